import { isLocale, type Locale, locales } from "./locales";

/** The address of a page in one language: `address("fr", "/packages")` is `/fr/packages`. */
export const address = (locale: Locale, path: `/${string}`): string =>
  `/${locale}${path === "/" ? "" : path}`;

/** The same page in another language; a path without a language gets one. */
export function inLanguage(pathname: string, locale: Locale): string {
  const [, first, ...rest] = pathname.split("/");
  const tail = isLocale(first) ? rest : [first, ...rest];
  return ["", locale, ...tail.filter(Boolean)].join("/");
}

/** The best language for an Accept-Language header: highest weight first, regions ignored, English for no match. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part, order) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map(p => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight), order };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  const found = wanted.map(({ language }) => language).find(isLocale);
  return found ?? locales[0];
}
