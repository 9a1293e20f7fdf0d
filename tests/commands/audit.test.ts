import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { counterChange } from "@/lib/amendments/counter-change";
import { rejectChange } from "@/lib/amendments/reject-change";
import { resolveChange } from "@/lib/amendments/resolve-change";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Audit, auditPackage } from "@/lib/ledger/audit";
import { endSeat } from "@/lib/packages/end-seat";
import { move } from "@/lib/packages/move";
import { vote } from "@/lib/packages/vote";
import { connect, db, type Tx } from "@/lib/platform/db";
import { addInstitution } from "@/lib/readiness/add-institution";
import { rateReadiness } from "@/lib/readiness/rate-readiness";
import { renameInstitution } from "@/lib/readiness/rename-institution";
import { answerQuestion } from "@/lib/talking/answer-question";
import { openThread } from "@/lib/talking/open-thread";
import { resolveThread } from "@/lib/talking/resolve-thread";
import { leave, seatNewcomer } from "../support/comings";
import { mediate } from "../support/mediated";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

/*
 * V5: editing any stored row is detected. Somebody with the database's own rights, who can switch its guards off, changes
 * one column of one row; the audit must name that row, or the database must have refused.
 */

/** Surrogate keys that nothing points at. */
const untold = new Set(["ClauseVersion.id", "Consent.id", "Guest.id"]);

/** Which rows of a table belong to the package. */
const tables = {
  Package: `id = $1::uuid`,
  Ledger: `id = $1::uuid`,
  Entry: `"ledgerId" = $1::uuid`,
  Delegation: `"packageId" = $1::uuid`,
  Seat: `"delegationId" IN (SELECT id FROM "Delegation" WHERE "packageId" = $1::uuid)`,
  Guest: `"packageId" = $1::uuid`,
  Motion: `"packageId" = $1::uuid`,
  Vote: `"motionId" IN (SELECT id FROM "Motion" WHERE "packageId" = $1::uuid)`,
  Amendment: `"packageId" = $1::uuid AND stage <> 'draft'`,
  Change: `"packageId" = $1::uuid AND stage <> 'draft'`,
  Clause: `"packageId" = $1::uuid AND standing <> 'drafted'`,
  ClauseVersion: `"packageId" = $1::uuid`,
  Revision: `"packageId" = $1::uuid`,
  TreeBlock: `"packageId" = $1::uuid`,
  Consent: `"packageId" = $1::uuid`,
  Institution: `"packageId" = $1::uuid`,
  ReadinessRating: `"packageId" = $1::uuid`,
  ReadinessAgreed: `"packageId" = $1::uuid`,
  Thread: `"packageId" = $1::uuid AND audience = 'parties'`,
  Message: `"threadId" IN (SELECT id FROM "Thread" WHERE "packageId" = $1::uuid AND audience = 'parties')`,
  Bridge: `"packageId" = $1::uuid`,
  Reaction: `"bridgeId" IN (SELECT id FROM "Bridge" WHERE "packageId" = $1::uuid)`,
  Meeting: `"packageId" = $1::uuid`,
  MinutesApproval: `"meetingId" IN (SELECT id FROM "Meeting" WHERE "packageId" = $1::uuid)`,
  Question: `"threadId" IN (SELECT id FROM "Thread" WHERE "packageId" = $1::uuid)`,
} as const;

let story: Talks;
let admin: ReturnType<typeof connect>;

beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL as string);
  const owner = new URL(inject("cluster").adminUrl);
  owner.pathname = url.pathname;
  admin = connect(owner.href, 2);
  story = await eventfulTalks();
});
afterAll(() => admin.$disconnect());

const audited = () =>
  db().$transaction(tx => auditPackage(tx, story.packageId), { isolationLevel: "RepeatableRead" });

test("a record that nobody touched fits", async () => {
  const audit = await audited();
  expect(audit.faults).toEqual([]);
  expect(audit).toMatchObject({ clauses: 70, more: 0 });
});

test.each(Object.keys(tables) as (keyof typeof tables)[])(
  "a changed, removed or invented row of %s is named",
  async name => {
    const rows = await keysOf(name);
    const missed: string[] = [];
    for (const column of await columnsOf(name)) {
      if (untold.has(`${name}.${column.name}`)) continue;
      for (const row of rows) {
        const edit = `UPDATE "${name}" SET "${column.name}" = ${column.edit} WHERE ctid = '${row}'::tid`;
        if (!(await isNamed(edit, name))) missed.push(column.name);
      }
    }
    for (const row of rows)
      if (!(await isNamed(`DELETE FROM "${name}" WHERE ctid = '${row}'::tid`, name)))
        missed.push("deleted row");
    expect(missed).toEqual([]);
  },
);

test("a consent that nobody gave is named", async () => {
  const forge = `INSERT INTO "Consent" SELECT gen_random_uuid(), c."packageId", c."changeId", d.id, c."personId", c.digest, c.at
    FROM "Consent" c JOIN "Delegation" d ON d."packageId" = c."packageId"
    WHERE NOT EXISTS (SELECT 1 FROM "Consent" x WHERE x."changeId" = c."changeId" AND x."delegationId" = d.id) LIMIT 1`;
  expect(await isNamed(forge, "Consent")).toBe(true);
});

/** Whether the audit names the table after the edit, or the database refuses the edit even with its triggers off. */
async function isNamed(edit: string, name: string): Promise<boolean> {
  const done = new Error("roll back");
  let audit: Audit | undefined;
  try {
    await admin.$transaction(async (tx: Tx) => {
      await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
      if ((await tx.$executeRawUnsafe(edit)) === 0) throw new Error(`nothing to edit: ${edit}`);
      audit = await auditPackage(tx, story.packageId);
      throw done;
    });
  } catch (error) {
    if (error !== done && !/check constraint|unique constraint|23514|23505/.test(String(error))) throw error;
  }
  return audit === undefined || audit.faults.some(fault => fault.table === name);
}

/** The first and the last row, which are as different as the story made them. */
async function keysOf(name: keyof typeof tables): Promise<string[]> {
  const rows = await admin.$queryRawUnsafe<{ ctid: string }[]>(
    `SELECT ctid::text AS ctid FROM "${name}" WHERE ${tables[name]} ORDER BY ctid`,
    story.packageId,
  );
  return [...new Set([rows.at(0)?.ctid, rows.at(-1)?.ctid])].filter(ctid => ctid !== undefined);
}

/** Every column with an expression for another value than it has. */
async function columnsOf(name: string): Promise<{ name: string; edit: string }[]> {
  const columns = await admin.$queryRaw<{ name: string; type: string; sort: string }[]>`
    SELECT column_name AS name, udt_name AS type, data_type AS sort FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${name} AND column_name <> 'packageId' ORDER BY ordinal_position`;
  return columns.map(column => ({ name: column.name, edit: otherValue(column) }));
}

function otherValue({ name, type, sort }: { name: string; type: string; sort: string }): string {
  const column = `"${name}"`;
  if (type === "uuid") return "gen_random_uuid()";
  if (type === "int4") return `coalesce(${column}, 0) + 1`;
  if (type === "bool") return `NOT ${column}`;
  if (type === "timestamptz") return `coalesce(${column}, now()) + interval '1 second'`;
  if (type === "date") return `${column} + 1`;
  if (type === "jsonb") return `'{"edited": true}'::jsonb`;
  if (type === "_uuid") return `array_append(${column}, gen_random_uuid())`;
  if (type === "_text") return `array_append(${column}, 'xx')`;
  if (sort === "USER-DEFINED")
    return `(SELECT v FROM unnest(enum_range(NULL::"${type}")) v WHERE v IS DISTINCT FROM ${column} LIMIT 1)`;
  return `CASE WHEN ${column} ~ '^[0-9a-f]{64}$' THEN translate(${column}, '0123456789abcdef', '123456789abcdef0')
    ELSE coalesce(${column}, '') || 'x' END`;
}

/** Asked, answered with a quote, and resolved. */
async function talkItOver({ packageId, donor, host, drafter }: Talks): Promise<void> {
  const { id: asked } = await db().delegation.findFirstOrThrow({ where: { packageId, side: "host" } });
  const { threadId, messageId } = await openThread(
    { viewer: donor, now: noon },
    {
      packageId,
      audience: "parties",
      about: { on: "package" },
      body: "When?",
      mentions: [drafter.personId],
      asks: [asked],
    },
  );
  const quote = { words: "When?", from: { on: "message" as const, messageId } };
  const answer = { packageId, messageId, body: "In spring.", quote, mentions: [] };
  await answerQuestion({ viewer: host, now: noon }, answer);
  await resolveThread({ viewer: donor, now: noon }, { packageId, threadId });
}

/** Listed and renamed, judged twice by one side and once by the other, and agreed twice. */
async function assess({ packageId, donor, host, partner }: Talks): Promise<void> {
  const { institutionId } = await addInstitution(
    { viewer: host, now: noon },
    { packageId, name: { en: "Polce" } },
  );
  await renameInstitution({ viewer: host, now: noon }, { packageId, institutionId, name: { en: "Police" } });
  const judged = (level: number) => ({
    institutionId,
    dimension: "budget" as const,
    level,
    evidence: "The audit report",
  });
  for (const [viewer, level] of [
    [host, 4],
    [donor, 2],
    [partner, 2],
    [host, 3],
  ] as const)
    await rateReadiness({ viewer, now: noon }, { packageId, ...judged(level) });
  for (const level of [2, 3]) {
    const subject = { kind: "rate" as const, ...judged(level) };
    const { motionId } = await move({ viewer: host, now: noon }, { packageId, subject });
    for (const viewer of [donor, partner])
      await vote({ viewer, now: noon }, { packageId, motionId, yes: true });
  }
}

/** Seventy clauses agreed, then one of everything that can happen to a text. */
async function eventfulTalks(): Promise<Talks> {
  const at = await talks();
  const { packageId, donor, host, partner, drafter } = at;
  const agree = async (by: Viewer[], changes: { id: string; digest: string }[]) => {
    const input = { packageId, changes: changes.map(({ id: changeId, digest }) => ({ changeId, digest })) };
    for (const viewer of by) await consentToChanges({ viewer, now: noon }, input);
  };
  const ids = Array.from({ length: 70 }, () => randomUUID());
  const risks = ids.map(id => addition("risk", riskBody("Delay"), id));
  await agree([host, partner], await table(at, donor, risks));
  const base = await db().clause.findUniqueOrThrow({ where: { id: ids[0] as string } });
  const reworded = (title: string, likelihood: number) => ({
    action: "change" as const,
    baseDigest: base.digest as string,
    content: {
      id: base.id,
      kind: "risk" as const,
      visibility: "public" as const,
      rank: base.rank,
      body: riskBody(title, likelihood),
    },
  });
  const first = await table(at, donor, [reworded("Long delay", 3)]);
  const [rival] = await table(at, host, [reworded("Short delay", 1)]);
  await counterChange(
    { viewer: partner, now: noon },
    {
      packageId,
      changeId: rival?.id as string,
      digest: rival?.digest as string,
      title: "Both",
      rationale: "Neither is enough",
      change: reworded("Delay", 4),
    },
  );
  await agree([host, partner], first);
  const moved = await db().change.findUniqueOrThrow({ where: { id: rival?.id as string } });
  await resolveChange(
    { viewer: host, now: noon },
    {
      packageId,
      changeId: moved.id,
      digest: moved.digest,
      content: { ...reworded("Delay of a year", 2).content },
    },
  );
  const [bad, sorry] = await table(at, donor, [
    addition("risk", riskBody("Bad")),
    addition("risk", riskBody("Sorry")),
  ]);
  const { id: changeId, digest } = bad as NonNullable<typeof bad>;
  await rejectChange({ viewer: host, now: noon }, { packageId, changeId, digest, reason: "No" });
  await withdrawChanges(
    { viewer: donor, now: noon },
    { packageId, changeIds: [sorry?.id as string], reason: "Oh" },
  );
  const last = await db().clause.findUniqueOrThrow({ where: { id: ids[1] as string } });
  const removal = { action: "remove" as const, clauseId: last.id, baseDigest: last.digest as string };
  await agree([host, partner], await table(at, donor, [removal]));
  await agree([donor, partner], await table(at, host, [addition("risk", riskBody("New"))]));
  await table(at, host, [addition("risk", riskBody("Open"))]);
  await talkItOver(at);
  const contested = await db().clause.findUniqueOrThrow({ where: { id: base.id } });
  await mediate(at, { clauseId: base.id, rank: base.rank, baseDigest: contested.digest });
  await assess(at);
  const seat = await db().seat.findFirstOrThrow({ where: { personId: drafter.personId } });
  await endSeat({ viewer: host, now: noon }, { packageId, seatId: seat.id });
  const { motionId } = await move({ viewer: host, now: noon }, { packageId, subject: { kind: "publish" } });
  for (const viewer of [donor, partner])
    await vote({ viewer, now: noon }, { packageId, motionId, yes: true });
  await seatNewcomer(at);
  await leave(at, at.newcomer);
  return at;
}
