import { advisory, blocking } from "../rule";

/**
 * An ending of its own, or its phase's, says of this help who takes it over (I2). That of the whole package says only when
 * the package ends, and settles no incentive (docs/decisions.md).
 */
export const incentiveWithoutSunset = blocking("I2", function* (text) {
  const ended = new Set(text.of("sunset").flatMap(({ body }) => (body.on === "package" ? [] : body.clause)));
  for (const { id, body } of text.of("incentive"))
    if (!ended.has(id) && !(body.phase && ended.has(body.phase))) yield { settles: "either", clauseId: id };
});

/** Who takes over is half an exit plan; the budget line that then pays is the other, in each language of the text (I2). */
export const exitWithoutBudgetLine = blocking("I2", function* (text) {
  for (const { id, body } of text.of("sunset"))
    if (!body.exit.paidFrom) yield { settles: "either", clauseId: id, path: "exit.paidFrom" };
});

/** Money follows a milestone or a condition: its own or its incentive's. One on the whole package moves no tranche (I3). */
export const trancheWithoutCondition = blocking("I3", function* (text) {
  for (const { id, body } of text.of("tranche")) {
    const { rule, clauses } = body.release;
    const released = rule !== "none" && (clauses ?? []).length > 0;
    if (!released && text.conditionsOn(id).length === 0 && text.conditionsOn(body.incentive).length === 0)
      yield { settles: "either", clauseId: id, path: "release" };
  }
});

const sensitive = 3;

/**
 * The more sensitive the equipment, the more verified governance it needs (R2): from tier 3 on its phase has entry gates,
 * every tranche waits for a milestone or condition, or a condition holds or suspends it.
 */
export const equipmentWithoutGate = advisory("R2", function* (text) {
  const gated = new Set(
    text
      .of("phase")
      .filter(({ body }) => (body.gates ?? []).length > 0)
      .map(({ id }) => id),
  );
  for (const { id, body } of text.of("incentive")) {
    if (body.tier < sensitive || (body.phase && gated.has(body.phase))) continue;
    const tranches = text.tranchesOf(id);
    const released = tranches.length > 0 && tranches.every(tranche => tranche.body.release.rule !== "none");
    const held = text.conditionsOn(id).some(condition => condition.body.consequence !== "reduce");
    if (!released && !held) yield { settles: "either", clauseId: id, params: { tier: body.tier } };
  }
});
