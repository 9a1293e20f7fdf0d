import type { Body } from "./catalogue";
import type { Period } from "./field";

/** Budget lines that count: for the same period what was revised takes the place of what was first planned. */
export const budgetInEffect = <T extends { period: Period; type: "original" | "revised" }>(
  lines: readonly T[] = [],
): T[] => inEffect(lines, ({ period, type }) => ({ period, isRevised: type === "revised" }));

/** Tranches that count, of any number of incentives: a revised one takes the place of what its own incentive planned. */
export const tranchesInEffect = <T extends { body: Pick<Body<"tranche">, "incentive" | "due" | "revision"> }>(
  tranches: readonly T[],
): T[] =>
  inEffect(tranches, ({ body: { incentive, due, revision } }) => ({
    of: incentive,
    period: due,
    isRevised: revision === "revised",
  }));

function inEffect<T>(
  lines: readonly T[],
  placeOf: (line: T) => { of?: string; period: Period; isRevised: boolean },
): T[] {
  const placed = lines.map(line => {
    const { of = "", period, isRevised } = placeOf(line);
    return { line, place: `${of} ${period.start} ${period.end}`, isRevised };
  });
  const revised = new Set(placed.filter(({ isRevised }) => isRevised).map(({ place }) => place));
  return placed.filter(({ place, isRevised }) => isRevised || !revised.has(place)).map(({ line }) => line);
}
