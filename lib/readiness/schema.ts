import { z } from "zod";
import { line } from "@/lib/clauses/field";
import { dimensions } from "@/lib/clauses/kinds/phase";
import { text } from "@/lib/kernel/text";

const id = z.uuid();

/** A judgement of one institution in one dimension, with what it rests on. */
export const judgement = {
  institutionId: id,
  dimension: z.enum(dimensions, { error: "choice" }),
  level: z.int({ error: "choice" }).min(1, { error: "choice" }).max(5, { error: "choice" }),
  evidence: text(4_000),
};

/** Worded like the institutions that gates name. */
const name = line();

export const addInput = z.strictObject({ packageId: id, name });
export const renameInput = z.strictObject({ packageId: id, institutionId: id, name });
export const removeInput = z.strictObject({ packageId: id, institutionId: id });
export const rateInput = z.strictObject({ packageId: id, ...judgement });

/** Which square of the matrix the address opens. */
export const readinessPlace = z.object({
  institution: id.optional().catch(undefined),
  dimension: z.enum(dimensions).optional().catch(undefined),
});
export type ReadinessPlace = z.infer<typeof readinessPlace>;
