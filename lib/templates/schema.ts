import { z } from "zod";
import { moneySchema } from "@/lib/kernel/money-schema";

const key = z.string().regex(/^[a-z]+(-[a-z]+){0,5}$/, { error: "choice" });

/** Keys are looked up in lib/templates/catalogue.ts; what it does not have is refused there. */
export const fromTemplateInput = z.strictObject({
  packageId: z.uuid(),
  template: key,
  /** Clauses to take; the whole template where absent. */
  clauses: z.array(key).min(1, { error: "required" }).max(100, { error: "too_many" }).optional(),
  /** What the support adds up to; needed where a clause with an amount is taken. */
  total: moneySchema.refine(({ minor }) => minor > 0, { error: "amount", path: ["minor"] }).optional(),
  /** One's own draft into which they go; a new one where absent. */
  amendmentId: z.uuid().optional(),
});
export type FromTemplateInput = z.infer<typeof fromTemplateInput>;

/** Where one is in the guided start, as its address says it. What does not fit is as if it were not there. */
export const startAddress = z.object({
  template: key.optional().catch(undefined),
  action: z.coerce.number().int().min(1).max(12).optional().catch(undefined),
});
export type StartAddress = z.infer<typeof startAddress>;
