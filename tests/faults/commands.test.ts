import { once } from "node:events";
import { access, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { clauseKinds } from "@/lib/clauses/catalogue";
import { isDiskFull } from "@/lib/cli/failure";
import { databaseEnded } from "@/lib/cli/postgres";
import { copyTemplate } from "../support/database";
import { ownFile } from "../support/iati";
import { password } from "../support/password";
import { shell } from "../support/shell";

/*
 * The commands of the shell as other programs and installers meet them: what stands on which stream, in which shape, with
 * which exit code. `verify` is asked in domain/bundle-command, what `import` refuses in iati-upload and keep-import.
 */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "commands-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Asks the database at this address. */
async function sql(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

describe("import --dry-run --json", { timeout: 60_000 }, () => {
  const count = z.int().nonnegative();
  const parts = z.strictObject({
    conditions: count,
    indicators: count,
    periods: count,
    budgets: count,
    plannedDisbursements: count,
    transactions: count,
  });
  /** What is written down for other programs; more keys may stand beside these. */
  const shape = z.object({
    activities: z.array(
      z.object({
        identifier: z.string().min(1),
        title: z.string().min(1),
        clauses: z.partialRecord(z.enum(clauseKinds), count),
        source: parts,
        carried: parts,
        skipped: z.array(
          z.strictObject({ what: z.string().min(1), line: z.int().positive(), why: z.string().min(1) }),
        ),
      }),
    ),
  });

  test("says in one line of JSON what each activity has, what it becomes and what is left out", async () => {
    const { code, out, err } = await shell("import", [ownFile, "--dry-run", "--json"]);
    expect([code, err, out.trimEnd().split("\n").length]).toEqual([0, "", 1]);
    const { activities } = shape.parse(JSON.parse(out));
    const written = (await readFile(ownFile, "utf8")).split("</iati-activity>").slice(0, -1);
    const times = (text: string, name: string) => text.match(new RegExp(`<${name}[ >]`, "g"))?.length ?? 0;
    expect(activities.map(({ source }) => source)).toEqual(
      written.map(text => ({
        conditions: times(text, "condition"),
        indicators: times(text, "indicator"),
        periods: times(text, "period"),
        budgets: times(text, "budget"),
        plannedDisbursements: times(text, "planned-disbursement"),
        transactions: times(text, "transaction"),
      })),
    );
    const [police] = activities;
    expect(police?.clauses).toMatchObject({ condition: 3, milestone: 3, tranche: 2 });
    const lines = (await readFile(ownFile, "utf8")).split("\n");
    for (const { what, line } of activities.flatMap(({ skipped }) => skipped))
      expect(lines[line - 1], `line ${line}`).toContain(what);
  });

  test("of a file that is wrong, names file, line and column in one line as it was typed, and prints no JSON", async () => {
    await writeFile(path.join(folder, "bad.xml"), '<iati-activities version="2.03">\n  <iati-activity></b>');
    const typedIn = { INIT_CWD: folder };
    const { code, out, err } = await shell("import", ["bad.xml", "--dry-run", "--json"], typedIn);
    expect([code === 0, out]).toEqual([false, ""]);
    expect(err).toMatch(/^bad\.xml:2:\d+: [^\n]+\n$/);
  });

  test.each([
    ["no-such.xml", "no-such.xml:1:1: There is no file of this name.\n"],
    [".", ".:1:1: This is a folder, not a file.\n"],
  ])("says of %s that it is no file", async (name, line) => {
    const { code, out, err } = await shell("import", [name, "--dry-run"], { INIT_CWD: folder });
    expect([code, out, err]).toEqual([1, "", line]);
  });
});

describe("person", { timeout: 120_000 }, () => {
  const person = (...args: string[]) => shell("person", args);
  const newcomer = ["--email", "first@ministry.test", "--name", "First Person"];

  test("brings the first people in, lists them and removes them", async () => {
    const added = await person(
      ...["add", "--organisation", "Ministry of Justice", "--kind", "host", "--country", "XS"],
      ...[...newcomer, "--administrator", "--language", "fr"],
    );
    expect([added.code, added.err]).toEqual([0, ""]);
    const [, token = ""] = /\nhttp:\/\/concord\.test\/fr\/invitations\/(\S+)\n$/.exec(added.out) ?? [];
    expect((await person("list")).out).toMatch(
      /Ministry of Justice \(host\)\n {2}first@ministry\.test\tFirst Person\tinvited until 2\d{3}-/,
    );
    const { acceptInvitation } = await import("@/lib/organisations/accept-invitation");
    const accepted = { token, password, language: "fr" } as const;
    await acceptInvitation({ viewer: null, now: new Date() }, accepted);
    expect((await person("list")).out).toContain("first@ministry.test\tFirst Person\tadministrator\n");

    const second = ["--email", "second@ministry.test", "--name", "Second Person", "--administrator"];
    const more = await person("add", "--organisation", "Ministry of Justice", ...second);
    const [, other = ""] = /\/en\/invitations\/(\S+)\n$/.exec(more.out) ?? [];
    await acceptInvitation({ viewer: null, now: new Date() }, { ...accepted, token: other });
    const removed = await person("remove", "--email", "Second@ministry.test");
    expect(removed).toEqual({
      code: 0,
      out: "Second Person is removed; their sessions have ended.\n",
      err: "",
    });
    expect((await person("list")).out).not.toContain("second@ministry.test");
    const last = await person("remove", "--email", "first@ministry.test");
    expect(last).toEqual({
      code: 1,
      out: "",
      err: "An organisation keeps at least one administrator.\n",
    });
  });

  test.concurrent.each([
    [
      "an organisation of no kind",
      ["--organisation", "Elsewhere", "--email", "x@y.test", "--name", "N"],
      /^Elsewhere is new here: /,
    ],
    [
      "no mail address",
      ["--organisation", "E", "--kind", "donor", "--email", "x", "--name", "N"],
      /^--email /,
    ],
    ["no name", ["--organisation", "E", "--kind", "donor", "--email", "x@y.test"], /^--name is missing\./],
  ])("says in its first line what is wrong with %s, and founds nothing", async (_, args, why) => {
    const { code, out, err } = await person("add", ...args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(why);
    expect(err).not.toMatch(/\bat \S+ \(|node_modules/);
    const founded = await sql(
      process.env.DATABASE_URL ?? "",
      `SELECT name FROM "Organisation" WHERE name->>'en' IN ('E', 'Elsewhere')`,
    );
    expect(founded).toEqual([]);
  });
});

describe.concurrent("asked how it is used", { timeout: 60_000 }, () => {
  test.each([
    ["import", 1],
    ["verify", 2],
    ["person", 1],
  ])("%s says how it is typed, and what it does not know", async (command, wrong) => {
    const help = await shell(command, ["--help"]);
    expect([help.code, help.err]).toEqual([0, ""]);
    expect(help.out).toMatch(new RegExp(`^npm run ${command} -- `));
    const { code, out, err } = await shell(command, ["--bogus"]);
    expect([code, out, err]).toEqual([wrong, "", `Unknown option '--bogus'.\n${help.out}`]);
  });
});

test("a command that needs a database says that there is none, and makes none", {
  timeout: 60_000,
}, async () => {
  const DATA_DIR = path.join(folder, "never-started");
  const said = await shell("person", ["list"], { DATA_DIR, DATABASE_URL: undefined });
  expect(said).toEqual({
    code: 1,
    out: "",
    err: "There is no database here yet; run `npm start` once, or set DATABASE_URL.\n",
  });
  await expect(access(DATA_DIR)).rejects.toThrow("ENOENT");
});

test("a command names the database that does not answer, in one line", { timeout: 60_000 }, async () => {
  const { code, out, err } = await shell("person", ["list"], {
    DATABASE_URL: "postgresql://u:hushed@127.0.0.1:1/concord",
  });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^The database concord at 127\.0\.0\.1:1 cannot be reached: [^\n]+\n$/);
});

test.each([
  Object.assign(new Error("write"), { code: "ENOSPC" }),
  new Error(
    "\nInvalid `prisma.clause.createMany()` invocation:\n\ncould not extend file: No space left on device",
  ),
  new Error("Raw query failed. Code: `53100`. Message: `could not extend file`"),
  new Error("The client was not made", { cause: Object.assign(new Error(), { stderr: "ENOSPC: no space" }) }),
])("a full disk is known from whatever passes the news on (%s)", error => {
  expect(isDiskFull(error)).toBe(true);
});

describe.concurrent("start", { timeout: 120_000 }, () => {
  const secret = "a-secret-of-the-tests-and-of-nothing-else";

  /** A port on which nobody listens: it was free a moment ago. */
  async function closedPort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    return port;
  }

  /** The one line that a start which cannot go on leaves on stderr. */
  async function refused(given: Record<string, string | undefined>): Promise<string> {
    const PORT = given.PORT ?? String(await closedPort());
    const { code, out, err } = await shell("start", [], {
      DATA_DIR: path.join(folder, "data"),
      ...given,
      PORT,
    });
    expect(code).toBe(1);
    expect(out).not.toMatch(/^(Build|Server) /m);
    return err;
  }

  const migrations = async () => {
    const url = await copyTemplate();
    const [last] = await sql(
      url,
      "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1 DESC LIMIT 1",
    );
    return { url, last: String(last?.name) };
  };

  test("names the port that is in use and another", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const line = `Port ${port} is in use; choose another with PORT=${port + 1}.\n`;
    expect(await refused({ PORT: String(port), DATABASE_URL: undefined })).toBe(line);
    taken.close();
  });

  test("names the database that does not answer, and not its password", async () => {
    const at = `127.0.0.1:${await closedPort()}`;
    const line = await refused({
      DATABASE_URL: `postgresql://u:hushed@${at}/concord`,
      NEXTAUTH_SECRET: secret,
    });
    expect(line).toMatch(
      new RegExp(`^The database concord at ${at} cannot be reached: [^\\n]*ECONNREFUSED[^\\n]*\\n$`),
    );
    expect(line).not.toContain("hushed");
  });

  test.each([undefined, ""])(
    "with a database of one's own asks for the secret (%j)",
    async NEXTAUTH_SECRET => {
      const line = await refused({ DATABASE_URL: "postgresql://u:p@127.0.0.1:1/concord", NEXTAUTH_SECRET });
      expect(line).toBe("With DATABASE_URL, NEXTAUTH_SECRET has to be set too.\n");
    },
  );

  test("refuses a secret that is too short", async () => {
    const line = await refused({
      DATABASE_URL: "postgresql://u:p@127.0.0.1:1/concord",
      NEXTAUTH_SECRET: "short",
    });
    expect(line).toBe("NEXTAUTH_SECRET must have at least 32 characters.\n");
  });

  test.each([
    ["PANIC:  could not write to file: No space left on device\nLOG:  shutting down", "The disk is full."],
    ["FATAL:  data directory vanished\n", "The database ended by itself: data directory vanished."],
    ["", "The database ended by itself."],
  ])("says in one line why a database of its own has ended (%j)", (log, line) => {
    expect(databaseEnded(log).message).toBe(line);
  });

  test("stops before a migration that began and did not finish", async () => {
    const { url, last } = await migrations();
    await sql(url, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${last}'`);
    expect(await refused({ DATABASE_URL: url, NEXTAUTH_SECRET: secret })).toBe(
      `The migration ${last} began and did not finish: look at the database, then use \`prisma migrate resolve\`.\n`,
    );
  });

  test("stops before a database that a newer program has used", async () => {
    const { url } = await migrations();
    await sql(
      url,
      "UPDATE _prisma_migrations SET migration_name = '29990101000000_later' WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)",
    );
    expect(await refused({ DATABASE_URL: url, NEXTAUTH_SECRET: secret })).toBe(
      "The database was used by a newer Concord: this one does not know 29990101000000_later.\n",
    );
  });
});
