import { useLocale, useTranslations } from "next-intl";
import { PartySeat } from "@/components/packages/party-seat";
import { StageStatus } from "@/components/packages/stage-status";
import { Figures } from "@/components/ui/facts";
import type { Money } from "@/lib/kernel/money";
import { daysBetween, formatDate, formatList, formatMoney, formatNumber } from "@/lib/platform/format";
import { type Overview, overviewOf } from "@/lib/publication/overview";
import type { PublishedPackage } from "@/lib/publication/view";
import { Wording } from "./wording";

const ended: readonly string[] = ["completed", "expired", "terminated"];

/** The package in a sentence, before anything is drawn. */
export function PackageHead({ published, today }: { published: PublishedPackage; today: string }) {
  const locale = useLocale();
  const t = useTranslations("publication");
  const overview = overviewOf(published, today);
  return (
    <header>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-small text-ink-2">
        {published.parties.map(party => (
          <PartySeat key={party.id} party={party} locale={locale} />
        ))}
        <StageStatus stage={published.stage} />
        <span>{t("since", { date: formatDate(published.publishedAt, locale) })}</span>
      </div>
      <h1 className="mt-3 max-w-[24ch] font-serif text-display font-semibold tracking-[-0.02em] text-balance">
        <Wording of={published.title} />
      </h1>
      <Lead published={published} overview={overview} />
      {published.guests.length > 0 && (
        <p className="mt-3 flex flex-wrap gap-x-4 text-small text-ink-2">
          {published.guests.map(({ role, name }) => (
            <span key={`${role} ${JSON.stringify(name)}`}>
              {t(`guest.${role}`)} <Wording of={name} />
            </span>
          ))}
        </p>
      )}
      {published.former.map(({ id, name, leftAt }) => (
        <p key={id} className="mt-3 text-small text-ink-2">
          {t.rich(hasSigned(published, id) ? "left_signed" : "left", {
            date: formatDate(leftAt, locale),
            name: () => <Wording of={name} />,
          })}
        </p>
      ))}
      <div className="mt-8">
        <Numbers overview={overview} today={today} />
      </div>
    </header>
  );
}

const hasSigned = ({ signings }: PublishedPackage, delegationId: string): boolean =>
  signings.some(({ places }) =>
    places.some(({ party, signedAt }) => party.id === delegationId && signedAt !== null),
  );

function Lead({ published, overview }: { published: PublishedPackage; overview: Overview }) {
  const locale = useLocale();
  const t = useTranslations("publication.lead");
  const { clauses, milestones, open, promised, inKind } = overview;
  const money = promised.map(amount => formatMoney(amount, locale, "words"));
  const worth = inKind.map(amount => formatMoney(amount, locale, "words"));
  return (
    <p className="measure mt-4 font-serif text-[1.22rem] leading-[1.55]">
      <strong className="font-semibold">
        {milestones > 0 ? t("milestones", { count: milestones }) : t("clauses", { count: clauses })}
      </strong>{" "}
      {money.length > 0 && `${t("promised", { amounts: formatList(money, locale) })} `}
      {worth.length > 0 && `${t("in_kind", { amounts: formatList(worth, locale) })} `}
      {open > 0 && `${t("open", { count: open })} `}
      <Standing published={published} />
      {!ended.includes(published.stage) && t("ends", { date: formatDate(published.termEnd, locale) })}
    </p>
  );
}

/** How far the package is: for one in force since when, and whether that is the text which stands here. */
function Standing({ published: { stage, inForce, record, signings } }: { published: PublishedPackage }) {
  const locale = useLocale();
  const t = useTranslations("publication.lead");
  const date = inForce ? formatDate(inForce.at, locale) : "";
  const isLatest = inForce?.revision === record.revision;
  return (
    <>
      {stage === "in_force" && inForce && isLatest ? t("in_force_since", { date }) : t(`stage.${stage}`)}{" "}
      {inForce && !isLatest && `${t("in_force_older", { revision: inForce.revision, date })} `}
      {signings.length > 0 && (
        <>
          <a href="#signatures">{t("who_signed")}</a>.{" "}
        </>
      )}
    </>
  );
}

function Numbers({ overview, today }: { overview: Overview; today: string }) {
  const locale = useLocale();
  const t = useTranslations("publication.figures");
  const { milestones, open, promised, inKind, conditions, commitments, sunset } = overview;
  const [first = inKind[0], ...others] = promised;
  const compact = (amount: Money) => formatMoney(amount, locale, "compact");
  const number = (count: number) => formatNumber(count, locale);
  const figures = [
    { label: t("milestones"), value: number(milestones), of: t("open", { count: open }) },
    {
      label: promised.length > 0 || !first ? t("promised") : t("in_kind"),
      value: first ? compact(first) : "–",
      of: [
        others.length > 0 && t("and", { amounts: formatList(others.map(compact), locale) }),
        promised.length > 0 &&
          inKind.length > 0 &&
          t("and_in_kind", { amounts: formatList(inKind.map(compact), locale) }),
      ]
        .filter(part => part !== false)
        .join(" "),
    },
    {
      label: t("promises"),
      value: number(conditions + commitments),
      of: t("both_ways", { conditions, commitments }),
    },
    {
      label: t("sunset"),
      value: sunset ? (
        <>
          {number(daysBetween(today, sunset.day))}{" "}
          <span className="font-sans text-small font-normal text-ink-2">
            {t("days", { count: daysBetween(today, sunset.day) })}
          </span>
        </>
      ) : (
        "–"
      ),
      of: sunset ? <Wording of={sunset.sunset.body.title} /> : t("no_sunset"),
    },
  ];
  return <Figures figures={figures} />;
}
