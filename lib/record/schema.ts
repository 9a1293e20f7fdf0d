import { z } from "zod";
import { clauseKinds } from "@/lib/clauses/catalogue";

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
    /** Of what is compared: clauses of one kind, of one chapter, and which page of them. */
    kind: z.enum(clauseKinds).nullable().catch(null).default(null),
    chapter: z
      .string()
      .regex(/^([a-z]+|phase:[0-9a-f-]{36})$/)
      .nullable()
      .catch(null)
      .default(null),
    page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
  })
  .transform(({ from, to, ...place }) =>
    from !== null && to !== null && from > to ? { ...place, from: to, to: from } : { ...place, from, to },
  );
export type RecordPlace = z.infer<typeof recordPlace>;

type Compared = Pick<RecordPlace, "from" | "to" | "kind" | "chapter" | "page">;

/** The address of a comparison, with some parts changed; another filter begins at its first page. */
export function comparisonQueryOf(place: Compared, changed: Partial<Compared> = {}): string {
  const { from, to, kind, chapter, page } = { ...place, page: 1, ...changed };
  const parts = Object.entries({ from, to, kind, chapter, page: page > 1 ? page : null }).flatMap(
    ([name, value]) => (value === null ? [] : [[name, String(value)]]),
  );
  return `?${new URLSearchParams(parts)}#comparison`;
}
