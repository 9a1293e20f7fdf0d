import { locale as rootLocale } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./catalogue";
import { isLocale, locales } from "./locales";

/** What next-intl asks once a request: the language of the address (or the one named explicitly) and its catalogue. */
export default getRequestConfig(async ({ locale: named }) => {
  const wanted = named ?? (await rootLocale());
  const locale = isLocale(wanted) ? wanted : locales[0];
  return { locale, messages: await loadMessages(locale), timeZone: "UTC" };
});
