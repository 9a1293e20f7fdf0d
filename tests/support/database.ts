import { randomUUID } from "node:crypto";
import { beforeAll, inject } from "vitest";
import { asAdmin } from "@/lib/cli/embedded-database";

/*
 * Set-up of every test file that needs PostgreSQL: a database of the file's own, copied from the migrated template.
 * Nothing is cleaned: the ledger is append-only, each test mints its own package, and the cluster goes after the run.
 */
beforeAll(async () => {
  process.env.DATABASE_URL = await copyTemplate();
  process.env.APP_URL = "http://concord.test";
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-tests-and-of-nothing-else";
});

/** The URL of a new database with the present schema and nothing in it. */
export const copyTemplate = (): Promise<string> =>
  createDatabase(new URL(inject("cluster").templateUrl).pathname.slice(1));

/** The URL of a new database that knows no migration. */
export const emptyDatabase = (): Promise<string> => createDatabase("template1");

async function createDatabase(template: string): Promise<string> {
  const { adminUrl, templateUrl } = inject("cluster");
  const url = new URL(templateUrl);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(adminUrl, admin =>
    admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${url.username}`),
  );
  url.pathname = `/${name}`;
  return url.href;
}
