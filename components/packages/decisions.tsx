import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { MotionView, Parties } from "@/lib/packages/party-queries";
import type { MotionSubject } from "@/lib/packages/schema";
import type { Stage } from "@/lib/packages/standing";
import { formatDate, formatList } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { Effects } from "./effects";
import { MotionAnswer } from "./motion-answer";
import { Propose } from "./propose";
import { ProposeTitle } from "./propose-title";
import { useSeatingEffects } from "./seating-effects";
import { TitleByLanguage } from "./title-by-language";

type Candidate = { id: string; kind: string; name: Localised };

/** What every voice must decide beside the text: to publish, and whom to have at the table. */
export function Decisions({
  packageId,
  stage,
  slug,
  title,
  languages,
  view,
  candidates,
  donors,
  own,
}: {
  packageId: string;
  stage: Stage;
  slug: string;
  title: Localised;
  languages: readonly string[];
  view: Parties;
  candidates: readonly Candidate[];
  donors: readonly Candidate[];
  own: string;
}) {
  const locale = useLocale();
  const t = useTranslations("packages.parties");
  return (
    <section id="decisions">
      <h2 className="font-serif text-title font-semibold">{t("decisions")}</h2>
      {view.motions.length === 0 && <p className="mt-2 text-ink-2">{t("no_decisions")}</p>}
      <ul className="mt-3">
        {view.motions.map(motion => (
          <li key={motion.id} className="border-t border-line py-4">
            <Motion packageId={packageId} now={title} motion={motion} parties={view.parties} own={own} />
          </li>
        ))}
      </ul>
      {view.publishedAt && (
        <p className="flex flex-wrap items-center gap-3 border-t border-line py-4">
          <span>
            <Icon name="globe" className="me-1.5 inline align-[-0.1em]" />
            {t("is_public", { date: formatDate(view.publishedAt, locale) })}
          </span>
          <Link href={address(locale, `/packages/${slug}`)} className={buttonLook("plain")}>
            {t("see_public")}
          </Link>
        </p>
      )}
      <div className="mt-4">
        <ProposeTitle
          packageId={packageId}
          title={title}
          languages={languages}
          told={view.parties.map(party => wordingFor(party.name, locale).text)}
          can={view.can.retitle}
        />
      </div>
      <Propose
        packageId={packageId}
        stage={stage}
        canPublish={!view.publishedAt && view.motions.every(motion => motion.subject.kind !== "publish")}
        candidates={candidates}
        donors={donors}
        told={view.parties.map(({ name }) => wordingFor(name, locale).text)}
        can={view.can.move}
      />
    </section>
  );
}

/** What a motion decides, in a line. */
export function useMotionTitle(): (
  motion: Pick<MotionView, "subject" | "organisation" | "institution">,
) => string {
  const locale = useLocale();
  const t = useTranslations("packages.parties");
  const words = useClauseWords();
  return ({ subject, organisation, institution }) => {
    switch (subject.kind) {
      case "publish":
        return t("publish");
      case "appoint":
        return t(`appoint_${subject.role}`, { name: wordingFor(organisation ?? {}, locale).text });
      case "retitle":
        return t("retitle");
      case "seat":
        return t("seat_donor", { name: wordingFor(organisation ?? {}, locale).text });
      case "initial":
        return t("initial", { revision: subject.revision });
      case "reopen":
        return t("reopen");
      case "rate":
        return t("rate", {
          institution: wordingFor(institution ?? {}, locale).text,
          dimension: words.choice("phase", "dimension", subject.dimension),
          level: String(subject.level),
        });
    }
  };
}

function Motion({
  packageId,
  now,
  motion,
  parties,
  own,
}: {
  packageId: string;
  /** What the package is called. */
  now: Localised;
  motion: MotionView;
  parties: Parties["parties"];
  own: string;
}) {
  const locale = useLocale();
  const t = useTranslations("packages.parties");
  const nameOf = (id: string) => wordingFor(parties.find(party => party.id === id)?.name ?? {}, locale).text;
  const title = useMotionTitle()(motion);
  const waiting = parties.filter(party => !motion.yes.includes(party.id)).map(party => nameOf(party.id));
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <Decided subject={motion.subject} now={now} />
      <p className="text-small text-ink-2">
        {t("moved", { name: nameOf(motion.delegationId), date: formatDate(motion.movedAt, locale) })}
        {" · "}
        {t("said_yes", { names: formatList(motion.yes.map(nameOf), locale) })}
        {" · "}
        {t("waits_for", { names: formatList(waiting, locale) })}
      </p>
      <MotionAnswer
        packageId={packageId}
        motionId={motion.id}
        title={title}
        told={parties.map(party => nameOf(party.id))}
        can={motion.can}
        isMover={motion.delegationId === own}
        hasVoted={motion.yes.includes(own)}
      >
        <Decided subject={motion.subject} now={now} />
      </MotionAnswer>
    </div>
  );
}

/** What a motion changes, where a line does not say it whole. */
function Decided({ subject, now }: { subject: MotionSubject; now: Localised }) {
  const t = useTranslations("packages.parties");
  const seating = useSeatingEffects();
  switch (subject.kind) {
    case "publish":
      return <p className="measure text-small text-ink-2">{t("publish_text")}</p>;
    case "seat":
      return (
        <div className="text-small text-ink-2">
          <Effects of={seating} />
        </div>
      );
    case "retitle":
      return (
        <div className="grid gap-3">
          <TitleByLanguage label={t("title_now")} title={now} />
          <TitleByLanguage label={t("title_then")} title={subject.title} />
          <p className="measure text-small text-ink-2">{t("retitle_text")}</p>
        </div>
      );
    case "rate":
      return (
        <p dir="auto" className="measure text-small whitespace-pre-line text-ink-2">
          {subject.evidence}
        </p>
      );
    default:
      return null;
  }
}
