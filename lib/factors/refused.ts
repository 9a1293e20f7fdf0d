import "server-only";
import { refresh } from "next/cache";
import type { Result } from "@/lib/platform/action";

/** Why a form's step was not done; null before the first try. */
export type Refused = Extract<Result<never>, { ok: false }> | null;

/**
 * A refusal on a page that reads the session. Next draws the page in answer to a form sent without a script, and takes it
 * for a part of the action, whose cookies a page cannot read, unless the action asked for the page to be drawn anew.
 */
export function toldHere(refused: NonNullable<Refused>): NonNullable<Refused> {
  refresh();
  return refused;
}
