import { type ClauseKind, type ContentOf, clauseKinds } from "@/lib/clauses/catalogue";
import type { SourceClause } from "./source";
import type { Series } from "./tree";

/** A chapter of the body, or an annex, with its clauses in reading order. */
export type Part = { name: PartName; series?: Series; clauses: SourceClause[] };
export type PartName = (typeof parts)[number]["name"];

const parts = [
  { name: "preamble" },
  { name: "foundations", series: "body" },
  { name: "phases", series: "body" },
  { name: "conditions", series: "body" },
  { name: "endings", series: "body" },
  { name: "safeguards", series: "body" },
  { name: "annex_a", series: "A" },
  { name: "annex_b", series: "B" },
  { name: "annex_c", series: "C" },
] as const satisfies readonly { name: string; series?: Series }[];

/** Where a kind of clause stands in the document: what is only looked up stands in the annexes. Nothing is left out. */
const partOf: Record<ClauseKind, PartName> = {
  purpose: "preamble",
  interest: "preamble",
  priority: "foundations",
  term: "foundations",
  phase: "phases",
  milestone: "annex_a",
  condition: "conditions",
  commitment: "conditions",
  incentive: "annex_b",
  tranche: "annex_b",
  indicator: "annex_c",
  sunset: "endings",
  risk: "safeguards",
  review: "safeguards",
  consultation: "safeguards",
};

export const annexes = ["annex_a", "annex_b", "annex_c"] as const;

/**
 * The clauses part by part; within one, by kind as the catalogue lists them and by rank, milestones by phase, tranches
 * behind their incentive.
 */
export function arrange(clauses: readonly SourceClause[]): Part[] {
  const byKind = Map.groupBy(clauses, ({ content }) => content.kind);
  const ofKind = (kind: ClauseKind) => (byKind.get(kind) ?? []).toSorted(byRank);
  const phases = ofKind("phase").toSorted((a, b) => order(a) - order(b));
  return parts.map(({ name, ...rest }): Part => {
    const kinds = clauseKinds.filter(kind => partOf[kind] === name);
    const inOrder = () => {
      if (name === "phases") return phases;
      if (name === "annex_a") return behind(phases, ofKind("milestone"), phaseOf).inner;
      if (name === "annex_b") return behind(ofKind("incentive"), ofKind("tranche"), incentiveOf).all;
      return kinds.flatMap(ofKind);
    };
    return { name, ...rest, clauses: inOrder() };
  });
}

/** Each inner clause behind the outer one it names, those that name none of them last. */
function behind(
  outer: readonly SourceClause[],
  inner: readonly SourceClause[],
  nameOf: (clause: SourceClause) => string,
): { inner: SourceClause[]; all: SourceClause[] } {
  const byOuter = Map.groupBy(inner, nameOf);
  const known = new Set(outer.map(({ content }) => content.id));
  const left = inner.filter(clause => !known.has(nameOf(clause)));
  const named = outer.map(clause => ({ clause, of: byOuter.get(clause.content.id) ?? [] }));
  return {
    inner: [...named.flatMap(({ of }) => of), ...left],
    all: [...named.flatMap(({ clause, of }) => [clause, ...of]), ...left],
  };
}

const bodyOf = <K extends ClauseKind>({ content }: SourceClause) => content.body as ContentOf<K>["body"];
const order = (clause: SourceClause): number => bodyOf<"phase">(clause).order;
export const phaseOf = (clause: SourceClause): string => bodyOf<"milestone">(clause).phase;
export const incentiveOf = (clause: SourceClause): string => bodyOf<"tranche">(clause).incentive;

function byRank({ content: a }: SourceClause, { content: b }: SourceClause): number {
  if (a.rank === b.rank) return a.id < b.id ? -1 : 1;
  return a.rank < b.rank ? -1 : 1;
}
