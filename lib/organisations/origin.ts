import "server-only";
import { headers } from "next/headers";
import type { Origin } from "./start-session";

/**
 * Where a request comes from: the last hop, which the nearest proxy writes; whatever a client claims stands before it.
 * Without a proxy everybody shares one count of tries, which slows guessing and locks nobody out for long.
 */
export async function originOf(): Promise<Origin> {
  const sent = await headers();
  const address = sent.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "direct";
  return { address: address.slice(0, 100), userAgent: sent.get("user-agent") ?? "" };
}
