import { kindsIn } from "@/lib/clauses/also-shown";
import { calendarText, type DatedClause } from "@/lib/interchange/ics/calendar";
import { calendarHeaders, languageAsked } from "@/lib/interchange/ics/response";
import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";
import { address } from "@/lib/platform/i18n/addresses";
import { ofKind } from "@/lib/publication/of-kind";
import { placeOf } from "@/lib/publication/open-package";
import { answer, has, preflight, quoted, unchanged } from "@/lib/publication/open-response";
import { publishedPackage } from "@/lib/publication/queries";
import { placesOf } from "@/lib/publication/text-parts";
import type { PublicClause, PublishedPackage } from "@/lib/publication/view";

/** The days of one published package for a calendar program; `?language=` says in which language. */
export const GET = (request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> =>
  answer(async () => {
    const place = await placeOf((await params).slug);
    const locale = languageAsked(request);
    const tag = quoted(`${place.hash}-${locale}`);
    if (has(request, tag)) return unchanged(tag);
    const published = await publishedPackage(place.slug);
    if (!published) throw new DomainError("not-found", "not_found");
    const page = new URL(address(locale, `/packages/${place.slug}`), env().APP_URL);
    const { title, termEnd } = published;
    const places = placesOf(published.clauses, `${page.href}/text`);
    const linkTo = (id: string) => new URL(places.get(id) ?? "", page).href;
    const text = await calendarText(
      { title, termEnd, clauses: datedClauses(published), sessions: [], linkTo },
      locale,
    );
    return new Response(text, { headers: { ...calendarHeaders(place.slug), ETag: tag } });
  });

const datedClauses = ({ clauses }: PublishedPackage): DatedClause[] =>
  kindsIn("calendar")
    .flatMap((kind): readonly PublicClause[] => ofKind(clauses, kind))
    .map(
      ({ id, kind, body, revision, agreedAt }) => ({ id, kind, body, revision, at: agreedAt }) as DatedClause,
    );

export const OPTIONS = preflight;
