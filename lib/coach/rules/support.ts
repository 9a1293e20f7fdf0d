import { rule } from "../rule";

const watched = 2;

/** How equipment will be used, and how one will know (S3). */
export const endUseUnsaid = rule("S3", function* (text) {
  for (const { id, body } of text.of("incentive"))
    if ((body.tier >= watched || body.exportControlled) && !body.endUse)
      yield { clauseId: id, path: "endUse", params: { tier: body.tier } };
});

/** Units that receive equipment are named, so that they can be vetted (S2). */
export const recipientsUnnamed = rule("S2", function* (text) {
  for (const { id, body } of text.of("incentive"))
    if (body.instrument === "equipment_and_modernisation" && !body.recipients?.length)
      yield { clauseId: id, path: "recipients" };
});

export const diversionUnweighed = rule("S3", function* (text) {
  const weighed = text
    .of("risk")
    .some(({ body }) => body.type === "diversion" || body.type === "human_rights");
  if (weighed) return;
  for (const { id, body } of text.of("incentive"))
    if (body.tier >= watched) yield { clauseId: id, path: "tier", params: { tier: body.tier } };
});

/** Curricula are vetted where they are taught (F6). */
export const curriculumUnvetted = rule("F6", function* (text) {
  for (const { id, body } of text.of("incentive"))
    if (body.instrument === "training_and_education" && !body.curriculumVettedBy)
      yield { clauseId: id, path: "curriculumVettedBy" };
});

export const notThroughDomestic = rule("F6", function* (text) {
  for (const { id, body } of text.of("incentive"))
    if (body.form === "in_kind" && !body.through) yield { clauseId: id, path: "through" };
});
