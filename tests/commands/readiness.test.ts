import { expect, test } from "vitest";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditPackage } from "@/lib/ledger/audit";
import { move } from "@/lib/packages/move";
import { packageAt } from "@/lib/packages/queries";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { addInstitution } from "@/lib/readiness/add-institution";
import { assessmentOf } from "@/lib/readiness/queries";
import { rateReadiness } from "@/lib/readiness/rate-readiness";
import { removeInstitution } from "@/lib/readiness/remove-institution";
import { renameInstitution } from "@/lib/readiness/rename-institution";
import { agree } from "../support/published-talks";
import { addition, noon, type Talks, talks } from "../support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });

async function listed({ packageId, host }: Talks, name = "Police") {
  return (await addInstitution(at(host), { packageId, name: { en: name } })).institutionId;
}

const judged = (institutionId: string, level: number, evidence = "Audit report") => ({
  institutionId,
  dimension: "integrity" as const,
  level,
  evidence,
});

/** What this person reads of the square: ratings by delegation's side, and what is agreed. */
async function squareFor(viewer: Viewer, { slug }: Talks) {
  const { institutions } = await assessmentOf((await packageAt(viewer, slug)).relation);
  return institutions[0]?.squares.find(square => square.dimension === "integrity");
}

async function agreeOn(t: Talks, institutionId: string, level: number) {
  const subject = { kind: "rate" as const, ...judged(institutionId, level, "Joint visit") };
  const { motionId } = await move(at(t.donor), { packageId: t.packageId, subject });
  await vote(at(t.partner), { packageId: t.packageId, motionId, yes: true });
  return vote(at(t.host), { packageId: t.packageId, motionId, yes: true });
}

test("F2: a rating is read by the others once they gave their own, and by the mediator once all did", async () => {
  const t = await talks();
  const { packageId, donor, host, partner, mediator } = t;
  const id = await listed(t);
  await rateReadiness(at(donor), { packageId, ...judged(id, 2, "canary") });
  const levels = async (viewer: Viewer) => (await squareFor(viewer, t))?.ratings.map(({ level }) => level);
  expect(await levels(donor)).toEqual([2]);
  expect(await levels(host)).toEqual([null]);
  await rateReadiness(at(host), { packageId, ...judged(id, 4) });
  expect((await levels(host))?.sort()).toEqual([2, 4]);
  for (const viewer of [partner, mediator]) expect(await levels(viewer)).toEqual([null, null]);
  expect(JSON.stringify(await squareFor(mediator, t))).not.toContain("canary");
  await rateReadiness(at(partner), { packageId, ...judged(id, 3) });
  expect((await levels(mediator))?.sort()).toEqual([2, 3, 4]);
});

test("F2: the entry of a rating does not say the level, and an earlier one stays in the record", async () => {
  const t = await talks();
  const id = await listed(t);
  for (const level of [2, 5])
    await rateReadiness(at(t.donor), { packageId: t.packageId, ...judged(id, level) });
  const entries = await db().entry.findMany({ where: { ledgerId: t.packageId, type: "readiness.rated" } });
  expect(entries.every(({ data }) => !("level" in (data as object)))).toBe(true);
  expect((await squareFor(t.donor, t))?.ratings.map(({ level }) => level)).toEqual([5]);
  expect(await db().readinessRating.count({ where: { institutionId: id } })).toBe(2);
});

test("F2, N1: an agreed rating needs every delegation's own rating and every voice; the later one counts", async () => {
  const t = await talks();
  const id = await listed(t);
  const canPropose = async () => (await squareFor(t.donor, t))?.can.agree.ok;
  for (const [viewer, level] of [
    [t.donor, 2],
    [t.host, 4],
    [t.partner, 3],
  ] as const) {
    await expect(agreeOn(t, id, 3)).rejects.toThrow("every_delegation_rates_first");
    expect(await canPropose()).toBe(false);
    await rateReadiness(at(viewer), { packageId: t.packageId, ...judged(id, level) });
  }
  expect(await canPropose()).toBe(true);
  expect(await agreeOn(t, id, 3)).toEqual({ carried: true });
  expect(await agreeOn(t, id, 4)).toEqual({ carried: true });
  const { agreed, motion } = (await squareFor(t.host, t)) ?? {};
  expect(agreed).toMatchObject({ level: 4, evidence: "Joint visit" });
  expect(motion).toBeUndefined();
  expect(await db().readinessAgreed.count({ where: { institutionId: id, supersededAt: null } })).toBe(1);
  const audit = await db().$transaction(tx => auditPackage(tx, t.packageId));
  expect(audit.faults).toEqual([]);
});

test("F2: one rating is proposed at a time for one institution and dimension", async () => {
  const t = await talks();
  const id = await listed(t);
  for (const viewer of [t.donor, t.host, t.partner])
    await rateReadiness(at(viewer), { packageId: t.packageId, ...judged(id, 2) });
  const put = (viewer: Viewer, level: number) =>
    move(at(viewer), { packageId: t.packageId, subject: { kind: "rate", ...judged(id, level) } });
  await put(t.donor, 2);
  await expect(put(t.host, 3)).rejects.toThrow("already_moved");
});

test("V6: overseers read what all agreed and nothing of how each side judged", async () => {
  const t = await talks();
  const id = await listed(t);
  const { relation } = await packageAt(t.overseer, t.slug);
  for (const viewer of [t.donor, t.host, t.partner])
    await rateReadiness(at(viewer), { packageId: t.packageId, ...judged(id, 2, "canary") });
  expect((await assessmentOf(relation)).institutions).toEqual([]);
  await agreeOn(t, id, 2);
  const { institutions } = await assessmentOf(relation);
  expect(institutions[0]?.squares.find(({ agreed }) => agreed)).toMatchObject({
    agreed: { level: 2, evidence: "Joint visit" },
    ratings: [],
  });
  expect(JSON.stringify(institutions)).not.toContain("canary");
  await expect(packageAt(t.outsider, t.slug)).rejects.toThrow("not_found");
});

test("F2: two institutions never share a name, and a judged one keeps its own", async () => {
  const t = await talks();
  const { packageId, host, donor } = t;
  const id = await listed(t);
  await expect(listed(t, "POLICE ")).rejects.toThrow("institution_exists");
  await renameInstitution(at(host), { packageId, institutionId: id, name: { en: "National police" } });
  await rateReadiness(at(host), { packageId, ...judged(id, 2) });
  await renameInstitution(at(host), { packageId, institutionId: id, name: { en: "Police service" } });
  const rename = { packageId, institutionId: id, name: { en: "Army" } };
  await expect(renameInstitution(at(donor), rename)).rejects.toThrow("institution_assessed");
  await rateReadiness(at(donor), { packageId, ...judged(id, 3) });
  for (const verb of [renameInstitution, removeInstitution])
    await expect(verb(at(host), rename)).rejects.toThrow("institution_assessed");
});

test("an institution that gates name and nobody listed is pointed out; a removed one is gone and can come back", async () => {
  const t = await talks();
  const gates = [{ institution: { en: "Police" }, dimension: "integrity", readiness: 3 }];
  const phase = {
    title: { en: "Phase" },
    order: 1,
    period: { start: "2027-01-01", end: "2027-12-31" },
    gates,
  };
  await agree(t, t.host, [addition("phase", phase)]);
  const seen = async () => assessmentOf((await packageAt(t.donor, t.slug)).relation);
  expect((await seen()).unlisted).toEqual([{ en: "Police" }]);
  const id = await listed(t);
  expect((await seen()).unlisted).toEqual([]);
  await removeInstitution(at(t.host), { packageId: t.packageId, institutionId: id });
  expect(await seen()).toMatchObject({ institutions: [], unlisted: [{ en: "Police" }] });
  const gone = { packageId: t.packageId, ...judged(id, 1) };
  await expect(rateReadiness(at(t.host), gone)).rejects.toThrow("not_found");
  await listed(t);
  expect((await seen()).institutions).toHaveLength(1);
});

test("V7: two people of one delegation who rate at once leave one rating that counts", async () => {
  const t = await talks();
  const id = await listed(t);
  await Promise.all(
    [t.host, t.drafter].map(viewer =>
      rateReadiness(at(viewer), { packageId: t.packageId, ...judged(id, 3) }),
    ),
  );
  expect(await db().readinessRating.count({ where: { institutionId: id, supersededAt: null } })).toBe(1);
});
