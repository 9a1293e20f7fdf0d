import { gateState } from "@/lib/readiness/gate";
import { rule } from "../rule";

/** A phase asks for readiness that the parties have agreed is not there yet, whether or not it has begun (F2). */
export const gateNotMet = rule("F2", function* (text) {
  for (const { id, body } of text.of("phase")) {
    const count = (body.gates ?? []).filter(gate => gateState(gate, text.readiness) === "not_met").length;
    if (count > 0) yield { clauseId: id, path: "gates", params: { count } };
  }
});

/** What it waits for comes after it: one of the two windows cannot hold (F2). */
export const dependsOnLater = rule("F2", function* (text) {
  const windows = new Map(text.of("milestone").map(({ id, body }) => [id, body.window]));
  for (const { id, body } of text.of("milestone")) {
    const late = (body.dependsOn ?? []).filter(
      other => (windows.get(other)?.target ?? "") > body.window.target,
    );
    if (late.length > 0) yield { clauseId: id, path: "dependsOn", params: { count: late.length } };
  }
});

/** Windows bend, single days break (F1). */
export const singleDayWindow = rule("F1", function* (text) {
  for (const { id, body } of text.of("milestone"))
    if (body.window.earliest === body.window.latest) yield { clauseId: id, path: "window" };
});

const predictable = 5;

/** Compacts of five years and more let a budget rely on them (R1). */
export const termShort = rule("R1", function* ({ term }) {
  const start = new Date(term.start);
  start.setUTCFullYear(start.getUTCFullYear() + predictable);
  start.setUTCDate(start.getUTCDate() - 1);
  if (term.end < start.toISOString().slice(0, 10)) yield {};
});

/** The plan of what it costs and who pays (N6, the tenth action). */
export const feasibilityAbsent = rule("N6", function* (text) {
  const planned = text.of("milestone").some(({ body }) => body.action === 10);
  if (!planned && text.of("incentive").length > 0) yield {};
});
