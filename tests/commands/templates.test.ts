import { describe, expect, test } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import type { Viewer } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { reviewOf } from "@/lib/review/queries";
import { templates } from "@/lib/templates/catalogue";
import { draftFromTemplate } from "@/lib/templates/draft-from-template";
import { noon, type Talks, talks } from "@/tests/support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });
const total = { minor: 1_000_000_01, currency: "EUR" };
const template = "police-accountability";

const draft = (viewer: Viewer, { packageId }: Talks, over: object = {}) =>
  draftFromTemplate(at(viewer), { packageId, template, total, ...over });

async function agreeAll({ packageId, donor, partner, host }: Talks, by: Viewer, amendmentId: string) {
  await tableAmendment(at(by), { packageId, amendmentId });
  const open = await db().change.findMany({ where: { amendmentId, stage: "open" } });
  const changes = open.map(({ id: changeId, digest }) => ({ changeId, digest }));
  for (const viewer of [donor, partner, host].filter(voice => voice !== by))
    await consentToChanges(at(viewer), { packageId, changes });
}

const kindsIn = async (amendmentId: string) => {
  const changes = await db().change.findMany({ where: { amendmentId } });
  return new Set(changes.map(({ kind }) => kind));
};

describe("a template", () => {
  test.each(templates.map(({ key }) => key))(
    "%s is a private draft of whoever took it (N5, F3)",
    async key => {
      const t = await talks();
      const { amendmentId, clauses } = await draft(t.drafter, t, { template: key });
      const amendment = await db().amendment.findUniqueOrThrow({
        where: { id: amendmentId },
        include: { changes: true },
      });
      expect(amendment).toMatchObject({ stage: "draft", linked: false });
      expect(amendment.changes).toHaveLength(clauses);
      expect(clauses).toBeGreaterThan(43);
      expect(await kindsIn(amendmentId)).not.toContain("interest");
      const entries = await db().entry.findMany({ where: { ledgerId: amendment.delegationId } });
      expect(entries.map(({ type }) => type)).toContain("amendment.drafted");
      const told = await db().entry.findMany({ where: { ledgerId: t.packageId, type: "amendment.drafted" } });
      expect(told).toEqual([]);
    },
  );

  test("taken by the host, then the donor's interest, leaves the review nothing blocking", async () => {
    const t = await talks();
    await agreeAll(t, t.host, (await draft(t.host, t)).amendmentId);
    const own = await draft(t.donor, t);
    expect(own.clauses).toBe(1);
    expect(await kindsIn(own.amendmentId)).toEqual(new Set(["interest"]));
    await agreeAll(t, t.donor, own.amendmentId);
    const { items } = await reviewOf(await relationTo(db(), t.host, t.packageId), noon);
    expect(items.filter(({ severity }) => severity === "blocking")).toEqual([]);
  }, 60_000);

  test("taken by the donor points at priorities that the host has tabled under the same title (F3)", async () => {
    const t = await talks();
    const clauses = ["priority-trust", "priority-merit", "priority-budget"];
    const host = await draft(t.host, t, { clauses });
    await tableAmendment(at(t.host), { packageId: t.packageId, amendmentId: host.amendmentId });
    const tabled = await db().change.findMany({ where: { amendmentId: host.amendmentId } });
    const donor = await draft(t.donor, t);
    const milestones = await db().change.findMany({
      where: { amendmentId: donor.amendmentId, kind: "milestone" },
    });
    const linked = milestones.flatMap(({ body }) => (body as { priorities?: string[] }).priorities ?? []);
    expect(new Set(linked)).toEqual(new Set(tabled.map(({ clauseId }) => clauseId)));
    await tableAmendment(at(t.donor), { packageId: t.packageId, amendmentId: donor.amendmentId });
  });

  test("clause by clause goes into the draft that is begun, and none comes twice", async () => {
    const t = await talks();
    const first = await draft(t.host, t, { clauses: ["dialogue"], total: undefined });
    expect(first.clauses).toBe(2);
    const { amendmentId } = first;
    const second = await draft(t.host, t, { clauses: ["needs", "dialogue"], total: undefined, amendmentId });
    expect(second).toEqual({ amendmentId, clauses: 1 });
    const again = draft(t.host, t, { clauses: ["dialogue"], amendmentId });
    await expect(again).rejects.toMatchObject({ code: "conflict", reason: "nothing_changed" });
    await tableAmendment(at(t.host), { packageId: t.packageId, amendmentId });
  });

  test("forgets a draft that was thrown away", async () => {
    const t = await talks();
    const { amendmentId, clauses } = await draft(t.host, t);
    await discardDraft(at(t.host), { packageId: t.packageId, amendmentId });
    expect((await draft(t.host, t)).clauses).toBe(clauses);
  });

  test("asks for a total where an amount is taken, and knows its own keys", async () => {
    const t = await talks();
    const refused = (over: object) =>
      expect(draft(t.host, t, over)).rejects.toMatchObject({ code: "invalid", reason: "invalid_input" });
    await refused({ total: undefined });
    await refused({ total: undefined, clauses: ["patrol-lots"] });
    await refused({ template: "no-such-template" });
    await refused({ clauses: ["no-such-clause"] });
    expect(await db().amendment.count({ where: { packageId: t.packageId } })).toBe(0);
  });

  test("is refused to guests, to strangers, and in another delegation's draft", async () => {
    const t = await talks();
    await expect(draft(t.mediator, t)).rejects.toMatchObject({ reason: "guests_have_no_voice" });
    await expect(draft(t.outsider, t)).rejects.toMatchObject({ reason: "not_found" });
    const { amendmentId } = await draft(t.host, t, { clauses: ["dialogue"], total: undefined });
    await expect(draft(t.donor, t, { amendmentId })).rejects.toMatchObject({ reason: "not_found" });
  });

  test("answers the same intent once", async () => {
    const t = await talks();
    const keyed = { ...at(t.host), idempotencyKey: "taken-once-1" };
    const input = { packageId: t.packageId, template, total };
    const one = await draftFromTemplate(keyed, input);
    expect(await draftFromTemplate(keyed, input)).toEqual(one);
    expect(await db().amendment.count({ where: { packageId: t.packageId } })).toBe(1);
  });
});
