import { z } from "zod";

export const lookInput = z.strictObject({
  packageId: z.uuid(),
  /** The clause in view; none where it is the package as a whole. */
  clauseId: z.uuid().nullable(),
});
export type LookInput = z.infer<typeof lookInput>;

export const leaveInput = z.strictObject({ packageId: z.uuid() });
