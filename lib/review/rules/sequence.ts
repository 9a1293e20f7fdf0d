import { type GateState, gateState } from "@/lib/readiness/gate";
import type { ReviewedText } from "../reviewed-text";
import { advisory } from "../rule";

/** Understanding and a needs assessment come before all else (N2). */
const firstActions = [1, 2] as const;

const targetsOf = (text: ReviewedText, fits: (action: number) => boolean) =>
  text
    .of("milestone")
    .flatMap(({ id, body }) =>
      body.action !== undefined && fits(body.action) ? [{ id, target: body.window.target }] : [],
    )
    .sort((a, b) => a.target.localeCompare(b.target));

export const firstActionAbsent = advisory("N2", function* (text) {
  for (const action of firstActions)
    if (targetsOf(text, one => one === action).length === 0) yield { settles: "either", params: { action } };
});

/** Late: one of the ten others is due before it. */
export const firstActionLate = advisory("N2", function* (text) {
  const [next] = targetsOf(text, action => action > 2);
  if (!next) return;
  for (const action of firstActions) {
    const [first] = targetsOf(text, one => one === action);
    if (first && first.target > next.target)
      yield { settles: "either", clauseId: first.id, path: "window", params: { action } };
  }
});

const opening = (text: ReviewedText): number => Math.min(...text.of("phase").map(({ body }) => body.order));

/** Later phases hold the advanced steps, which are entered when the institutions are ready (F2). */
export const phaseWithoutGate = advisory("F2", function* (text) {
  const first = opening(text);
  for (const { id, body } of text.of("phase"))
    if (body.order > first && (body.gates ?? []).length === 0 && text.milestonesIn(id).length > 0)
      yield { settles: "either", clauseId: id, path: "gates" };
});

const gatesIn = (text: ReviewedText, state: GateState) =>
  text.of("phase").map(({ id, body }) => ({
    id,
    begins: body.period.start,
    count: (body.gates ?? []).filter(gate => gateState(gate, text.readiness) === state).length,
  }));

export const gateUnassessed = advisory("F2", function* (text) {
  for (const { id, count } of gatesIn(text, "unassessed"))
    if (count > 0) yield { settles: "either", clauseId: id, path: "gates", params: { count } };
});

/** The phase has begun, and an institution is not ready for it. */
export const phaseBeforeReady = advisory("F2", function* (text) {
  for (const { id, begins, count } of gatesIn(text, "not_met"))
    if (count > 0 && begins <= text.today)
      yield { settles: "either", clauseId: id, path: "gates", params: { count } };
});
