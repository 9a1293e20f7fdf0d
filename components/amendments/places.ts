import { rankBetween } from "@/lib/clauses/rank";

type Ranked = { rank: string };

/**
 * The places a clause can take among the others of its chapter, each the number of those before it. Between two of the
 * same rank there is none: they were added at one place at one time, and stay together.
 * @param home where it stands now
 * @param page whether the chapter goes on, on the page before and on the page after
 */
export function placesAmong(
  others: readonly Ranked[],
  home: number,
  page: { before: boolean; after: boolean },
): number[] {
  const isOpen = (at: number): boolean => {
    if (at === 0) return !page.before;
    if (at === others.length) return !page.after;
    return others[at - 1]?.rank !== others[at]?.rank;
  };
  return Array.from({ length: others.length + 1 }, (_, at) => at).filter(at => at === home || isOpen(at));
}

export const rankAt = (others: readonly Ranked[], place: number): string =>
  rankBetween(others[place - 1]?.rank, others[place]?.rank);
