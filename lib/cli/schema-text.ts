import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { MIGRATIONS_DIR } from "@/lib/platform/migrations";

export const SCHEMA_DIR = path.resolve("prisma/schema");

/**
 * The schema as of the newest migration. Migrations are the difference between two schema texts: what SQL
 * adds by hand (checks, triggers, partial indexes) is unknown to the schema and must survive untouched.
 */
export const MIGRATED_SCHEMA = path.join(MIGRATIONS_DIR, "migrated.prisma");

/** All of prisma/schema as one text. */
export async function readSchema(): Promise<string> {
  const files = (await readdir(SCHEMA_DIR)).filter(file => file.endsWith(".prisma")).sort();
  const texts = await Promise.all(files.map(file => readFile(path.join(SCHEMA_DIR, file), "utf8")));
  return texts.join("\n");
}
