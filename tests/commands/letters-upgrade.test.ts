import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/kernel/viewer";
import { openLedger } from "@/lib/ledger/change";
import { unreadLedgers, writeLetters } from "@/lib/letters/write-letters";
import { giveAdministration } from "@/lib/organisations/give-administration";
import { viewerFor } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { readMigrations } from "@/lib/platform/migrations";
import { emptyDatabase } from "../support/database";
import { noon, someone } from "../support/talks";

/*
 * An installation that is older than letters, brought up to date: its ledgers hold years of entries about which nobody is
 * to be told now.
 */

const letters = "20261122082700_letters";
const someDigest = "0".repeat(64);
const present = "20261128113500_letters_begin_at_the_present";

async function apply(client: pg.Client, within: (name: string) => boolean) {
  for (const { name, sql } of await readMigrations()) if (within(name)) await client.query(sql);
}

/** An organisation with two people and a ledger of three old entries, each of which would be told to the second person. */
async function oldOrganisation(client: pg.Client): Promise<{ id: string; administrator: string }> {
  const [id, administrator, colleague] = [randomUUID(), randomUUID(), randomUUID()];
  const insert = (sql: string, values: unknown[]) => client.query(sql, values);
  await insert(
    `INSERT INTO "Organisation" (id, kind, name, "createdAt") VALUES ($1, 'donor', '{"en":"Old"}', $2)`,
    [id, noon],
  );
  for (const [place, person] of [administrator, colleague].entries())
    await insert(
      `INSERT INTO "Person" (id, "organisationId", email, name, language, "createdAt", "administratorSince")
       VALUES ($1, $2, $3, 'Old hand', 'en', $4, $5)`,
      [person, id, `${person}@concord.test`, noon, place === 0 ? noon : null],
    );
  await insert(
    `INSERT INTO "Ledger" (id, scope, size, hash, frontier) VALUES ($1, 'organisation', 3, $2, $3)`,
    [id, someDigest, { size: 3, peaks: [someDigest, someDigest] }],
  );
  for (const seq of [1, 2, 3])
    await insert(
      `INSERT INTO "Entry" ("ledgerId", seq, at, type, visibility, actor, data, salt, "payloadDigest", prev, hash)
       VALUES ($1, $2, $3, 'administration.given', 'delegation', '{}', $4, $5, $5, $5, $6)`,
      [id, seq, noon, { personId: colleague }, someDigest, String(seq).repeat(64)],
    );
  return { id, administrator };
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const write = async () => {
  for (const ledger of await unreadLedgers()) await writeLetters(ledger);
};
const told = async () =>
  (await db().letter.findMany({ orderBy: { createdAt: "asc" } })).map(({ kind, personId }) => [
    kind,
    personId,
  ]);

/** A colleague is given the desk, which is told to them. */
async function giveDesk(viewer: Viewer): Promise<string> {
  const { organisationId } = viewer;
  const { personId } = await someone("donor", organisationId);
  await giveAdministration({ viewer, now: noon }, { organisationId, personId });
  return personId;
}

let old: { id: string; administrator: string };
beforeAll(async () => {
  const url = await emptyDatabase();
  process.env.DATABASE_URL = url;
  old = await withClient(url, async client => {
    await apply(client, name => name < letters);
    const organisation = await oldOrganisation(client);
    await apply(client, name => name >= letters);
    return organisation;
  });
});

test("nobody is told of what was recorded before letters came, and everybody of what is recorded after", async () => {
  await write();
  expect(await told()).toEqual([]);
  const colleague = await giveDesk(await viewerFor(old.administrator));
  await write();
  expect(await told()).toEqual([["administration_given", colleague]]);
});

test("a ledger that is opened later is read from its first entry", async () => {
  const before = await told();
  const administrator = await someone("donor");
  await openLedger(db(), "organisation", administrator.organisationId);
  const colleague = await giveDesk(administrator);
  await write();
  expect(await told()).toEqual([...before, ["administration_given", colleague]]);
});

test("where letters had begun, a ledger without a place is new, and what is due of it is not forgotten", async () => {
  const places = await withClient(await emptyDatabase(), async client => {
    await apply(client, name => name < present);
    const [read, unread] = [await oldOrganisation(client), await oldOrganisation(client)];
    await client.query(`INSERT INTO "LetterCursor" ("ledgerId", seq) VALUES ($1, 2)`, [read.id]);
    await apply(client, name => name >= present);
    const { rows } = await client.query(
      `SELECT l.id, c.seq FROM "Ledger" l LEFT JOIN "LetterCursor" c ON c."ledgerId" = l.id`,
    );
    return { kept: new Map(rows.map(({ id, seq }) => [id, seq])), read, unread };
  });
  expect(places.kept.get(places.read.id)).toBe(2);
  expect(places.kept.get(places.unread.id)).toBeNull();
});
