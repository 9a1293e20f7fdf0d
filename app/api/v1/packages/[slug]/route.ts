import { openText, placeOf } from "@/lib/publication/open-package";
import { answer, has, json, preflight, quoted, unchanged } from "@/lib/publication/open-response";

/** One published package with its agreed text. */
export const GET = (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  answer(async () => {
    const place = await placeOf((await params).slug);
    if (has(request, quoted(place.hash))) return unchanged(quoted(place.hash));
    const { hash, text } = await openText(place);
    return json(request, text, quoted(hash));
  });

export const OPTIONS = preflight;
