/** What the issue calls counts: the parts of an activity that may not be lost. */
export const countedParts = [
  "conditions",
  "indicators",
  "periods",
  "budgets",
  "plannedDisbursements",
  "transactions",
] as const;
export type CountedPart = (typeof countedParts)[number];
export type SourceCounts = Record<CountedPart, number>;

export const noCounts = (): SourceCounts => ({
  conditions: 0,
  indicators: 0,
  periods: 0,
  budgets: 0,
  plannedDisbursements: 0,
  transactions: 0,
});

export function addCounts(a: SourceCounts, b: SourceCounts): SourceCounts {
  const sum = noCounts();
  for (const part of countedParts) sum[part] = a[part] + b[part];
  return sum;
}

const partAt: ReadonlyMap<string, CountedPart> = new Map([
  ["conditions/condition", "conditions"],
  ["result/indicator", "indicators"],
  ["result/indicator/period", "periods"],
  ["budget", "budgets"],
  ["planned-disbursement", "plannedDisbursements"],
  ["transaction", "transactions"],
]);

/** Counts elements by their path as the parser meets them, so that nothing the mapping does can hide a loss. */
export class Tally {
  private counts = noCounts();

  enter(path: readonly string[]): void {
    const part = partAt.get(path.join("/"));
    if (part) this.counts[part]++;
  }

  /** The counts since the last call. */
  take(): SourceCounts {
    const taken = this.counts;
    this.counts = noCounts();
    return taken;
  }
}
