import { openText, placeOf } from "@/lib/publication/open-package";
import { answer, has, kept, preflight, quoted, unchanged } from "@/lib/publication/open-response";

/** One published package with its agreed text. */
export const GET = (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  answer(async () => {
    const place = await placeOf((await params).slug);
    if (has(request, quoted(place.hash))) return unchanged(quoted(place.hash));
    const open = await openText(place);
    return kept(open, quoted(open.hash));
  });

export const OPTIONS = preflight;
