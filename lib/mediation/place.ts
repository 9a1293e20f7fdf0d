import { z } from "zod";

/** What the Sessions page shows, as its address says it. What does not fit is as if it were not there. */
export const sessionPlace = z.object({
  session: z.uuid().optional().catch(undefined),
  form: z.enum(["convene", "change", "minutes"]).optional().catch(undefined),
});
export type SessionPlace = z.infer<typeof sessionPlace>;
