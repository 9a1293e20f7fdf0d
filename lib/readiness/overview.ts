import type { InstitutionView, RatingView, Square } from "./queries";

/** How many levels lie between the ratings a reader may see of one square; undefined while there is only one. */
export function differenceIn(ratings: readonly Pick<RatingView, "level">[]): number | undefined {
  const levels = ratings.flatMap(({ level }) => level ?? []);
  return levels.length < 2 ? undefined : Math.max(...levels) - Math.min(...levels);
}

/** Where the assessment stands, for one sentence. */
export function overviewOf(
  institutions: readonly Pick<InstitutionView, "squares">[],
  own: string | undefined,
) {
  const squares = institutions.flatMap(institution => institution.squares);
  const count = (fits: (square: Square) => boolean) => squares.filter(fits).length;
  return {
    squares: squares.length,
    agreed: count(({ agreed }) => agreed !== undefined),
    differing: count(({ ratings }) => (differenceIn(ratings) ?? 0) > 0),
    waiting: count(({ ratings }) => !ratings.some(({ delegationId }) => delegationId === own)),
  };
}
