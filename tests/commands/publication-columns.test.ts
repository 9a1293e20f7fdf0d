import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { classes, classification } from "@/lib/publication/classification";
import { columns } from "../support/canary";

let db: pg.Client;

beforeAll(async () => {
  db = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
});
afterAll(() => db.end());

const told = () =>
  Object.entries(classification).flatMap(([table, names]) =>
    Object.keys(names).map(name => `${table}.${name}`),
  );

test("every column of the database is classified, and no other", async () => {
  const there = (await columns(db)).map(one => `${one.table_name}.${one.column_name}`);
  expect(told().sort()).toEqual(there.sort());
});

test("every class is one of the five", () => {
  for (const names of Object.values(classification))
    for (const one of Object.values(names)) expect(classes).toContain(one);
});

test("the public projection is made of public columns alone", async () => {
  const { rows } = await db.query<{ table_name: string; column_name: string }>(
    `SELECT DISTINCT table_name, column_name FROM information_schema.view_column_usage
     WHERE view_schema = 'publication' AND table_schema = 'public'`,
  );
  expect(rows.length).toBeGreaterThan(50);
  const hidden = rows.filter(one => classification[one.table_name]?.[one.column_name] !== "public");
  expect(hidden).toEqual([]);
});
