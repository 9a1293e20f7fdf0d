import { useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { useClauseWords } from "@/components/clauses/words";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { SeatMark } from "@/components/ui/seat";
import { toneClass } from "@/components/ui/tone";
import { differenceIn } from "@/lib/readiness/overview";
import type { Square } from "@/lib/readiness/queries";

/** One institution in one dimension: the shared level above, each side's below, and how far apart they are. */
export function SquareLink({
  institution,
  square: { dimension, ratings, agreed, motion },
  parties,
  isChosen,
  href,
}: {
  institution: string;
  square: Square;
  parties: readonly ShownParty[];
  isChosen: boolean;
  href: string;
}) {
  const t = useTranslations("readiness");
  const words = useClauseWords();
  const apart = differenceIn(ratings);
  const rated = parties.map(party => ({
    party,
    rating: ratings.find(({ delegationId }) => delegationId === party.id),
  }));
  const said = t("cell", {
    institution,
    dimension: words.choice("phase", "dimension", dimension),
    shared: agreed ? String(agreed.level) : "none",
    ratings: rated
      .map(({ party, rating }) =>
        t("cell_rating", {
          party: party.name,
          level: rating ? String(rating.level ?? "hidden") : "none",
        }),
      )
      .join(" "),
    apart: apart === undefined ? "" : t("apart", { count: apart }),
  });
  return (
    <Link
      href={href}
      aria-current={isChosen || undefined}
      className="flex h-full min-h-16 flex-col items-center gap-1 rounded-control border border-line bg-sheet px-1 py-2 text-small text-ink no-underline hover:border-line-strong hover:bg-sunk aria-[current]:border-accent aria-[current]:bg-accent-soft"
    >
      <span className="sr-only">{said}</span>
      <span
        aria-hidden="true"
        className="flex min-h-6 items-center gap-1 text-lead font-semibold tabular-nums"
      >
        {agreed ? (
          <>
            <Icon name="check" size={13} className="text-done" />
            {agreed.level}
          </>
        ) : motion ? (
          <Icon name="clock" className="text-going" />
        ) : (
          <span className="text-ink-3">·</span>
        )}
      </span>
      <span aria-hidden="true" className="flex flex-wrap justify-center gap-x-2 gap-y-0.5">
        {rated.map(({ party, rating }) => (
          <span
            key={party.id}
            className={`${toneClass[party.tone]} inline-flex items-center gap-1 text-tone tabular-nums`}
          >
            <SeatMark tone={party.tone} />
            {rating ? (rating.level ?? <Icon name="lock" size={11} />) : "–"}
          </span>
        ))}
      </span>
      {apart !== undefined && apart > 0 && (
        <span aria-hidden="true">
          <Apart levels={apart} />
        </span>
      )}
    </Link>
  );
}

/** Number and sign beside the colour. */
export function Apart({ levels }: { levels: number }) {
  return (
    <span
      dir="ltr"
      className="tone-risk inline-flex items-center gap-1 rounded-full border border-tone bg-tone-soft px-1.5 text-note font-semibold whitespace-nowrap text-tone tabular-nums"
    >
      <Icon name="differs" size={9} />
      {levels}
    </span>
  );
}
