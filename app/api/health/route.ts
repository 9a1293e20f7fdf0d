import { connection } from "next/server";
import pg from "pg";
import { startPost } from "@/lib/letters/post";
import { env } from "@/lib/platform/env";
import { migrationState } from "@/lib/platform/migrations";

const pools = globalThis as { concordHealth?: pg.Pool };

/** A connection apart from all work: whether the database answers must not depend on how busy the application is. */
function database(): pg.Pool {
  if (!pools.concordHealth) {
    pools.concordHealth = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: 1,
      connectionTimeoutMillis: 3_000,
      query_timeout: 3_000,
    });
    // Told by the next question; unheard, the event would end the process.
    pools.concordHealth.on("error", () => undefined);
  }
  return pools.concordHealth;
}

/**
 * 200 when the database answers and its schema is this program's, else 503. The post begins with the first yes: whoever
 * starts a process asks it this before anything else.
 */
export async function GET(): Promise<Response> {
  await connection();
  const isWell = await migrationState(database()).then(
    ({ kind }) => kind === "current",
    () => false,
  );
  if (isWell) startPost();
  return Response.json(
    { status: isWell ? "ok" : "unavailable" },
    { status: isWell ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
