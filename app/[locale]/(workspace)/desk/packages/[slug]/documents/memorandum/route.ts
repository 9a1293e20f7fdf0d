import { memorandumDownload } from "@/lib/interchange/document-download";
import { memorandumAddress } from "@/lib/interchange/document-request";
import { downloadResponse } from "@/lib/interchange/download-response";

type Params = { params: Promise<{ slug: string }> };

/** The memorandum of a revision, as Word document or PDF. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const address = memorandumAddress.parse(Object.fromEntries(new URL(request.url).searchParams));
  return downloadResponse(request, (await params).slug, head => memorandumDownload(head, address));
}
