import { z } from "zod";
import { stages } from "@/lib/packages/standing";
import { isSlug } from "./slug";
import type { ListQuery } from "./view";

/** What does not fit is as if it were not asked: an address that someone mistyped still shows the list. */
const optional = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** The list's address, on the page and in the open data alike. */
export const listQuery = z.object({
  q: optional(
    z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\0]*$/),
  ),
  country: optional(z.string().regex(/^[A-Z]{2}$/)),
  stage: optional(z.enum(stages)),
  donor: optional(z.uuid()),
  after: optional(z.string().refine(isSlug)),
});

/** The question as the end of an address; nothing asked is the empty text. */
export function queryText(query: ListQuery): string {
  const asked = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : "";
}
