import { readFileSync } from "node:fs";
import pg from "pg";

/** What our open data asks of the database, as it was seen on the wire: where a package stands, and all of it. */
type Statements = { place: string; whole: string };

let pool: pg.Pool | undefined;
let read: Statements | undefined;

/** From the file that FLOOR_STATEMENTS names. */
function statements(): Statements {
  read ??= JSON.parse(readFileSync(process.env.FLOOR_STATEMENTS ?? "", "utf8")) as Statements;
  return read;
}

/** A pool of the size and the role that our own reader has. */
function reader(): pg.Pool {
  pool ??= new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 10,
    options: "-c role=concord_public -c default_transaction_read_only=on",
  });
  return pool;
}

/** The row of the whole package, as JSON. */
export async function selectWhole(slug: string): Promise<string> {
  const { rows } = await reader().query(statements().whole, [slug]);
  return JSON.stringify(rows[0]);
}

const kept = new Map<string, { hash: string; text: string }>();

/** One indexed SELECT, prepared, and the text that was made when its hash was last seen. */
export async function selectPlace(slug: string): Promise<string> {
  const { rows } = await reader().query<{ hash: string }>({
    name: "place",
    text: statements().place,
    values: [slug],
  });
  const hash = rows[0]?.hash ?? "";
  const known = kept.get(slug);
  if (known?.hash === hash) return known.text;
  const text = await selectWhole(slug);
  kept.set(slug, { hash, text });
  return text;
}
