import { memorandumResponse } from "@/lib/interchange/memorandum-response";
import { preflight } from "@/lib/publication/open-response";

/** The agreed text of a published package, as far as it is public; `language` names one of its languages, else all. */
export const GET = async (
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> => memorandumResponse(request, (await params).slug, "docx");

export const OPTIONS = preflight;
