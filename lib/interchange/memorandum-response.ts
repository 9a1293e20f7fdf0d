import "server-only";
import { authenticLanguages } from "@/lib/packages/constants";
import { placeOf } from "@/lib/publication/open-package";
import { answer, has, quoted, unchanged } from "@/lib/publication/open-response";
import { Overrun } from "./apart";
import { contentTypes, type Format } from "./document-request";
import { publishedMemorandum } from "./published-memorandum";

/** A published memorandum as open data answers: with a tag of the record's last entry, so that it is made and sent once. */
export const memorandumResponse = (request: Request, slug: string, format: Format): Promise<Response> =>
  answer(async () => {
    const place = await placeOf(slug);
    const asked = new URL(request.url).searchParams.get("language") ?? undefined;
    // Whatever else is asked for would be one more document to make and keep, with the same words in it.
    const language = authenticLanguages.find(one => one === asked);
    const tag = quoted(`${place.hash}.${format}.${language ?? "all"}`);
    if (has(request, tag)) return unchanged(tag);
    const bytes = await publishedMemorandum(place, format, language).catch(ifTooLong);
    if (bytes === null)
      return Response.json(
        { error: { code: "invalid", reason: "too_long_for_a_document" } },
        { status: 422 },
      );
    const name = [place.slug, ...(language ? [language] : [])].join("-");
    return new Response(Buffer.from(bytes), {
      headers: {
        "Content-Type": contentTypes[format],
        "Content-Disposition": `attachment; filename="${name}.${format}"`,
        ETag: tag,
      },
    });
  });

/** A text that outgrew the caps does so again: whoever reads has the page and the open data. */
function ifTooLong(error: unknown): null {
  if (error instanceof Overrun) return null;
  throw error;
}
