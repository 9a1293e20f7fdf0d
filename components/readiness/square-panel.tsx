import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import { useClauseWords } from "@/components/clauses/words";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import { differenceIn } from "@/lib/readiness/overview";
import type { InstitutionView, RatingView, Square } from "@/lib/readiness/queries";
import { Level } from "./level";
import { Apart } from "./square-link";

/** A square opened: what all agreed, how each side judges and what it rests on. */
export function SquarePanel({
  institution,
  square: { dimension, ratings, agreed },
  parties,
  isGuest,
  closeHref,
  children,
}: {
  institution: InstitutionView;
  square: Square;
  parties: readonly ShownParty[];
  isGuest: boolean;
  closeHref: string;
  /** What the reader can do here. */
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("readiness");
  const words = useClauseWords();
  const name = wordingFor(institution.name, locale);
  const apart = differenceIn(ratings);
  return (
    <section
      id="square"
      aria-labelledby="square-title"
      className="grid scroll-mt-4 content-start gap-5 rounded-control border border-line-strong bg-sheet p-5"
    >
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="square-title" className="font-serif text-lead font-semibold">
          <span lang={name.language} dir="auto">
            {name.text}
          </span>{" "}
          · {words.choice("phase", "dimension", dimension)}
        </h2>
        <Link href={closeHref} scroll={false} className="ms-auto text-small">
          {t("close")}
        </Link>
      </header>
      <div className="grid gap-1">
        <h3 className="text-small font-medium text-ink-2">{t("shared")}</h3>
        {agreed ? (
          <>
            <Level level={agreed.level} tone="done" />
            <Evidence text={agreed.evidence} note={t("shared_on", { date: formatDate(agreed.at, locale) })} />
          </>
        ) : (
          <p className="text-ink-2">{t("no_shared")}</p>
        )}
      </div>
      {parties.map(party => (
        <Rating
          key={party.id}
          party={party}
          rating={ratings.find(({ delegationId }) => delegationId === party.id)}
          isGuest={isGuest}
        />
      ))}
      {apart !== undefined && (
        <p className="flex items-center gap-2 font-medium">
          {apart > 0 && <Apart levels={apart} />}
          {t("apart", { count: apart })}
        </p>
      )}
      {children}
    </section>
  );
}

function Rating({
  party,
  rating,
  isGuest,
}: {
  party: ShownParty;
  rating: RatingView | undefined;
  isGuest: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("readiness");
  return (
    <div className="grid justify-items-start gap-1 border-t border-line pt-4">
      <h3 className="max-w-full">
        <Seat tone={party.tone}>
          <span lang={party.language}>{party.name}</span>
        </Seat>
      </h3>
      {!rating && <p className="text-ink-2">{t("not_rated")}</p>}
      {rating?.level === null && (
        <p className="flex gap-2 text-ink-2">
          <Icon name="lock" className="mt-1" />
          {t(isGuest ? "hidden_guest" : "hidden")}
        </p>
      )}
      {rating && rating.level !== null && (
        <>
          <Level level={rating.level} tone={party.tone} />
          <Evidence
            text={rating.evidence ?? ""}
            note={t("rated_on", { date: formatDate(rating.at, locale) })}
          />
        </>
      )}
    </div>
  );
}

function Evidence({ text, note }: { text: string; note: string }) {
  return (
    <>
      <p dir="auto" className="measure whitespace-pre-line">
        {text}
      </p>
      <p className="text-small text-ink-3">{note}</p>
    </>
  );
}
