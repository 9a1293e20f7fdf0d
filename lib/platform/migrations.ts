import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Pool } from "pg";

export const MIGRATIONS_DIR = path.resolve("prisma/migrations");

export type Migration = { name: string; sql: string; checksum: string };

export type MigrationState =
  | { kind: "current" }
  | { kind: "pending"; names: string[] }
  /** One began and did not end: a person has to look at the database before anything else is applied. */
  | { kind: "failed"; names: string[] }
  /** The database knows migrations that this program does not: it was used by a newer one. */
  | { kind: "ahead"; names: string[] }
  /** A migration was edited after it was applied. */
  | { kind: "edited"; names: string[] };

/** The migrations on disk, oldest first, with the checksum that Prisma records: SHA-256 of the file. */
export async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(MIGRATIONS_DIR, { withFileTypes: true });
  const names = entries.filter(entry => entry.isDirectory()).map(entry => entry.name);
  return Promise.all(
    names.sort().map(async name => {
      const sql = await readFile(path.join(MIGRATIONS_DIR, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

type Row = { name: string; checksum: string; finished: boolean };

/** Compares the migrations on disk with those the database says it has; reads one table, changes nothing. */
export async function migrationState(db: Pick<Pool, "query">): Promise<MigrationState> {
  const migrations = await readMigrations();
  const table = await db.query<{ present: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present",
  );
  const rows = table.rows[0]?.present ? (await db.query<Row>(APPLIED)).rows : [];
  const applied = new Map(rows.map(row => [row.name, row]));
  const known = new Set(migrations.map(migration => migration.name));

  const failed = rows.filter(row => !row.finished).map(row => row.name);
  if (failed.length > 0) return { kind: "failed", names: failed };
  const ahead = rows.filter(row => !known.has(row.name)).map(row => row.name);
  if (ahead.length > 0) return { kind: "ahead", names: ahead };
  const pending = migrations.filter(migration => !applied.has(migration.name)).map(({ name }) => name);
  if (pending.length > 0) return { kind: "pending", names: pending };
  const edited = migrations.filter(({ name, checksum }) => applied.get(name)?.checksum !== checksum);
  if (edited.length > 0) return { kind: "edited", names: edited.map(({ name }) => name) };
  return { kind: "current" };
}

const APPLIED = `
  SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;
