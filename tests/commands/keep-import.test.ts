import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { keepImport } from "@/lib/interchange/keep-import";
import { lastRank } from "@/lib/interchange/queries";
import { readUpload } from "@/lib/interchange/read-upload";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { activity, file } from "@/tests/support/iati";
import { addition, noon, riskBody, type Talks, table, talks } from "@/tests/support/talks";

const source = file(
  activity(
    `<conditions attached="1"><condition type="1"><narrative>Law in force by 31 May 2027.</narrative></condition></conditions>
    <budget type="1" status="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value>100</value></budget>
    <planned-disbursement><period-start iso-date="2025-06-30"/><value>50</value></planned-disbursement>
    <result type="1"><title><narrative>Body at work</narrative></title><indicator measure="1"><title><narrative>Complaints answered</narrative></title></indicator></result>`,
  ),
);

let folder: string;
let upload: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "keep-import-"));
  upload = path.join(folder, "programme.xml");
  await writeFile(upload, source);
});
afterAll(() => rm(folder, { recursive: true }));

const at = (viewer: Viewer) => ({ viewer, now: noon });

async function importAs(viewer: Viewer, { packageId }: Talks) {
  const { chosen } = await readUpload({ file: upload, rank: await lastRank(viewer, packageId) });
  if (!chosen) throw new Error("one activity was expected");
  return keepImport(at(viewer), packageId, chosen, "programme.xml");
}

describe("an import", () => {
  it("is a private draft of the importing delegation, and says so in its ledger", async () => {
    const t = await talks();
    const { amendmentId, clauses } = await importAs(t.donor, t);
    const amendment = await db().amendment.findUniqueOrThrow({
      where: { id: amendmentId },
      include: { changes: true },
    });
    expect(clauses).toBe(7);
    expect(amendment).toMatchObject({
      stage: "draft",
      linked: false,
      title: "Police reform",
      rationale: "Imported from the IATI file “programme.xml”, activity XM-1.",
    });
    expect(amendment.changes.map(change => change.kind).toSorted()).toEqual([
      "condition",
      "incentive",
      "indicator",
      "milestone",
      "phase",
      "purpose",
      "tranche",
    ]);
    const entries = await db().entry.findMany({ where: { ledgerId: amendment.delegationId } });
    expect(entries.map(entry => entry.type)).toContain("amendment.drafted");
  });

  it("once tabled, lets the other side answer every clause by itself", async () => {
    const t = await talks();
    const { amendmentId } = await importAs(t.donor, t);
    await tableAmendment(at(t.donor), { packageId: t.packageId, amendmentId });
    const phase = await db().change.findFirstOrThrow({ where: { amendmentId, kind: "phase" } });
    for (const viewer of [t.partner, t.host])
      await consentToChanges(at(viewer), {
        packageId: t.packageId,
        changes: [{ changeId: phase.id, digest: phase.digest }],
      });
    const stages = await db().change.groupBy({ by: ["stage"], where: { amendmentId }, _count: true });
    expect(Object.fromEntries(stages.map(each => [each.stage, each._count]))).toEqual({ agreed: 1, open: 6 });
  });

  it("stands after what is there, as far as the delegation may know", async () => {
    const t = await talks();
    await table(t, t.host, [addition("risk", riskBody("Elections"))]);
    const before = await lastRank(t.donor, t.packageId);
    await importAs(t.host, t);
    expect(await lastRank(t.donor, t.packageId)).toBe(before);
    expect((await lastRank(t.host, t.packageId)) ?? "").not.toBe(before);
    const { amendmentId } = await importAs(t.donor, t);
    const first = await db().change.findFirstOrThrow({
      where: { amendmentId },
      orderBy: { position: "asc" },
    });
    expect(first.rank > (before ?? "")).toBe(true);
  });

  it("is refused to those who do not draft, and to strangers there is no such package", async () => {
    const t = await talks();
    await expect(importAs(t.mediator, t)).rejects.toMatchObject({ reason: "guests_have_no_voice" });
    await expect(importAs(t.outsider, t)).rejects.toMatchObject({ reason: "not_found" });
    expect(await db().amendment.count({ where: { packageId: t.packageId } })).toBe(0);
  });

  it("works from the shell, by the address of a person", { timeout: 60_000 }, async () => {
    const t = await talks();
    const { email } = await db().person.findUniqueOrThrow({ where: { id: t.drafter.personId } });
    const run = (...args: string[]) =>
      promisify(execFile)(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "lib/cli/import.ts", upload, ...args],
        { env: { ...process.env, NODE_ENV: "production" } },
      );
    const { stdout } = await run("--package", t.slug, "--as", email, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ package: t.slug, activity: "XM-1", clauses: 7 });
    expect(await db().amendment.count({ where: { packageId: t.packageId, stage: "draft" } })).toBe(1);
    await expect(run("--package", "nowhere", "--as", email)).rejects.toMatchObject({
      code: 1,
      stderr: "nowhere: This is not here, or it is not for you to see.\n",
    });
    await expect(run("--package", t.slug, "--as", "nobody@concord.test")).rejects.toMatchObject({
      stderr: "Nobody here has the address nobody@concord.test.\n",
    });
  });
});
