import "server-only";
import { headers } from "next/headers";
import type { Origin } from "./start-session";

/**
 * Where a request comes from: the last hop, which the nearest proxy writes; whatever a client claims stands before it.
 * Without a proxy a client could claim what it likes here: the server listens on loopback alone, so that only a proxy
 * reaches it, and the count by address of mail stands whatever is claimed.
 */
export async function originOf(): Promise<Origin> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "direct";
  return { address: address.slice(0, 100), userAgent: sent.get("user-agent") ?? "" };
}
