import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import type { ProposedChange } from "@/lib/amendments/schema";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditDelegation, auditPackage } from "@/lib/ledger/audit";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { openThread } from "@/lib/talking/open-thread";
import { postMessage } from "@/lib/talking/post-message";
import { talkOf } from "@/lib/talking/queries";
import type { Quoted, QuotedFrom } from "@/lib/talking/schema";
import { addition, noon, riskBody, type Talks, table, talks } from "@/tests/support/talks";

const about = { on: "package" } as const;
const said = { mentions: [], asks: [] };

const open = (
  { packageId }: Talks,
  viewer: Viewer,
  body: string,
  audience: "parties" | "delegation" = "parties",
  quote?: Quoted,
) =>
  openThread({ viewer, now: noon }, { packageId, audience, about, body, ...said, ...(quote && { quote }) });

const reply = ({ packageId }: Talks, viewer: Viewer, threadId: string, words: string, from: QuotedFrom) =>
  postMessage(
    { viewer, now: noon },
    { packageId, threadId, body: "So you say", ...said, quote: { words, from } },
  );

const ofMessage = (messageId: string): QuotedFrom => ({ on: "message", messageId });
const notThere = {
  code: "invalid",
  reason: "quote_not_there",
  details: { fieldErrors: [{ path: "quote" }] },
};

const quotesRead = async ({ packageId }: Talks, viewer: Viewer) => {
  const { threads } = await talkOf(viewer, await relationTo(db(), viewer, packageId), {});
  return threads.flatMap(({ messages }) => messages.flatMap(({ quote }) => quote ?? []));
};

/** A clause that every side agreed to. */
async function agreed(t: Talks, title: string): Promise<{ clauseId: string; digest: string }> {
  const [change] = await table(t, t.donor, [addition("risk", riskBody(title))]);
  if (!change) throw new Error("nothing was tabled");
  const { packageId } = t;
  const changes = [{ changeId: change.id, digest: change.digest }];
  for (const viewer of [t.partner, t.host])
    await consentToChanges({ viewer, now: noon }, { packageId, changes });
  return { clauseId: change.clauseId, digest: change.digest };
}

const amend = (t: Talks, viewer: Viewer, clause: { clauseId: string; digest: string }, title: string) =>
  table(t, viewer, [rewording(clause, title)]);

const rewording = (
  { clauseId, digest }: { clauseId: string; digest: string },
  title: string,
): ProposedChange => ({
  action: "change",
  baseDigest: digest,
  content: { id: clauseId, kind: "risk", visibility: "public", rank: "a1", body: riskBody(title) },
});

describe("a quote of a message", () => {
  it("is a passage of it and leads to it", async () => {
    const t = await talks();
    const { threadId, messageId } = await open(t, t.donor, "We pay in May.\n\nNot before.");
    await reply(t, t.host, threadId, "in May. Not before", ofMessage(messageId));
    for (const reader of [t.donor, t.partner, t.mediator])
      expect(await quotesRead(t, reader)).toEqual([
        { words: "in May.\n\nNot before", from: { on: "message", id: messageId, person: "donor person" } },
      ]);
  });

  it.each(["We never pay", "We pay", "pay in May, not", "e pay in May"])(
    "is not %j, which was not said",
    async words => {
      const t = await talks();
      const { threadId, messageId } = await open(t, t.donor, "We will not pay in May.");
      await expect(reply(t, t.host, threadId, words, ofMessage(messageId))).rejects.toMatchObject(notThere);
      expect(await db().message.count({ where: { threadId } })).toBe(1);
    },
  );

  it("is not the words of another message, of another package or of nothing", async () => {
    const [t, other] = await Promise.all([talks(), talks()]);
    const theirs = await open(other, other.donor, "Elsewhere");
    const { threadId, messageId } = await open(t, t.donor, "One");
    await open(t, t.donor, "Two");
    await expect(reply(t, t.host, threadId, "Two", ofMessage(messageId))).rejects.toMatchObject(notThere);
    for (const id of [theirs.messageId, threadId])
      await expect(reply(t, t.host, threadId, "Elsewhere", ofMessage(id))).rejects.toMatchObject({
        code: "not-found",
      });
  });
});

describe("a quote of the text", () => {
  it("is the agreed wording of now, not of before", async () => {
    const t = await talks();
    const clause = await agreed(t, "Delay of elections");
    const from: QuotedFrom = { on: "clause", clauseId: clause.clauseId };
    const { threadId } = await open(t, t.donor, "Let us see");
    await reply(t, t.host, threadId, "of elections", from);
    expect(await quotesRead(t, t.donor)).toEqual([
      {
        words: "of elections",
        from: { on: "clause", id: clause.clauseId, title: { en: "Delay of elections" }, since: "stands" },
      },
    ]);
    const [change] = await amend(t, t.donor, clause, "Delay of the census");
    const changes = [{ changeId: change?.id ?? "", digest: change?.digest ?? "" }];
    for (const viewer of [t.partner, t.host])
      await consentToChanges({ viewer, now: noon }, { packageId: t.packageId, changes });
    await expect(reply(t, t.host, threadId, "of elections", from)).rejects.toMatchObject(notThere);
    await reply(t, t.host, threadId, "Delay of the census", from);
  });

  it("says whether the clause has changed since, or is gone", async () => {
    const t = await talks();
    const { packageId } = t;
    const clause = await agreed(t, "Delay of elections");
    const { threadId } = await open(t, t.donor, "Let us see");
    await reply(t, t.host, threadId, "of elections", { on: "clause", clauseId: clause.clauseId });
    const later = new Date(noon.getTime() + 60_000);
    const agreeTo = async (change: ProposedChange) => {
      const input = {
        packageId,
        title: "Other words",
        rationale: "Because",
        linked: false,
        changes: [change],
      };
      const { amendmentId } = await draftAmendment({ viewer: t.donor, now: later }, input);
      await tableAmendment({ viewer: t.donor, now: later }, { packageId, amendmentId });
      const { id: changeId, digest } = await db().change.findFirstOrThrow({ where: { amendmentId } });
      for (const viewer of [t.partner, t.host])
        await consentToChanges({ viewer, now: later }, { packageId, changes: [{ changeId, digest }] });
      return digest;
    };
    const since = async () =>
      (await quotesRead(t, t.partner)).map(({ from }) => from && "since" in from && from.since);
    const digest = await agreeTo(rewording(clause, "Delay of the census"));
    expect(await since()).toEqual(["changed"]);
    await agreeTo({ action: "remove", clauseId: clause.clauseId, baseDigest: digest });
    expect(await since()).toEqual(["removed"]);
  });

  it("in brackets is credited to the change where it stands", async () => {
    const t = await talks();
    const clause = await agreed(t, "Delay of elections");
    const [change] = await amend(t, t.host, clause, "Postponement of elections");
    const { threadId } = await open(t, t.donor, "Let us see");
    const number = (await db().amendment.findUniqueOrThrow({ where: { id: change?.amendmentId ?? "" } }))
      .number;
    await reply(t, t.donor, threadId, "Postponement", { on: "clause", clauseId: clause.clauseId });
    await reply(t, t.donor, threadId, "Because", { on: "change", changeId: change?.id ?? "" });
    const source = { on: "change", id: change?.id, clauseId: clause.clauseId, number };
    expect((await quotesRead(t, t.host)).map(({ from }) => from)).toEqual([source, source]);
    const onChange = { on: "change", changeId: change?.id ?? "" } as const;
    await expect(reply(t, t.donor, threadId, "Delay", onChange)).rejects.toMatchObject(notThere);
  });
});

describe("what may be quoted to whom (V6)", () => {
  it("is not, to all parties, what one delegation says to itself", async () => {
    const t = await talks();
    const own = await open(t, t.donor, "Our last offer is twelve", "delegation");
    const { threadId } = await open(t, t.donor, "To all");
    await expect(reply(t, t.donor, threadId, "last offer", ofMessage(own.messageId))).rejects.toMatchObject({
      code: "invalid",
      reason: "quote_not_for_all",
    });
    await reply(t, t.donor, own.threadId, "last offer", ofMessage(own.messageId));
    for (const stranger of [t.host, t.partner, t.mediator])
      for (const words of ["last offer", "something else"])
        await expect(reply(t, stranger, threadId, words, ofMessage(own.messageId))).rejects.toMatchObject({
          code: "not-found",
          reason: "not_found",
        });
    expect(await quotesRead(t, t.host)).toEqual([]);
  });

  it("is not, to all parties or by others, a private draft", async () => {
    const t = await talks();
    const { packageId } = t;
    const changes = [addition("risk", riskBody("Draft secret"))];
    await draftAmendment(
      { viewer: t.donor, now: noon },
      { packageId, title: "D", rationale: "", linked: false, changes },
    );
    const { id, clauseId } = await db().change.findFirstOrThrow({ where: { packageId, stage: "draft" } });
    const { threadId } = await open(t, t.donor, "To all");
    const ours = await open(t, t.donor, "Ours", "delegation");
    const theirs = await open(t, t.host, "Theirs", "delegation");
    const sources: QuotedFrom[] = [
      { on: "change", changeId: id },
      { on: "clause", clauseId },
    ];
    for (const from of sources) {
      await expect(reply(t, t.donor, threadId, "secret", from)).rejects.toMatchObject({
        reason: "quote_not_for_all",
      });
      for (const place of [threadId, theirs.threadId])
        await expect(reply(t, t.host, place, "secret", from)).rejects.toMatchObject({ code: "not-found" });
      await reply(t, t.donor, ours.threadId, "secret", from);
    }
    expect((await quotesRead(t, t.donor)).map(({ from }) => from)).toEqual([
      { on: "change", id, clauseId, number: null },
      { on: "change", id, clauseId, number: null },
    ]);
  });

  it("is, of an agreed clause, not what one's own draft would make of it", async () => {
    const t = await talks();
    const clause = await agreed(t, "Delay of elections");
    await draftAmendment(
      { viewer: t.donor, now: noon },
      {
        packageId: t.packageId,
        title: "D",
        rationale: "",
        linked: false,
        changes: [rewording(clause, "Secret delay")],
      },
    );
    const { threadId } = await open(t, t.donor, "To all");
    const from = { on: "clause", clauseId: clause.clauseId } as const;
    await expect(reply(t, t.donor, threadId, "Secret", from)).rejects.toMatchObject(notThere);
    const ours = await open(t, t.donor, "Ours", "delegation");
    await reply(t, t.donor, ours.threadId, "Secret", from);
    await expect(reply(t, t.host, threadId, "Secret", from)).rejects.toMatchObject(notThere);
  });
});

it("a quote is bound by the record like all that is said, and the database takes none without a source (V5)", async () => {
  const t = await talks();
  const { threadId, messageId } = await open(t, t.donor, "We will not pay");
  await reply(t, t.host, threadId, "We will not pay", ofMessage(messageId));
  const own = await open(t, t.host, "Ours", "delegation");
  await reply(t, t.host, own.threadId, "will not", ofMessage(messageId));
  const { delegationId } = await db().thread.findUniqueOrThrow({ where: { id: own.threadId } });
  expect(await db().$transaction(tx => auditPackage(tx, t.packageId))).toMatchObject({ faults: [] });
  expect(await db().$transaction(tx => auditDelegation(tx, delegationId ?? ""))).toEqual([]);
  const {
    id: _,
    quotedMessageId: __,
    ...message
  } = await db().message.findFirstOrThrow({
    where: { threadId, quote: { not: null } },
  });
  await expect(db().message.create({ data: { ...message, id: randomUUID() } })).rejects.toThrow(
    "quoted_from_one_source",
  );
});
