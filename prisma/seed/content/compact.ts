import { rankAfter } from "@/lib/clauses/rank";
import type { AnyWritten } from "./clause";
import { budget, merit, name, neighbourhood, purpose, suppliers, trust } from "./foundations";

/** The clauses of the demo compact in the order in which a reader meets them. */
const document: readonly AnyWritten[] = [purpose, name, trust, merit, budget, neighbourhood, suppliers];

/** Places in the document by clause id. */
export function placesOf(clauses: readonly AnyWritten[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let rank: string | undefined;
  for (const { id } of clauses) {
    rank = rankAfter(rank);
    places.set(id, rank);
  }
  return places;
}

export const places = placesOf(document);
