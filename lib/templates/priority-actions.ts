import type { Body, ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";

/** The twelve priority actions of the African Security Sector Network (N2), in their order. */
export const priorityActions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export type PriorityAction = (typeof priorityActions)[number];

/** These come before all others: without understanding and a needs assessment there is nothing to build on. */
export const firstActions: readonly PriorityAction[] = [1, 2];

const byKind: Record<Exclude<ClauseKind, "milestone" | "indicator">, PriorityAction> = {
  purpose: 1,
  interest: 1,
  term: 1,
  consultation: 2,
  priority: 6,
  phase: 9,
  incentive: 10,
  tranche: 10,
  sunset: 10,
  commitment: 10,
  condition: 11,
  review: 11,
  risk: 12,
};

const byCategory: Record<Body<"indicator">["category"], PriorityAction> = {
  citizens_perception: 2,
  personnel_management: 8,
  performance: 8,
  budget_integrity: 10,
  oversight: 11,
  other: 8,
};

/** The action a clause serves: a milestone says so itself, the others by what they are; none where it says none. */
export function actionServed({
  kind,
  body,
}: Pick<ClauseContent, "kind" | "body">): PriorityAction | undefined {
  if (kind === "milestone") return (body as Body<"milestone">).action as PriorityAction | undefined;
  if (kind === "indicator") return byCategory[(body as Body<"indicator">).category];
  return byKind[kind];
}
