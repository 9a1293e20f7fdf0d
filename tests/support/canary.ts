import type pg from "pg";
import { classification } from "@/lib/publication/classification";

/** A word that stands in every place the public must not see into. */
export const canary = "canary-7b1f09";

type ColumnRow = { table_name: string; column_name: string; data_type: string; udt_name: string };

/** The tables' columns as the database has them. */
export async function columns(db: pg.ClientBase): Promise<ColumnRow[]> {
  const { rows } = await db.query<ColumnRow>(
    `SELECT c.table_name, c.column_name, c.data_type, c.udt_name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'
     ORDER BY 1, 2`,
  );
  return rows;
}

/** By the database's own names, which call a list of texts `_text`. */
const holdsText = ({ udt_name }: ColumnRow): boolean => ["text", "jsonb", "_text"].includes(udt_name);

/** Columns that can hold a word and are nobody's in the open. */
export async function hiddenColumns(db: pg.ClientBase): Promise<ColumnRow[]> {
  return (await columns(db)).filter(
    column => holdsText(column) && classification[column.table_name]?.[column.column_name] !== "public",
  );
}

/** Rows that are not in the open although their column can be: by table, with the columns that hold words. */
const hiddenRows: { table: string; columns: string[]; where: string }[] = [
  { table: "ClauseVersion", columns: ["rank", "body", "salt"], where: "visibility <> 'public'" },
  {
    table: "Clause",
    columns: ["chapter", "rank"],
    where: `"versionId" IS NULL OR EXISTS (SELECT FROM "ClauseVersion" v WHERE v.id = "versionId" AND v.visibility <> 'public')`,
  },
  {
    table: "Entry",
    columns: ["type", "actor", "data", "salt"],
    where: `visibility <> 'public' OR "ledgerId" NOT IN (SELECT id FROM "Package" WHERE "publishedAt" IS NOT NULL)`,
  },
  {
    table: "Ledger",
    columns: ["checkpoint"],
    where: `id NOT IN (SELECT id FROM "Package" WHERE "publishedAt" IS NOT NULL)`,
  },
  {
    table: "Package",
    columns: ["title", "hostCountry", "root", "slug", "languages"],
    where: `"publishedAt" IS NULL`,
  },
  {
    table: "Signing",
    columns: ["root"],
    where: `"packageId" NOT IN (SELECT id FROM "Package" WHERE "publishedAt" IS NOT NULL)`,
  },
  // As if somebody's name had been written down before they signed.
  {
    table: "Signatory",
    columns: ["name", "office", "statement", "proof"],
    where: `"signedAt" IS NULL OR "signingId" NOT IN (SELECT s.id FROM "Signing" s JOIN "Package" p ON p.id = s."packageId"
            WHERE p."publishedAt" IS NOT NULL)`,
  },
  {
    table: "Organisation",
    columns: ["name", "country"],
    where: `id NOT IN (SELECT "organisationId" FROM "Delegation" d JOIN "Package" p ON p.id = d."packageId" WHERE p."publishedAt" IS NOT NULL
            UNION SELECT "organisationId" FROM "Guest" g JOIN "Package" p ON p.id = g."packageId" WHERE p."publishedAt" IS NOT NULL)`,
  },
];

/**
 * Writes the canary over every hidden column and every hidden row.
 * @param db connected as an administrator of the server: the record's triggers have to be passed by
 */
export async function plant(db: pg.ClientBase): Promise<void> {
  const types = new Map(
    (await columns(db)).map(one => [`${one.table_name}.${one.column_name}`, one.udt_name]),
  );
  const write = (table: string, names: readonly string[], where = "true") =>
    db.query(
      `UPDATE "${table}" SET ${names.map(name => `"${name}" = ${word(types.get(`${table}.${name}`))}`).join(", ")} WHERE ${where}`,
    );
  await db.query("SET session_replication_role = replica");
  await dropChecks(db);
  await fillEmpty(db);
  for (const [table, found] of Map.groupBy(await hiddenColumns(db), one => one.table_name))
    await write(
      table,
      found.map(one => one.column_name),
    );
  for (const { table, columns: names, where } of hiddenRows) await write(table, names, where);
  await db.query("SET session_replication_role = origin");
}

/** The word is no digest, no address and no kind of anything. */
async function dropChecks(db: pg.ClientBase): Promise<void> {
  const { rows } = await db.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name FROM pg_constraint
     WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) await db.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
}

/** A row for every table that the tests' own story left empty. */
async function fillEmpty(db: pg.ClientBase): Promise<void> {
  for (const [table, found] of Map.groupBy(await columns(db), one => one.table_name)) {
    const { rowCount } = await db.query(`SELECT FROM "${table}" LIMIT 1`);
    if (rowCount) continue;
    const names = found.map(one => `"${one.column_name}"`);
    await db.query(`INSERT INTO "${table}" (${names.join(", ")}) VALUES (${found.map(anyValue).join(", ")})`);
  }
}

/** References need not lead anywhere: no trigger asks. */
function anyValue(column: ColumnRow): string {
  if (holdsText(column)) return word(column.udt_name);
  if (column.data_type === "uuid") return "gen_random_uuid()";
  if (column.data_type === "boolean") return "false";
  if (column.data_type.startsWith("timestamp") || column.data_type === "date") return "now()";
  if (column.data_type === "ARRAY") return "'{}'";
  if (column.data_type === "USER-DEFINED") return `(enum_range(NULL::"${column.udt_name}"))[1]`;
  return "1";
}

/** Made different in each row, since some of these columns are unique. */
const word = (type: string | undefined): string => {
  const text = `'${canary}-' || gen_random_uuid()`;
  if (type === "_text") return `ARRAY[${text}]`;
  return type === "jsonb" ? `to_jsonb(${text})` : text;
};
