import { useLocale, useTranslations } from "next-intl";
import { Becomes } from "@/components/interchange/becomes";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { formatLanguage, formatList, formatMonthRange } from "@/lib/platform/format";
import { offerOf } from "@/lib/templates/offer";
import { type Template, templateLanguages } from "@/lib/templates/template";
import { KeepTemplate } from "./keep-template";
import { LeftToOther } from "./left-to-other";
import type { StartTable } from "./start-table";

/** What a template holds and what it would become here, before anything is kept. */
export function TemplateOffer({ template, table }: { template: Template; table: StartTable }) {
  const locale = useLocale();
  const t = useTranslations("templates");
  const { side, known, head, draftHref } = table;
  const offer = offerOf(template, { side, known });
  const missing = head.languages.filter(language => !templateLanguages.some(one => one === language));
  return (
    <article className="grid gap-6">
      <header>
        <div className="-ms-2">
          <Link href={table.href({})} className={buttonLook("bare")}>
            {t("other")}
          </Link>
        </div>
        <h3 className="font-serif text-title font-semibold">{template.name[locale]}</h3>
        <p className="measure text-ink-2">{template.summary[locale]}</p>
      </header>
      {offer.clauses === 0 ? (
        <p className="measure border-y border-line py-4">{t("nothing_left")}</p>
      ) : (
        <>
          <Becomes becomes={offer.becomes} />
          <div className="measure grid gap-2 text-small text-ink-2">
            {offer.there > 0 && <p>{t("there", { count: offer.there })}</p>}
            <p>{t("figures", { term: formatMonthRange(head.termStart, head.termEnd, locale) })}</p>
            {missing.length > 0 && (
              <p className="font-medium text-risk">
                {t("languages_missing", {
                  count: missing.length,
                  languages: formatList(
                    missing.map(language => formatLanguage(language, locale)),
                    locale,
                  ),
                })}
              </p>
            )}
          </div>
        </>
      )}
      <LeftToOther side={side} titles={offer.left} />
      {offer.clauses > 0 && table.canDraft && (
        <KeepTemplate
          packageId={head.id}
          template={template.key}
          clauses={offer.clauses}
          incentives={offer.incentives}
          draftHref={draftHref}
        />
      )}
    </article>
  );
}
