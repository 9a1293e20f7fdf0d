import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import { Prisma, type Tx } from "@/lib/platform/db";
import { wordsDigest } from "./words";

type KeptTable = {
  /** Columns of its key; all are UUIDs but `digest`. */
  key: readonly [string, ...string[]];
  /** Its rows that belong to a package's ledger, and those that belong to a delegation's own, whose id is $1. */
  package?: string;
  delegation?: string;
};

const ofThread = (audience: string, owner: string) =>
  `"threadId" IN (SELECT id FROM "Thread" WHERE "${owner}" = $1::uuid AND audience = '${audience}')`;
const ofPackage = `"packageId" = $1::uuid`;
const ofDelegation = `"delegationId" = $1::uuid`;

/**
 * Tables whose rows the ledger binds whole: the entry of the command that wrote a row carries the digest of all its
 * columns, so that the audit finds any edited, removed or invented row without knowing what it means (V5).
 */
export const keptTables = {
  Thread: {
    key: ["id"],
    package: `${ofPackage} AND audience = 'parties'`,
    delegation: `${ofDelegation} AND audience = 'delegation'`,
  },
  Message: {
    key: ["id"],
    package: ofThread("parties", "packageId"),
    delegation: ofThread("delegation", "delegationId"),
  },
  Question: { key: ["messageId", "delegationId"], package: ofThread("parties", "packageId") },
  ClearanceRule: { key: ["delegationId"], delegation: ofDelegation },
  ClearanceRound: { key: ["id"], delegation: ofDelegation },
  Clearing: {
    key: ["id"],
    delegation: `"roundId" IN (SELECT id FROM "ClearanceRound" WHERE "delegationId" = $1::uuid)`,
  },
  StandIn: { key: ["id"], delegation: ofDelegation },
  CounselEntry: { key: ["id"], delegation: ofDelegation },
  CounselShare: { key: ["id"], package: ofPackage },
  RemarkDismissal: { key: ["id"], delegation: ofDelegation },
  Bridge: { key: ["id"], package: ofPackage },
  Reaction: {
    key: ["bridgeId", "delegationId"],
    package: `"bridgeId" IN (SELECT id FROM "Bridge" WHERE "packageId" = $1::uuid)`,
  },
  Meeting: { key: ["id"], package: ofPackage },
  MinutesApproval: {
    key: ["meetingId", "delegationId", "digest"],
    package: `"meetingId" IN (SELECT id FROM "Meeting" WHERE "packageId" = $1::uuid)`,
  },
  Institution: { key: ["id"], package: ofPackage },
  ReadinessRating: { key: ["id"], package: ofPackage },
  ReadinessAgreed: { key: ["id"], package: ofPackage },
} as const satisfies Record<string, KeptTable>;

export type KeptTableName = keyof typeof keptTables;
type Key<T extends KeptTableName> = { [K in (typeof keptTables)[T]["key"][number]]: string };

/** A row that a command wrote, or removed. */
export type KeptRow = { table: KeptTableName; key: Record<string, string> };

export const keptRow = <T extends KeptTableName>(table: T, key: Key<T>): KeptRow => ({ table, key });

/** Digests by the row's name ("Message 0c1…"); null where the command removed the row. */
export type KeptDigests = Record<string, Digest | null>;

export async function digestsOf(tx: Tx, rows: readonly KeptRow[]): Promise<KeptDigests> {
  const digests: KeptDigests = {};
  for (const { table, key } of rows) {
    const where = keptTables[table].key.map(
      column =>
        Prisma.sql`${Prisma.raw(`"${column}"`)} = ${key[column]}${Prisma.raw(column === "digest" ? "" : "::uuid")}`,
    );
    const [row] = await tx.$queryRaw<Stored[]>`
      SELECT * FROM ${Prisma.raw(`"${table}"`)} WHERE ${Prisma.join(where, " AND ")}`;
    digests[nameOf(table, key)] = row ? rowDigest(row) : null;
  }
  return digests;
}

/** All rows there are now, by name. */
export async function storedDigests(
  tx: Tx,
  scope: "package" | "delegation",
  id: string,
): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const [table, kept] of Object.entries(keptTables) as [KeptTableName, KeptTable][]) {
    const where = kept[scope];
    if (where === undefined) continue;
    const rows = await tx.$queryRawUnsafe<Stored[]>(`SELECT * FROM "${table}" WHERE ${where}`, id);
    for (const row of rows) digests.set(nameOf(table, row as Record<string, string>), rowDigest(row));
  }
  return digests;
}

type Stored = Record<string, unknown>;

const nameOf = (table: KeptTableName, key: Readonly<Record<string, string>>): string =>
  [table, ...keptTables[table].key.map(column => key[column])].join(" ");

/** Empty columns are left out, so that a column added later changes no digest of before. */
const rowDigest = (row: Stored): Digest =>
  wordsDigest(
    Object.fromEntries(
      Object.entries(row).flatMap(([column, value]) => (value === null ? [] : [[column, plain(value)]])),
    ),
  );

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "bigint" ? value.toString() : value;
};
