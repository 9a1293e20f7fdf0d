import { describe, expect, it } from "vitest";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { comparisonDownload, memorandumDownload } from "@/lib/interchange/document-download";
import { comparisonAddress, memorandumAddress } from "@/lib/interchange/document-request";
import {
  amendedText,
  comparableAmendments,
  handsBetween,
  memorandumSource,
} from "@/lib/interchange/documents";
import { fieldPart, versionPart } from "@/lib/interchange/docx/anchors";
import { publishedSource } from "@/lib/interchange/published-source";
import { keepReturned, returnedFor } from "@/lib/interchange/returned-document";
import type { Viewer } from "@/lib/kernel/viewer";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { publishedPackage } from "@/lib/publication/queries";
import { agree, publish } from "@/tests/support/published-talks";
import { addition, noon, riskBody, type Talks, table, talks } from "@/tests/support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });
const headFor = (viewer: Viewer, { slug }: Talks) => packageAt(viewer, slug);
const textFor = async (viewer: Viewer, t: Talks, revision?: number) =>
  (await memorandumSource(await headFor(viewer, t), revision)).text;
const titles = (text: { clauses: { content: { body: { title: Record<string, string> } } }[] }) =>
  text.clauses.map(({ content }) => content.body.title.en).sort();

const restricted = (title: string, visibility: "parties" | "oversight") => {
  const change = addition("risk", riskBody(title));
  if (change.action === "add") change.content.visibility = visibility;
  return change;
};

const agreedClause = (t: Talks, title: string) =>
  db().clause.findFirstOrThrow({
    where: { packageId: t.packageId, version: { body: { path: ["title", "en"], equals: title } } },
    include: { version: true },
  });

async function reword(t: Talks, by: Viewer, title: string, mitigation: string) {
  const clause = await agreedClause(t, title);
  const body = { ...(clause.version?.body as object), mitigation: { en: mitigation } };
  const { id, rank } = clause;
  const content = { id, rank, kind: "risk" as const, visibility: "public" as const, body };
  return { action: "change" as const, content, baseDigest: clause.digest ?? "", by };
}

describe("a memorandum", () => {
  it("is of a revision: what was reworded or removed later stands in it as it was", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Delay")), addition("risk", riskBody("Elections"))]);
    const { by: _, ...change } = await reword(t, t.host, "Delay", "A calendar");
    await agree(t, t.host, [change]);
    const gone = await agreedClause(t, "Elections");
    await agree(t, t.donor, [{ action: "remove", clauseId: gone.id, baseDigest: gone.digest ?? "" }]);
    const head = await headFor(t.host, t);
    const latest = await textFor(t.host, t);
    expect(titles(latest)).toEqual(["Delay"]);
    const before = await textFor(t.host, t, head.revision - 2);
    expect(titles(before)).toEqual(["Delay", "Elections"]);
    expect(JSON.stringify(before)).not.toContain("A calendar");
    expect(JSON.stringify(latest)).toContain("A calendar");
    const revision = await db().revision.findFirstOrThrow({
      where: { packageId: t.packageId, number: head.revision },
    });
    expect(latest.root).toBe(revision.root);
    await expect(textFor(t.host, t, head.revision + 1)).rejects.toMatchObject({ code: "not-found" });
    // SHA-256 of nothing: the blank page never bears the digest of a text that was agreed later.
    const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(await textFor(t.host, t, 0)).toMatchObject({ clauses: [], root: nothing });
  });

  it("V6: gives each reader what they may read, and of the rest the day and the digest", async () => {
    const t = await talks();
    await agree(t, t.donor, [
      addition("risk", riskBody("Open")),
      restricted("For the parties", "parties"),
      restricted("For oversight", "oversight"),
    ]);
    for (const viewer of [t.donor, t.partner, t.host, t.drafter, t.mediator])
      expect(titles(await textFor(viewer, t))).toEqual(["For oversight", "For the parties", "Open"]);
    const overseers = await textFor(t.overseer, t);
    expect(titles(overseers)).toEqual(["For oversight", "Open"]);
    expect(JSON.stringify(overseers)).not.toContain("For the parties");
    const hidden = await agreedClause(t, "For the parties");
    expect(overseers.restricted).toMatchObject([{ id: hidden.id, digest: hidden.digest }]);
    await expect(textFor(t.outsider, t)).rejects.toMatchObject({ code: "not-found" });
  });

  it("V6: in the open, is what the publication shows and nothing else", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Open")), restricted("Canary", "oversight")]);
    await publish(t);
    const published = await publishedPackage(t.slug);
    if (!published) throw new Error("it was published");
    const source = publishedSource(published);
    expect(titles(source.text)).toEqual(["Open"]);
    expect(source.text.restricted).toHaveLength(1);
    expect(JSON.stringify(source)).not.toContain("Canary");
    expect(source.text.root).toBe((await textFor(t.host, t)).root);
  });

  it("is called by its revision and languages, and comes in the package's own where none is asked for", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Open"))]);
    const head = await headFor(t.host, t);
    const asked = (query: Record<string, string>) => memorandumDownload(head, memorandumAddress.parse(query));
    expect((await asked({})).name).toBe(`${t.slug}-r1-en.docx`);
    const both = await asked({ language: "fr", second: "ar", layout: "side_by_side", format: "pdf" });
    expect(both).toMatchObject({ name: `${t.slug}-r1-fr-ar.pdf`, request: { layout: "side_by_side" } });
    const { request } = await asked({ language: "tlh", layout: "?", revision: "-1" });
    expect(request).toMatchObject({ languages: ["en"] });
  });
});

describe("a comparison", () => {
  it("names the delegation whose wording it was, and names nobody to an overseer", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Delay")), addition("risk", riskBody("Elections"))]);
    const { by: _, ...change } = await reword(t, t.host, "Delay", "A calendar");
    await agree(t, t.host, [change]);
    const gone = await agreedClause(t, "Elections");
    await agree(t, t.partner, [{ action: "remove", clauseId: gone.id, baseDigest: gone.digest ?? "" }]);
    const head = await headFor(t.host, t);
    const hands = await handsBetween(head, head.revision - 2, head.revision, "en");
    const nameOf = ({ organisationId }: Viewer, kind: string) => `${kind} ${organisationId}`;
    expect(hands).toEqual({
      [change.content.id]: { author: nameOf(t.host, "host"), date: noon.toISOString() },
      [gone.id]: { author: nameOf(t.partner, "donor"), date: noon.toISOString() },
    });
    expect(await handsBetween(await headFor(t.overseer, t), 0, head.revision, "en")).toEqual({});
    const { name, request } = await comparisonDownload(head, comparisonAddress.parse({ from: "0" }));
    expect(name).toBe(`${t.slug}-r0-r${head.revision}-en.docx`);
    expect(request).toMatchObject({ write: "comparison", comparison: { of: "revisions", from: 0 } });
    const backwards = comparisonAddress.parse({ from: "2", to: "1" });
    await expect(comparisonDownload(head, backwards)).rejects.toMatchObject({ code: "not-found" });
  });

  it("V6: of an amendment on the table is for the talks, of a draft for its own delegation", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Delay"))]);
    const [change] = await table(t, t.donor, [addition("risk", riskBody("Tabled"))]);
    const tabled = change?.amendmentId ?? "";
    const changes = [addition("risk", riskBody("Private"))];
    const input = { packageId: t.packageId, title: "Ours", rationale: "", linked: false, changes };
    const { amendmentId: draft } = await draftAmendment(at(t.host), input);
    const offered = async (viewer: Viewer) =>
      (await comparableAmendments(await headFor(viewer, t))).map(({ id }) => id).sort();
    const titlesFor = async (viewer: Viewer, id: string) =>
      titles((await amendedText(await headFor(viewer, t), id, "en")).source.text);
    for (const viewer of [t.host, t.drafter]) {
      expect(await offered(viewer)).toEqual([tabled, draft].sort());
      expect(await titlesFor(viewer, draft)).toEqual(["Delay", "Private"]);
    }
    for (const viewer of [t.donor, t.partner, t.mediator]) {
      expect(await offered(viewer)).toEqual([tabled]);
      expect(await titlesFor(viewer, tabled)).toEqual(["Delay", "Tabled"]);
      await expect(titlesFor(viewer, draft)).rejects.toMatchObject({ code: "not-found" });
    }
    expect(await offered(t.overseer)).toEqual([]);
    for (const id of [tabled, draft])
      await expect(titlesFor(t.overseer, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(offered(t.outsider)).rejects.toMatchObject({ code: "not-found" });
    const hand = (await amendedText(await headFor(t.partner, t), tabled, "en")).hand;
    expect(hand).toEqual({ author: `donor ${t.donor.organisationId}`, date: noon.toISOString() });
  });
});

describe("a document that comes back", () => {
  const reading = async (t: Talks, title: string, mitigation: string) => {
    const { id, digest } = await agreedClause(t, title);
    const field = (path: string, text: string) => ({
      clauseId: id,
      field: fieldPart(path, "en"),
      version: versionPart(digest ?? ""),
      text,
    });
    return { fields: [field("title", title), field("mitigation", mitigation)], left: [], more: 0 };
  };
  const relation = async (viewer: Viewer, t: Talks) => (await headFor(viewer, t)).relation;

  it("becomes a private draft that can be tabled", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Delay"))]);
    const returned = await returnedFor(await relation(t.drafter, t), await reading(t, "Delay", "A calendar"));
    expect(returned).toMatchObject({ clauses: [{ stale: false }], left: [] });
    const { amendmentId, clauses } = await keepReturned(at(t.drafter), t.packageId, returned, "memo.docx");
    expect(clauses).toBe(1);
    const amendment = await db().amendment.findUniqueOrThrow({
      where: { id: amendmentId },
      include: { changes: true },
    });
    expect(amendment).toMatchObject({ stage: "draft", title: "Returned document “memo.docx”" });
    expect(amendment.changes[0]?.body).toMatchObject({ mitigation: { en: "A calendar" } });
    const entries = await db().entry.findMany({ where: { ledgerId: amendment.delegationId } });
    expect(entries.map(({ type }) => type)).toContain("amendment.drafted");
    await tableAmendment(at(t.host), { packageId: t.packageId, amendmentId });
  });

  it("made of a text that has moved on is kept against its own wording, and waits to be brought up to date", async () => {
    const t = await talks();
    await agree(t, t.donor, [addition("risk", riskBody("Delay"))]);
    const read = await reading(t, "Delay", "A calendar");
    const { by: _, ...change } = await reword(t, t.donor, "Delay", "Another");
    await agree(t, t.donor, [change]);
    const returned = await returnedFor(await relation(t.host, t), read);
    expect(returned.clauses).toMatchObject([{ stale: true, baseDigest: change.baseDigest }]);
    const { amendmentId } = await keepReturned(at(t.host), t.packageId, returned, "memo.docx");
    await expect(tableAmendment(at(t.host), { packageId: t.packageId, amendmentId })).rejects.toMatchObject({
      reason: "text_moved",
    });
    await discardDraft(at(t.host), { packageId: t.packageId, amendmentId });
    const input = { packageId: t.packageId, title: "T", rationale: "", linked: false, changes: [change] };
    await expect(draftAmendment(at(t.host), input)).rejects.toMatchObject({ reason: "text_moved" });
  });

  it("of another package, or without a change, is refused; guests have no draft to keep it in", async () => {
    const [t, elsewhere] = [await talks(), await talks()];
    await agree(t, t.donor, [addition("risk", riskBody("Delay"))]);
    const read = await reading(t, "Delay", "A calendar");
    await expect(returnedFor(await relation(elsewhere.host, elsewhere), read)).rejects.toMatchObject({
      fault: "other_package",
    });
    const same = await reading(t, "Delay", "Joint review");
    await expect(returnedFor(await relation(t.host, t), same)).rejects.toMatchObject({
      fault: "nothing_changed",
    });
    for (const guest of [t.mediator, t.overseer])
      await expect(returnedFor(await relation(guest, t), read)).rejects.toMatchObject({
        reason: "guests_have_no_voice",
      });
    expect(await db().amendment.count({ where: { packageId: t.packageId, stage: "draft" } })).toBe(0);
  });
});
