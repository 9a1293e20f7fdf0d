import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales";

/** The language asked for with `?language=`, or the one that fits whoever asks. */
export function languageAsked(request: Request, otherwise: string = locales[0]): Locale {
  const asked = new URL(request.url).searchParams.get("language") ?? otherwise;
  return isLocale(asked) ? asked : locales[0];
}

export const calendarHeaders = (slug: string) => ({
  "Content-Type": "text/calendar; charset=utf-8",
  "Content-Disposition": `inline; filename="${slug}.ics"`,
});
