import { z } from "zod";
import { text } from "@/lib/kernel/text";

const id = z.uuid();
const comment = text(5_000, 0);

export const ruleInput = z.strictObject({
  packageId: id,
  order: z.enum(["parallel", "in_order"]),
  /** People with a clearer's seat, in the order in which they clear. */
  clearerIds: z
    .array(id)
    .min(1, { error: "required" })
    .max(20, { error: "too_many" })
    .refine(ids => new Set(ids).size === ids.length, { error: "duplicate" }),
  /** How long each has. */
  days: z.int({ error: "number" }).min(1, { error: "number" }).max(90, { error: "number" }),
});
export const endRuleInput = z.strictObject({ packageId: id });
export const sendInput = z.strictObject({ packageId: id, amendmentId: id, note: comment });
export const recallInput = z.strictObject({ packageId: id, roundId: id });
/** `digest`: of the text the clearer read. */
export const clearInput = z.strictObject({
  packageId: id,
  roundId: id,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  comment,
});
export const returnInput = clearInput.extend({ comment: text(5_000) });

export const standInInput = z
  .strictObject({
    packageId: id,
    /** Whose duty; a clearer names one for themselves, a lead for anybody. */
    personId: id,
    standInId: id,
    from: z.iso.date({ error: "date" }),
    until: z.iso.date({ error: "date" }),
  })
  .refine(input => input.from <= input.until, { error: "period_order", path: ["until"] })
  .refine(input => input.personId !== input.standInId, { error: "choice", path: ["standInId"] });
export const endStandInInput = z.strictObject({ packageId: id, standInId: id });
