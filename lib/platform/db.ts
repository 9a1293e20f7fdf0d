import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env";
import { Prisma, PrismaClient } from "./generated/prisma/client";

export { Prisma, PrismaClient };
export type Tx = Prisma.TransactionClient;

const pools = globalThis as { concordDb?: PrismaClient };

/** The application's own connection; for reads outside a command, and for lib/ledger/change.ts. */
export function db(): PrismaClient {
  pools.concordDb ??= connect(env().DATABASE_URL, 10);
  return pools.concordDb;
}

/** A client of its own, for programs that choose their database (tests, commands of the shell). */
export function connect(url: string, connections: number, role?: string): PrismaClient {
  const pool = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    ...(role ? { options: `-c role=${role}` } : {}),
  };
  return new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementName }) });
}

/** PostgreSQL keeps each under its name for as long as a connection lasts, so there is an end to them. */
const MOST_NAMES = 400;
/** A longer one holds a list, of a length that may never come again. */
const MOST_ARGUMENTS = 30;

const names = new Map<string, string>();

/**
 * What a statement is kept under by a connection, so that it is parsed and planned once and not at each asking; for
 * the first few hundred texts, and nothing for others, which PostgreSQL then reads anew. The names hold for every connection.
 */
export function statementName({ sql, args }: { sql: string; args: readonly unknown[] }): string {
  const known = names.get(sql);
  if (known) return known;
  // What the driver takes as having no name.
  if (names.size >= MOST_NAMES || args.length > MOST_ARGUMENTS) return "";
  const name = `concord_${names.size + 1}`;
  names.set(sql, name);
  return name;
}

/**
 * A lost race that is worth another try. Serialisation failures and deadlocks come in three shapes: Prisma's P2034; a
 * raw query's P2010 carrying PostgreSQL's code; and, at COMMIT, an adapter error without a code.
 */
export function isLostRace(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === "P2034") return true;
    return error.code === "P2010" && /40001|40P01/.test(JSON.stringify(error.meta ?? {}) + error.message);
  }
  return (
    error instanceof Error &&
    error.name === "DriverAdapterError" &&
    (error.cause as { kind?: string } | undefined)?.kind === "TransactionWriteConflict"
  );
}

/** Two rows with the same key: a name already taken. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
