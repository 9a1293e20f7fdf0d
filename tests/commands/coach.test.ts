import { describe, expect, test } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { dismissRemark } from "@/lib/coach/dismiss-remark";
import { coachOf } from "@/lib/coach/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { addition, noon, riskBody, type Talks, table, talks } from "@/tests/support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });
const read = async (viewer: Viewer, { packageId }: Talks) =>
  coachOf(await relationTo(db(), viewer, packageId), noon);
const pressing = async (viewer: Viewer, t: Talks) =>
  (await read(viewer, t)).remarks.filter(({ rule }) => rule === "coercive_wording");

const worded = (mitigation: string) => ({ ...riskBody("Elections"), mitigation: { en: mitigation } });

async function privately({ packageId }: Talks, viewer: Viewer, text: string) {
  const change = addition("risk", worded(text));
  const input = { packageId, title: "T", rationale: "", linked: false, changes: [change] };
  const { amendmentId } = await draftAmendment(at(viewer), input);
  return { amendmentId, change };
}

describe("the coach", () => {
  test("reads a private draft for its own delegation alone (F4, V6)", async () => {
    const t = await talks();
    await privately(t, t.host, "Sanctions follow.");
    expect(await pressing(t.host, t)).toMatchObject([{ params: { found: "Sanctions" } }]);
    expect(await pressing(t.drafter, t)).toHaveLength(1);
    for (const viewer of [t.donor, t.partner, t.mediator])
      expect(JSON.stringify(await read(viewer, t)), viewer.organisationKind).not.toContain("Sanctions");
    await expect(read(t.overseer, t)).rejects.toMatchObject({ code: "not-found" });
    await expect(read(t.outsider, t)).rejects.toMatchObject({ code: "not-found" });
  });

  test("reads what is on the table for everyone there", async () => {
    const t = await talks();
    await table(t, t.donor, [addition("risk", worded("The ministry is punished."))]);
    for (const viewer of [t.donor, t.host, t.mediator]) expect(await pressing(viewer, t)).toHaveLength(1);
  });

  test("lets a delegation set a remark aside for itself, until the words change", async () => {
    const t = await talks();
    const { amendmentId, change } = await privately(t, t.host, "Sanctions follow.");
    const [remark] = await pressing(t.host, t);
    if (!remark || change.action !== "add") throw new Error("a remark was expected");
    const input = { packageId: t.packageId, remark: remark.id, digest: remark.digest, reason: "Quoted law" };
    await dismissRemark(at(t.drafter), input);
    const after = await read(t.host, t);
    expect(after.remarks.map(({ id }) => id)).not.toContain(remark.id);
    expect(after.dismissed).toMatchObject([{ id: remark.id, reason: "Quoted law", person: "host person" }]);
    const body = worded("Sanctions follow at once.");
    const put = [{ ...change, content: { ...change.content, body } }];
    await editDraft(at(t.host), { packageId: t.packageId, amendmentId, put });
    expect(await pressing(t.host, t)).toMatchObject([{ id: remark.id }]);
    expect((await read(t.host, t)).dismissed).toEqual([]);
  });

  test("writes the setting aside into the delegation's own ledger, bound to its row (V5, V6)", async () => {
    const t = await talks();
    await table(t, t.donor, [addition("risk", worded("The ministry is punished."))]);
    const before = await db().ledger.findUniqueOrThrow({ where: { id: t.packageId } });
    const [remark] = await pressing(t.host, t);
    if (!remark) throw new Error("a remark was expected");
    const input = { packageId: t.packageId, remark: remark.id, digest: remark.digest, reason: "Our reason" };
    await dismissRemark(at(t.host), input);
    const { size } = await db().ledger.findUniqueOrThrow({ where: { id: t.packageId } });
    expect(size).toBe(before.size);
    const row = await db().remarkDismissal.findFirstOrThrow({ where: { packageId: t.packageId } });
    const entry = await db().entry.findFirstOrThrow({
      where: { type: "remark.dismissed", ledgerId: row.delegationId },
    });
    expect(entry.visibility).toBe("delegation");
    expect(entry.data).toMatchObject({
      dismissalId: row.id,
      rows: { [`RemarkDismissal ${row.id}`]: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    for (const viewer of [t.donor, t.partner, t.mediator]) {
      const seen = await read(viewer, t);
      expect(seen.dismissed).toEqual([]);
      expect(seen.remarks.map(({ id }) => id)).toContain(remark.id);
      expect(JSON.stringify(seen)).not.toContain("Our reason");
    }
  });

  test("is not set aside by guests, twice, or where it says something else by now", async () => {
    const t = await talks();
    await table(t, t.donor, [addition("risk", worded("The ministry is punished."))]);
    const [remark] = await pressing(t.host, t);
    if (!remark) throw new Error("a remark was expected");
    const input = { packageId: t.packageId, remark: remark.id, digest: remark.digest, reason: "Why" };
    await expect(dismissRemark(at(t.mediator), input)).rejects.toMatchObject({
      reason: "guests_have_no_voice",
    });
    await expect(dismissRemark(at(t.outsider), input)).rejects.toMatchObject({ reason: "not_found" });
    const moved = { ...input, digest: "0".repeat(64) };
    await expect(dismissRemark(at(t.host), moved)).rejects.toMatchObject({ reason: "text_moved" });
    await dismissRemark(at(t.host), input);
    await expect(dismissRemark(at(t.host), input)).rejects.toMatchObject({ reason: "nothing_changed" });
  });
});
