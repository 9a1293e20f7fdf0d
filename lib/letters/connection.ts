import "server-only";
import { connect, type PrismaClient } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

/** The post can wait for its turn. */
export const patience = { maxWait: 15_000, timeout: 60_000 };

const kept = globalThis as { concordLetters?: PrismaClient };

/** The post's own connections: a busy post never keeps a page waiting, and a busy application never the post. */
export function postDb(): PrismaClient {
  if (!kept.concordLetters) {
    const url = new URL(env().DATABASE_URL);
    url.searchParams.set("application_name", "concord letters");
    kept.concordLetters = connect(url.href, 4);
  }
  return kept.concordLetters;
}
