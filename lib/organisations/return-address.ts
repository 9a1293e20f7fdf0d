import { type Locale, locales } from "@/lib/platform/i18n/locales";

/** The header in which proxy.ts hands on which page was asked for. */
export const askedFor = "x-concord-asked-for";

const ofDesk = new RegExp(`^/(${locales.join("|")})/desk(/[\\w\\-./~%]*)?(\\?[\\w\\-.~%=&]*)?$`);

/** Where to go after signing in: the page of the desk that was asked for, and never another site. */
export function returnAddress(asked: unknown, locale: Locale): string {
  const path = typeof asked === "string" ? asked : "";
  return ofDesk.test(path) && !path.includes("..") ? path : `/${locale}/desk/inbox`;
}
