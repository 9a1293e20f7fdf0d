import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectReader } from "@/lib/publication/reader";
import { columns } from "../support/canary";

let reader: pg.Pool;
let owner: pg.Client;

beforeAll(async () => {
  reader = connectReader(process.env.DATABASE_URL ?? "");
  owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
});
afterAll(async () => {
  await reader.end();
  await owner.end();
});

const refused = (sql: string) =>
  expect(reader.query(sql), sql).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|25006|42P01)$/),
  });

describe("the role of the public", () => {
  test("reads every view of the projection", async () => {
    const { rows } = await owner.query<{ table_name: string }>(
      "SELECT table_name FROM information_schema.views WHERE table_schema = 'publication'",
    );
    expect(rows.length).toBeGreaterThanOrEqual(11);
    for (const { table_name } of rows) await reader.query(`SELECT * FROM publication.${table_name} LIMIT 1`);
  });

  test("reads no table, whole or by a column", async () => {
    for (const { table_name, column_name } of await columns(owner))
      await refused(`SELECT "${column_name}" FROM public."${table_name}" LIMIT 1`);
    await refused("SELECT * FROM public._prisma_migrations");
  });

  test("reads nothing by a detour", async () => {
    await refused(`COPY public."Person" TO STDOUT`);
    await refused(`TABLE public."Session"`);
    await refused(`SELECT query_to_xml('SELECT * FROM public."Person"', true, true, '')`);
    await refused("SELECT pg_read_file('PG_VERSION')");
    await refused("SELECT rolpassword FROM pg_authid");
    await refused(`CREATE TEMP TABLE peek AS SELECT * FROM public."Person"`);
  });

  test("writes nothing, neither in the projection nor beside it", async () => {
    await refused("UPDATE publication.package SET stage = 'in_force'");
    await refused(`DELETE FROM public."Package"`);
    await refused("CREATE TABLE public.left_behind (word text)");
    await refused("CREATE SCHEMA elsewhere");
  });

  test("with a login of its own has no rights to go back to", async () => {
    const name = `public_${randomUUID().replaceAll("-", "")}`;
    await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'of a test' IN ROLE concord_public`);
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.username = name;
    url.password = "of a test";
    const strict = connectReader(url.href);
    try {
      await strict.query("SELECT * FROM publication.package");
      await strict.query("RESET ROLE");
      await expect(strict.query(`SELECT * FROM public."Person"`)).rejects.toMatchObject({ code: "42501" });
      await expect(
        strict.query(`SET ROLE "${new URL(process.env.DATABASE_URL ?? "").username}"`),
      ).rejects.toThrow();
    } finally {
      await strict.end();
    }
  });

  test("is not allowed any more than that in the catalogue of rights", async () => {
    const { rows } = await owner.query<{ right: string }>(
      `SELECT DISTINCT table_schema || ' ' || privilege_type AS right FROM information_schema.role_table_grants
       WHERE grantee = 'concord_public'`,
    );
    expect(rows.map(row => row.right)).toEqual(["publication SELECT"]);
    const role = await owner.query(
      "SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolcanlogin FROM pg_roles WHERE rolname = 'concord_public'",
    );
    expect(Object.values(role.rows[0])).toEqual([false, false, false, false, false]);
    const member = await owner.query(
      "SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = 'concord_public'",
    );
    expect(member.rowCount).toBe(0);
  });
});
