import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { Coached, RemarkView } from "@/lib/coach/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import { groupOf, remarkGroups } from "./groups";
import { RemarkItem } from "./remark-item";

type CoachPageProps = {
  packageId: string;
  coached: Coached;
  isParty: boolean;
  hasText: boolean;
  draftHref: string;
  startHref: string;
};

/** Everything the coach has to say of the text, by what it is about; what was set aside comes last. */
export function CoachPage({ packageId, coached, isParty, hasText, draftHref, startHref }: CoachPageProps) {
  const t = useTranslations("coach");
  const { remarks, dismissed, can } = coached;
  return (
    <div className="package-page gap-8">
      <div>
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        <p className="measure text-ink-2">{t("lead")}</p>
        {isParty && <p className="measure mt-2 text-small text-ink-2">{t("private")}</p>}
        {hasText && <p className="mt-4 font-medium">{t("count", { count: remarks.length })}</p>}
      </div>
      {remarks.length === 0 && (
        <EmptyState
          title={t(hasText ? "none_title" : "empty_title")}
          action={
            isParty && (
              <Link href={startHref} className={buttonLook("plain")}>
                {t("start")}
              </Link>
            )
          }
        >
          {t(hasText ? "none_text" : "empty_text")}
        </EmptyState>
      )}
      {remarkGroups.map(group => {
        const here = remarks.filter(({ rule }) => groupOf[rule] === group);
        return (
          here.length > 0 && (
            <section key={group} aria-labelledby={`remarks-${group}`}>
              <h3 id={`remarks-${group}`} className="mb-2 font-serif text-lead font-semibold">
                {t(`group.${group}`)}
              </h3>
              <ul>
                {here.map(remark => (
                  <RemarkItem
                    key={remark.id}
                    remark={remark}
                    place={<Place remark={remark} draftHref={draftHref} />}
                    dismissal={isParty ? { packageId, can: can.dismiss } : undefined}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {dismissed.length > 0 && (
        <details className="border-y border-line py-3">
          <summary className="cursor-pointer font-medium">
            {t("set_aside", { count: dismissed.length })}
          </summary>
          <ul className="mt-2">
            {dismissed.map(remark => (
              <RemarkItem
                key={remark.id}
                remark={remark}
                place={<Place remark={remark} draftHref={draftHref} />}
              >
                <SetAside {...remark} />
              </RemarkItem>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function SetAside({ person, at, reason }: { person: string; at: string; reason: string }) {
  const locale = useLocale();
  const t = useTranslations("coach");
  return (
    <span className="text-small text-ink-2" dir="auto">
      {t("set_aside_by", { person, date: formatDate(at, locale), reason })}
    </span>
  );
}

function Place({ remark, draftHref }: { remark: RemarkView; draftHref: string }) {
  const locale = useLocale();
  const t = useTranslations("coach");
  if (!remark.clause || remark.clauseId === undefined) return t("whole");
  const { text, language } = wordingFor(remark.clause.title, locale);
  return (
    <Link
      href={`${draftHref}?clause=${remark.clauseId}#clause-${remark.clauseId}`}
      lang={language}
      dir="auto"
    >
      {text || t("see_clause")}
    </Link>
  );
}
