import "server-only";
import type { Unattended } from "@/lib/kernel/viewer";
import type { Held } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { type AssertionOptions, beginAssertion } from "./assertion";

/** The second step of signing in, by passkey: asks for its answer. Nobody is signed in yet. */
export async function beginConfirmation(context: Unattended, { personId }: Held): Promise<AssertionOptions> {
  return beginAssertion(db(), { personId, purpose: "confirm", now: context.now });
}
