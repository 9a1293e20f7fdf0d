import { DomainError } from "@/lib/kernel/errors";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { textStream } from "@/lib/platform/text-stream";
import { readableBundle } from "@/lib/record/readable-bundle";

/** The record with everything its reader may read, as a file; streamed, because a record only grows. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const session = await sessionOf(request);
  if (!session) return new Response(null, { status: 401 });
  const { slug } = await params;
  try {
    return new Response(textStream(await readableBundle(session.viewer, slug)), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="${slug}.concord.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
