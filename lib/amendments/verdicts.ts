import type { Verdict } from "@/lib/kernel/errors";
import { no } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";
import { fits, type Verb } from "./machine";
import { may } from "./policy";

/** What a person can do to a change that is on the table. */
export const tableVerbs = ["consent", "counter", "reject", "withdraw", "split", "resolve"] as const;
export type TableVerb = (typeof tableVerbs)[number];

/** Acts of a delegation that begin or carry a draft. */
export const draftVerbs = ["draft", "edit", "discard", "table"] as const;
export type DraftVerb = (typeof draftVerbs)[number];

export type TableVerdicts = Record<TableVerb, Verdict>;
/** `table_at_once`: without having been a draft, which a delegation that clears its text does not do (R4). */
export type DraftVerdicts = Record<DraftVerb | "table_at_once", Verdict>;

type Standing = {
  /** Whether the reader's delegation may word the clause at all (policy.ts). */
  word: Verdict;
  delegationId: string;
  linked: boolean;
  conflicts: readonly string[];
  consented: readonly string[];
};

/** Every act on an open change with its answer: what the buttons say, before the commands decide it again. */
export function tableVerdicts(relation: Relation, change: Standing): TableVerdicts {
  const own = relation.delegation?.id;
  const facts: Record<TableVerb, Verdict | undefined> = {
    consent:
      change.conflicts.length > 0
        ? no("not-now", "has_conflicts")
        : own && change.consented.includes(own)
          ? no("not-now", "already_consented")
          : undefined,
    counter: change.word.ok ? undefined : change.word,
    reject: undefined,
    withdraw: undefined,
    split: change.linked ? undefined : no("not-now", "not_linked"),
    resolve: change.conflicts.length > 0 ? undefined : no("not-now", "no_conflicts"),
  };
  const answer = (verb: TableVerb) =>
    decided(relation, verb, change.delegationId, "open") ?? facts[verb] ?? { ok: true };
  return Object.fromEntries(tableVerbs.map(verb => [verb, answer(verb)])) as TableVerdicts;
}

/** Every act on the reader's own drafts; `draft` also stands for proposing anything at all. */
export function draftVerdicts(relation: Relation, clears = false): DraftVerdicts {
  const answer = (verb: DraftVerb) =>
    decided(relation, verb, relation.delegation?.id, verb === "draft" ? undefined : "draft") ?? { ok: true };
  const verdicts = Object.fromEntries(draftVerbs.map(verb => [verb, answer(verb)])) as Record<
    DraftVerb,
    Verdict
  >;
  const { table } = verdicts;
  return { ...verdicts, table_at_once: table.ok && clears ? no("not-now", "clear_first") : table };
}

function decided(
  relation: Relation,
  verb: Verb,
  proposer: string | undefined,
  stage: "open" | "draft" | undefined,
): Verdict | undefined {
  const allowed = may(relation, verb, proposer);
  if (!allowed.ok) return allowed;
  const possible = fits(verb, relation.stage, stage);
  return possible.ok ? undefined : possible;
}
