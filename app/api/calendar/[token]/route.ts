import { calendarOf, feedBehind } from "@/lib/calendars/queries";
import { calendarText } from "@/lib/interchange/ics/calendar";
import { calendarHeaders, languageAsked } from "@/lib/interchange/ics/response";
import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";
import { address } from "@/lib/platform/i18n/addresses";

/**
 * The private calendar of one person for one package. Calendar programs carry no cookie: the address itself is the key,
 * and what it opens is decided anew each time by the rights of the person who made it.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  try {
    const feed = await feedBehind((await params).token);
    if (!feed) return notHere();
    const locale = languageAsked(request, feed.viewer.language);
    const { slug, ...source } = await calendarOf(feed.viewer, feed.packageId);
    const draft = new URL(address(locale, `/desk/packages/${slug}/draft`), env().APP_URL);
    const linkTo = (id: string) => `${draft.href}?clause=${id}`;
    const text = await calendarText({ ...source, linkTo }, locale);
    return new Response(text, {
      headers: {
        ...calendarHeaders(slug),
        "Cache-Control": "private, no-store",
        "Referrer-Policy": "no-referrer",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return notHere();
    throw error;
  }
}

const notHere = () => new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
