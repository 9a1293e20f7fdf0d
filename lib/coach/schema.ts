import { z } from "zod";
import { digestSchema } from "@/lib/kernel/digest";
import { text } from "@/lib/kernel/text";

export const dismissInput = z.strictObject({
  packageId: z.uuid(),
  /** Names the remark as it was seen (remark.ts). */
  remark: text(300),
  digest: digestSchema,
  reason: text(2_000),
});
export type DismissInput = z.infer<typeof dismissInput>;
