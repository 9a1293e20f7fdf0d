import { z } from "zod";

export const lookInput = z.strictObject({
  packageId: z.uuid(),
  /** The clause in view; none where it is the package as a whole. */
  clauseId: z.uuid().nullable(),
});
export type LookInput = z.infer<typeof lookInput>;

export const leaveInput = z.strictObject({ packageId: z.uuid() });

/** How often a page says that it is still looked at, and how long one is taken to be there after the last word. */
export const heartbeatMs = 20_000;
export const presentForMs = 45_000;
