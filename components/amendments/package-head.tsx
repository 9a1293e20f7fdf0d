import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { viewsFor } from "@/components/packages/views";
import { Link } from "@/components/ui/link";
import { LinkGroups } from "@/components/ui/link-groups";
import { Meter, type MeterPart } from "@/components/ui/meter";
import type { Talks } from "@/lib/amendments/talks";
import { wordingFor } from "@/lib/kernel/localised";
import type { PackageHead as Head } from "@/lib/packages/queries";
import { readable } from "@/lib/packages/standing";
import {
  formatCountry,
  formatLanguage,
  formatList,
  formatMonthRange,
  formatParts,
} from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { useShownParties } from "./parties";

/** What stands above every page of a package: which one it is, its views, and how far the talks are. */
export function PackageHead({
  head,
  talks,
  presence,
}: {
  head: Head;
  talks: Talks;
  /** Who is here now. */
  presence: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("amendments.head");
  const title = wordingFor(head.title, locale);
  const base = address(locale, `/desk/packages/${head.slug}`);
  return (
    <header className="pt-6">
      <p className="text-small text-ink-2">
        {formatCountry(head.hostCountry, locale)} · {formatMonthRange(head.termStart, head.termEnd, locale)} ·{" "}
        {t("authentic", {
          count: head.languages.length,
          languages: formatList(
            head.languages.map(language => formatLanguage(language, locale)),
            locale,
          ),
        })}
      </p>
      <h1 lang={title.language} dir="auto" className="font-serif text-title font-semibold">
        {title.text}
      </h1>
      <div className="mt-4">
        <LinkGroups
          label={t("views")}
          groups={viewsFor(head.relation).map(({ group, views }) => ({
            id: group,
            label: t(`group.${group}`),
            links: views.map(view => ({ href: `${base}/${view}`, label: t(view) })),
          }))}
        />
      </div>
      <StateBar
        head={head}
        talks={talks}
        draftHref={`${base}/draft`}
        signHref={`${base}/sign`}
        decisionsHref={`${base}/parties#decisions`}
        presence={presence}
      />
    </header>
  );
}

function StateBar({
  head,
  talks,
  draftHref,
  signHref,
  decisionsHref,
  presence,
}: {
  head: Head;
  talks: Talks;
  draftHref: string;
  signHref: string;
  decisionsHref: string;
  presence: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("amendments.head");
  const stages = useTranslations("packages.stage");
  const parties = useShownParties(head.parties);
  const seesTalks = readable(head.relation).proposals;
  const waited = parties.flatMap(party => {
    const count = talks.waiting[party.id] ?? 0;
    return count > 0 ? [{ party, count }] : [];
  });
  const parts: MeterPart[] = [
    { tone: "done", count: talks.clauses - talks.contested - talks.drafted },
    ...parties.map(
      ({ id, tone }): MeterPart => ({
        tone,
        count: talks.meter[id] ?? 0,
        pattern: tone === "host" ? "dots" : "hatch",
      }),
    ),
    { tone: "idle", count: talks.drafted },
  ];
  const said = [
    t("agreed_of", { agreed: talks.agreed, total: talks.clauses }),
    ...waited.map(({ party, count }) => t("waits_for", { party: party.name, count })),
    ...(talks.drafted > 0 ? [t("private", { count: talks.drafted })] : []),
  ];
  return (
    <div className="grid items-center gap-x-6 gap-y-2 py-3 text-small lg:grid-cols-[auto_1fr_auto]">
      <p>
        <strong className="font-semibold">{stages(head.stage)}</strong> ·{" "}
        <span className="tabular-nums">
          {seesTalks
            ? t("agreed_of", { agreed: talks.agreed, total: talks.clauses })
            : t("readable", { count: talks.agreed })}
        </span>
      </p>
      {talks.clauses > 0 ? <Meter parts={parts} label={formatParts(said, locale)} /> : <span />}
      <div className="flex flex-wrap items-center gap-x-1.5">
        {waited.length === 0 ? (
          seesTalks &&
          (talks.deciding ? (
            <Link href={decisionsHref}>{t("decision_waits")}</Link>
          ) : head.stage === "initialled" ? (
            <Link href={signHref}>{t("signatures_wait")}</Link>
          ) : (
            <span className="text-ink-2">{t("nobody_waits")}</span>
          ))
        ) : (
          <>
            {t("waiting")}
            {waited.map(({ party, count }, index) => (
              <span key={party.id}>
                <Link href={`${draftHref}?show=${party.own ? "unanswered" : "contested"}`}>
                  {t("waiting_count", { party: party.own ? t("you") : party.short, count })}
                </Link>
                {index < waited.length - 1 && " ·"}
              </span>
            ))}
          </>
        )}
        {presence}
      </div>
    </div>
  );
}
