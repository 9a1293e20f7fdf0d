import { useLocale, useTranslations } from "next-intl";
import type { TextPart } from "@/lib/publication/text-parts";
import type { PublishedPackage } from "@/lib/publication/view";
import { Chapters } from "./agreed-text";
import { namesOf, packageAddress, textAddress } from "./names";
import { Wording } from "./wording";

/** One part of a long text. */
export function TextPage({
  published,
  part,
  count,
}: {
  published: PublishedPackage;
  part: TextPart;
  count: number;
}) {
  const locale = useLocale();
  const t = useTranslations("publication.text");
  const at = (number: number) => `${textAddress(locale, published.slug)}/${number}`;
  return (
    <>
      <p className="text-small print:hidden">
        <a href={packageAddress(locale, published.slug)}>{t("back")}</a>
      </p>
      <h1 className="mt-3 max-w-[30ch] font-serif text-head font-semibold text-balance">
        <Wording of={published.title} />
      </h1>
      <p className="mt-1 mb-8 text-ink-2">{t("part_title", { number: part.number, count })}</p>
      <Chapters chapters={part.chapters} names={namesOf(published, locale)} />
      <nav aria-label={t("parts")} className="mt-8 flex justify-between gap-4 print:hidden">
        {part.number > 1 ? <a href={at(part.number - 1)}>{t("previous")}</a> : <span />}
        {part.number < count && <a href={at(part.number + 1)}>{t("next")}</a>}
      </nav>
    </>
  );
}
