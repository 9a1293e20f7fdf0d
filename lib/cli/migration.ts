import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure, runCommand } from "@/lib/cli/failure";
import { MIGRATED_SCHEMA, readSchema } from "@/lib/cli/schema-text";
import { withScratchPostgres } from "@/lib/cli/scratch-database";
import { MIGRATIONS_DIR } from "@/lib/platform/migrations";
import { migrate, migrationScript } from "@/lib/platform/schema-engine";

/**
 * `tsx lib/cli/migration.ts NAME`: writes the SQL from the last migrated schema to the present one and tries all
 * migrations on an empty database. With nothing to migrate it only tries them (after SQL was added by hand).
 */
async function main(): Promise<undefined> {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Failure(
      "Give the migration a name in lower case, with underscores: migration.ts seat_a_mediator",
    );
  }
  const schema = await readSchema();
  const before = await readFile(MIGRATED_SCHEMA, "utf8").catch(() => "");
  await withScratchPostgres(async cluster => {
    const sql = await migrationScript(cluster.adminUrl(), before, schema);
    if (sql !== "") await write(name, sql);
    await writeFile(MIGRATED_SCHEMA, schema);
    const applied = await migrate(cluster.adminUrl());
    console.log(`All ${applied.length} migrations apply to an empty database.`);
  });
}

async function write(name: string, sql: string): Promise<void> {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_DIR, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "migration.sql"), sql);
  console.log(`Wrote ${path.relative(".", folder)}/migration.sql`);
}

await runCommand(main);
