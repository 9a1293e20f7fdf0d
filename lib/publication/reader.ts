import "server-only";
import pg from "pg";
import { env } from "@/lib/platform/env";

const pools = globalThis as { concordReader?: pg.Pool };

/**
 * The only connection of everything in the open: the role `concord_public`, which can read the views of the schema
 * `publication` and nothing else. With PUBLIC_DATABASE_URL it is a login of its own, for which there is no way back to
 * the application's rights; without it the application's login lays its rights down for the length of the session.
 */
export function reader(): pg.Pool {
  pools.concordReader ??= connectReader(env().PUBLIC_DATABASE_URL ?? env().DATABASE_URL);
  return pools.concordReader;
}

export function connectReader(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    options: `-c role=concord_public -c default_transaction_read_only=on -c statement_timeout=15000`,
  });
  // A connection that breaks while idle is replaced at the next read; unheard, the event would end the process.
  pool.on("error", error => console.error(`public reader: ${error.message}`));
  return pool;
}

/**
 * Rows of one SELECT over the schema `publication`.
 * @param name of a SELECT that is asked all the time: each connection plans it once
 */
export async function read<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
  name?: string,
): Promise<Row[]> {
  const { rows } = await reader().query<Row>({ name, text, values: [...values] });
  return rows;
}
