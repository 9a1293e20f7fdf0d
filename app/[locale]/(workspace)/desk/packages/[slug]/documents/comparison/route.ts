import { comparisonDownload } from "@/lib/interchange/document-download";
import { comparisonAddress } from "@/lib/interchange/document-request";
import { downloadResponse } from "@/lib/interchange/download-response";

type Params = { params: Promise<{ slug: string }> };

/** What two revisions differ in, or what an amendment would change, as tracked changes. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const address = comparisonAddress.parse(Object.fromEntries(new URL(request.url).searchParams));
  return downloadResponse(request, (await params).slug, head => comparisonDownload(head, address));
}
