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
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    ...(role ? { options: `-c role=${role}` } : {}),
  });
  return new PrismaClient({ adapter });
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
