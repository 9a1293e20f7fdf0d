import type { ClauseNames } from "@/components/clauses/names";
import { wordingFor } from "@/lib/kernel/localised";
import { address } from "@/lib/platform/i18n/addresses";
import type { Locale } from "@/lib/platform/i18n/locales";
import { placesOf } from "@/lib/publication/text-parts";
import type { PublishedPackage } from "@/lib/publication/view";

export const packageAddress = (locale: Locale, slug: string): string => address(locale, `/packages/${slug}`);

export const textAddress = (locale: Locale, slug: string): string => `${packageAddress(locale, slug)}/text`;

/** Every clause in the open under its title, with where it can be read. */
export function namesOf({ clauses, slug }: PublishedPackage, locale: Locale): ClauseNames {
  const places = placesOf(clauses, textAddress(locale, slug));
  return Object.fromEntries(
    clauses.map(({ id, body }) => {
      const { text: label, language } = wordingFor(body.title, locale);
      return [id, { label, language, href: places.get(id) ?? "" }];
    }),
  );
}
