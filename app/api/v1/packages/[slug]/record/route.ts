import { textStream } from "@/lib/platform/text-stream";
import { placeOf } from "@/lib/publication/open-package";
import { answer, has, preflight, quoted, unchanged } from "@/lib/publication/open-response";
import { recordText } from "@/lib/publication/record";

/** The public record of a package as a file that `npm run verify` checks; streamed, because a record only grows. */
export const GET = (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  answer(async () => {
    const place = await placeOf((await params).slug);
    const tag = quoted(place.hash);
    if (has(request, tag)) return unchanged(tag);
    return new Response(textStream(recordText(place)), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${place.slug}.concord.json"`,
        ETag: tag,
      },
    });
  });

export const OPTIONS = preflight;
