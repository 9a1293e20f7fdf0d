"use server";

import { headers } from "next/headers";
import { failure, fieldErrorsOf, type Result } from "@/lib/platform/action";
import { endSession } from "./end-session";
import { forgetSessionToken, keepSessionToken } from "./next-auth";
import { signInInput, startSession } from "./start-session";
import { currentSession } from "./viewer";

/** Signs in with mail and password; the browser then carries the session. */
export async function signIn(input: unknown): Promise<Result<null>> {
  try {
    const read = signInInput.safeParse(input);
    if (!read.success)
      return { ok: false, code: "invalid", reason: "invalid_input", fieldErrors: fieldErrorsOf(read.error) };
    const { token } = await startSession(read.data, await origin(), new Date());
    await keepSessionToken(token);
    return { ok: true, value: null };
  } catch (error) {
    return failure(error);
  }
}

/** Signs out: the session ends in the table, and the cookie goes. */
export async function signOut(): Promise<Result<null>> {
  try {
    const session = await currentSession();
    if (session)
      await endSession({ viewer: session.viewer, now: new Date() }, { sessionId: session.sessionId });
    await forgetSessionToken();
    return { ok: true, value: null };
  } catch (error) {
    return failure(error);
  }
}

/** The last hop that a proxy of ours has written; without a proxy everybody shares one count, which only slows. */
async function origin() {
  const sent = await headers();
  const address = sent.get("x-real-ip") ?? sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "direct";
  return { address: address.slice(0, 100), userAgent: sent.get("user-agent") ?? "" };
}
