import "server-only";
import { authenticLanguages } from "@/lib/packages/schema";
import { placeOf } from "@/lib/publication/open-package";
import { answer, has, quoted, unchanged } from "@/lib/publication/open-response";
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
    const bytes = await publishedMemorandum(place, format, language);
    const name = [place.slug, ...(language ? [language] : [])].join("-");
    return new Response(Buffer.from(bytes), {
      headers: {
        "Content-Type": contentTypes[format],
        "Content-Disposition": `attachment; filename="${name}.${format}"`,
        ETag: tag,
      },
    });
  });
