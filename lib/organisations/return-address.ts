import type { Locale } from "@/lib/platform/i18n/locales";

/** The header in which proxy.ts hands on which page was asked for. */
export const askedFor = "x-concord-asked-for";

/** Where to go after signing in: the page of the desk that was asked for, and never another site. */
export function returnAddress(asked: unknown, locale: Locale): string {
  const path = typeof asked === "string" ? asked : "";
  return /^\/(en|fr|ar)\/desk(\/[\w\-./~%]*)?(\?[\w\-.~%=&]*)?$/.test(path) && !path.includes("..")
    ? path
    : `/${locale}/desk/inbox`;
}
