import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { lastsFor } from "./session";

/**
 * The only file that knows next-auth. Its sealed token carries one thing, the random token of a session; whether that
 * still stands for a person is decided at every request by our own table, so that signing out means signing out.
 */
const lifetime = lastsFor / 1_000;

const isSecure = () => env().APP_URL.startsWith("https:");
const cookieName = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** The session's token, where the browser carries a token that this installation sealed. */
export async function sessionToken(): Promise<string | undefined> {
  const sealed = (await cookies()).get(cookieName())?.value;
  return sealed === undefined ? undefined : tokenIn(sealed);
}

/** The same for a request outside a page, by its Cookie header. */
export async function sessionTokenOf(request: Request): Promise<string | undefined> {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/).map(pair => pair.split("="));
  const sealed = pairs.find(([name]) => name === cookieName())?.[1];
  return sealed === undefined ? undefined : tokenIn(sealed);
}

async function tokenIn(sealed: string): Promise<string | undefined> {
  try {
    const token = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET });
    return typeof token?.session === "string" ? token.session : undefined;
  } catch {
    return undefined;
  }
}

/** A session as its cookie carries it. */
export async function sessionCookie(session: string): Promise<{ name: string; value: string }> {
  const sealed = await encode({ token: { session }, secret: env().NEXTAUTH_SECRET, maxAge: lifetime });
  return { name: cookieName(), value: sealed };
}

export async function keepSessionToken(session: string): Promise<void> {
  const { name, value } = await sessionCookie(session);
  (await cookies()).set(name, value, {
    httpOnly: true,
    secure: isSecure(),
    sameSite: "lax",
    path: "/",
    maxAge: lifetime,
  });
}

export async function forgetSessionToken(): Promise<void> {
  (await cookies()).delete(cookieName());
}
