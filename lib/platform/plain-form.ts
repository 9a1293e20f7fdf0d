import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { reasonKeys } from "@/lib/kernel/errors";
import type { Result } from "./action";

export type Refusal = Extract<Result<never>, { ok: false }>;

/**
 * Tells why a form was refused. Where a script sent it, as its answer. A browser without one needs a page, and what Next
 * draws in answer to a form can lack the part of the page that was drawn beforehand: so the browser is led back to the
 * page, and the address says why.
 * @param form which form of that page it was
 */
export async function toldAt(page: string, form: string, refusal: Refusal): Promise<Refusal> {
  if ((await headers()).has("next-action")) return refusal;
  const { reason, params = {}, errorId } = refusal;
  const said = { refused: reason, form, ...params, ...(errorId && { error: errorId }) };
  const query = new URLSearchParams(Object.entries(said).map(([name, value]) => [name, String(value)]));
  redirect(`${page}${page.includes("?") ? "&" : "?"}${query}`);
}

const told = z.object({
  refused: z.enum([...reasonKeys, "unknown"]),
  form: z.string(),
  minutes: z.coerce.number().int().min(1).max(1_440).optional(),
  error: z.uuid().optional(),
});

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The refusal that a page's address tells of this form, if any. */
export function refusalIn(query: Query, form: string): Refusal | null {
  const read = told.safeParse(query);
  if (!read.success || read.data.form !== form) return null;
  const { refused: reason, minutes, error: errorId } = read.data;
  const params = minutes === undefined ? undefined : { minutes };
  return { ok: false, code: "invalid", reason, params, fieldErrors: [], errorId };
}
