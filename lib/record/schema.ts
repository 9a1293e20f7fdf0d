import { z } from "zod";

export const checkInput = z.strictObject({ packageId: z.uuid() });

const numberInAddress = z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null);

/** What the Record page's address may ask for; nonsense is no question. */
export const recordPlace = z
  .object({
    /** Entries before this one. */
    entries: numberInAddress.default(null),
    /** Revisions before this one. */
    revisions: numberInAddress.default(null),
    /** Compare the text of revision `from` (0: before anything was agreed) with that of `to`. */
    from: numberInAddress.default(null),
    to: numberInAddress.default(null),
  })
  .transform(({ from, to, ...place }) =>
    from !== null && to !== null && from > to ? { ...place, from: to, to: from } : { ...place, from, to },
  );
export type RecordPlace = z.infer<typeof recordPlace>;
