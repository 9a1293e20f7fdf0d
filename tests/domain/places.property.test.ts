import fc from "fast-check";
import { expect, test } from "vitest";
import { placesAmong, rankAt } from "@/components/amendments/places";
import { rankAfter, rankBetween } from "@/lib/clauses/rank";

/** Ranks as they come about: written in order, put between two others, and twice at one place. */
const chapter = fc
  .array(fc.record({ at: fc.nat(), twice: fc.boolean() }), { minLength: 1, maxLength: 30 })
  .map(steps => {
    const ranks: string[] = [];
    for (const { at, twice } of steps) {
      const place = at % (ranks.length + 1);
      const [before, after] = [ranks[place - 1], ranks[place]];
      const isTie = before !== undefined && before === after;
      const rank = isTie || after === undefined ? rankAfter(ranks.at(-1)) : rankBetween(before, after);
      ranks.push(...(twice ? [rank, rank] : [rank]));
      ranks.sort();
    }
    return ranks;
  });

test("a clause put in any place it can take stands there, and nobody else moves", () => {
  fc.assert(
    fc.property(chapter, fc.nat(), (ranks, from) => {
      const home = from % ranks.length;
      const others = ranks.filter((_, at) => at !== home).map(rank => ({ rank }));
      for (const place of placesAmong(others, home, { before: false, after: false })) {
        if (place === home) continue;
        const rank = rankAt(others, place);
        expect(others.filter(other => other.rank < rank)).toHaveLength(place);
        expect(others.filter(other => other.rank === rank)).toHaveLength(0);
      }
    }),
  );
});

test("what is on another page is nobody's neighbour here", () => {
  const others = ["b", "d", "f"].map(rank => ({ rank }));
  expect(placesAmong(others, 1, { before: true, after: true })).toEqual([1, 2]);
  expect(placesAmong(others, 0, { before: true, after: false })).toEqual([0, 1, 2, 3]);
  expect(placesAmong([], 0, { before: false, after: false })).toEqual([0]);
});
