import { describe, expect, it } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { waitingFor } from "@/lib/inbox/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditDelegation, auditPackage } from "@/lib/ledger/audit";
import { giveSeat } from "@/lib/packages/give-seat";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { answerQuestion } from "@/lib/talking/answer-question";
import { openThread } from "@/lib/talking/open-thread";
import { postMessage } from "@/lib/talking/post-message";
import { railOf, talkOf } from "@/lib/talking/queries";
import { reopenThread } from "@/lib/talking/reopen-thread";
import { resolveThread } from "@/lib/talking/resolve-thread";
import type { About } from "@/lib/talking/schema";
import { seeThreads } from "@/lib/talking/see-threads";
import { addition, noon, riskBody, someone, type Talks, table, talks } from "@/tests/support/talks";

let minutes = 0;
/** Each act a minute after the last, as people would. */
const at = (viewer: Viewer) => ({ viewer, now: new Date(noon.getTime() + 60_000 * ++minutes) });

const delegationOf = async ({ packageId }: Talks, { organisationId }: Viewer) =>
  (await db().delegation.findFirstOrThrow({ where: { packageId, organisationId } })).id;

const onPackage = { on: "package" } as const;
type Opened = Partial<{
  audience: "parties" | "delegation";
  about: About;
  asks: string[];
  mentions: string[];
}>;

const open = ({ packageId }: Talks, viewer: Viewer, body: string, opened: Opened = {}) =>
  openThread(at(viewer), {
    packageId,
    audience: "parties",
    about: onPackage,
    body,
    mentions: [],
    asks: [],
    ...opened,
  });

const post = ({ packageId }: Talks, viewer: Viewer, threadId: string, body: string) =>
  postMessage(at(viewer), { packageId, threadId, body, mentions: [], asks: [] });

const heardBy = async ({ packageId }: Talks, viewer: Viewer) => {
  const relation = await relationTo(db(), viewer, packageId);
  const { threads, counts } = await talkOf(viewer, relation, {});
  return { said: threads.map(({ messages }) => messages.map(({ body }) => body)), counts, threads };
};

const waitsFor = async (viewer: Viewer) =>
  (await waitingFor(viewer, noon)).map(({ what, title }) => [what, title]);

const told = async (ledgerId: string) =>
  (await db().entry.findMany({ where: { ledgerId }, orderBy: { seq: "asc" } })).map(({ type }) => type);

describe("a question (part 1: stays in the inbox until answered)", () => {
  it("waits for the delegation that was asked, and for nobody else, until it answers", async () => {
    const t = await talks();
    const host = await delegationOf(t, t.host);
    const { threadId, messageId } = await open(t, t.donor, "Who pays?", { asks: [host] });
    expect(await waitsFor(t.host)).toEqual([["question", "Who pays?"]]);
    expect(await waitsFor(t.drafter)).toEqual([["question", "Who pays?"]]);
    expect(await waitsFor(t.partner)).toEqual([]);
    await post(t, t.host, threadId, "Let us see.");
    expect(await waitsFor(t.host)).toHaveLength(1);
    const { packageId } = t;
    const input = { packageId, messageId, body: "We do.", mentions: [] };
    await answerQuestion(at(t.drafter), input);
    expect(await waitsFor(t.host)).toEqual([]);
    await expect(answerQuestion(at(t.host), input)).rejects.toMatchObject({ reason: "already_answered" });
    expect((await told(packageId)).slice(-6)).toEqual([
      "thread.opened",
      "message.posted",
      "question.asked",
      "message.posted",
      "message.posted",
      "question.answered",
    ]);
  });

  it("is answered by the asked alone, once, whoever races", async () => {
    const t = await talks();
    const { packageId } = t;
    const { messageId } = await open(t, t.mediator, "When?", { asks: [await delegationOf(t, t.host)] });
    const answer = (viewer: Viewer) =>
      answerQuestion(at(viewer), { packageId, messageId, body: "In May.", mentions: [] });
    await expect(answer(t.donor)).rejects.toMatchObject({ reason: "only_the_asked" });
    await expect(answer(t.mediator)).rejects.toMatchObject({ reason: "only_the_asked" });
    await expect(answer(t.overseer)).rejects.toMatchObject({ code: "not-found" });
    const both = await Promise.allSettled([answer(t.host), answer(t.drafter)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().message.count({ where: { packageId } })).toBe(2);
  });

  it("keeps its thread from being resolved", async () => {
    const t = await talks();
    const { packageId } = t;
    const { threadId, messageId } = await open(t, t.donor, "Who?", { asks: [await delegationOf(t, t.host)] });
    const resolve = () => resolveThread(at(t.donor), { packageId, threadId });
    await expect(resolve()).rejects.toMatchObject({ reason: "question_waits" });
    await answerQuestion(at(t.host), { packageId, messageId, body: "We.", mentions: [] });
    await resolve();
    await expect(post(t, t.host, threadId, "And")).rejects.toMatchObject({ reason: "thread_resolved" });
    await reopenThread(at(t.host), { packageId, threadId });
    await post(t, t.host, threadId, "And they.");
    expect((await told(packageId)).slice(-3)).toEqual([
      "thread.resolved",
      "thread.reopened",
      "message.posted",
    ]);
  });

  it("is put to others at this table, never to oneself or to strangers", async () => {
    const t = await talks();
    const other = await talks();
    for (const asked of [await delegationOf(t, t.donor), await delegationOf(other, other.host)])
      await expect(open(t, t.donor, "?", { asks: [asked] })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("what a delegation says to itself (F10, V6)", () => {
  it("is nowhere for the other side, the mediator, an overseer, another administrator or a stranger", async () => {
    const t = await talks();
    const { packageId } = t;
    const [change] = await table(t, t.host, [addition("risk", riskBody("Elections"))]);
    const clauseId = change?.clauseId as string;
    const before = await told(packageId);
    const secret = "Our last offer is twelve";
    const about = { on: "clause", clauseId } as const;
    const { threadId, messageId } = await open(t, t.donor, secret, { audience: "delegation", about });
    await post(t, t.donor, threadId, secret);
    expect(await told(packageId)).toEqual(before);
    for (const viewer of [t.host, t.drafter, t.partner, t.mediator, t.overseer]) {
      const relation = await relationTo(db(), viewer, packageId);
      const answers = [
        await talkOf(viewer, relation, {}),
        await talkOf(viewer, relation, { show: "ours" }),
        await talkOf(viewer, relation, { thread: threadId }),
        await talkOf(viewer, relation, { message: messageId }),
        await railOf(viewer, relation, clauseId),
        await waitingFor(viewer, noon),
      ];
      expect(JSON.stringify(answers)).not.toContain("last offer");
      expect((await heardBy(t, viewer)).counts).toEqual({ open: 0, questions: 0, ours: 0, resolved: 0 });
      for (const act of [resolveThread, reopenThread])
        await expect(act(at(viewer), { packageId, threadId })).rejects.toMatchObject({ code: "not-found" });
      await expect(post(t, viewer, threadId, "Hm")).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(post(t, t.outsider, threadId, "Hm")).rejects.toMatchObject({ code: "not-found" });
    const own = await railOf(t.donor, await relationTo(db(), t.donor, packageId), clauseId);
    expect(own.threads.map(({ audience, length }) => [audience, length])).toEqual([["delegation", 2]]);
  });

  it("is read, not joined, by its organisation's administrator without a seat", async () => {
    const t = await talks();
    const administrator = await someone("donor", t.donor.organisationId);
    await db().person.update({ where: { id: administrator.personId }, data: { administratorSince: noon } });
    const viewer = { ...administrator, administrator: true };
    const { threadId } = await open(t, t.donor, "Ours", { audience: "delegation" });
    expect((await heardBy(t, viewer)).said).toEqual([["Ours"]]);
    await expect(post(t, viewer, threadId, "Mine")).rejects.toMatchObject({ reason: "needs_a_seat" });
  });

  it("can be about a private draft, of which the others are told nothing", async () => {
    const t = await talks();
    const { packageId } = t;
    const changes = [addition("risk", riskBody("Draft"))];
    await draftAmendment(at(t.donor), { packageId, title: "D", rationale: "", linked: false, changes });
    const drafted = await db().change.findFirstOrThrow({ where: { packageId, stage: "draft" } });
    const abouts: About[] = [
      { on: "clause", clauseId: drafted.clauseId },
      { on: "change", changeId: drafted.id },
    ];
    for (const about of abouts) {
      await open(t, t.donor, "Ours", { audience: "delegation", about });
      await expect(open(t, t.donor, "All", { about })).rejects.toMatchObject({ code: "not-found" });
      const theirs = open(t, t.host, "Theirs", { audience: "delegation", about });
      await expect(theirs).rejects.toMatchObject({ code: "not-found" });
    }
  });

  it("is bound by its own ledger: an edited word is named (V5)", async () => {
    const t = await talks();
    const { threadId } = await open(t, t.donor, "Ours", { audience: "delegation" });
    const own = await delegationOf(t, t.donor);
    expect(await told(own)).toEqual(["own_thread.opened", "own_message.posted"]);
    const audit = () => db().$transaction(tx => auditDelegation(tx, own));
    expect(await audit()).toEqual([]);
    await db().thread.update({ where: { id: threadId }, data: { openedById: t.host.personId } });
    expect(await audit()).toMatchObject([{ table: "Thread" }]);
  });
});

describe("a call by name", () => {
  it("waits for whoever was called until they saw the thread, and again when they are called again", async () => {
    const t = await talks();
    const { packageId } = t;
    const { threadId } = await open(t, t.donor, "@host", { mentions: [t.drafter.personId] });
    expect(await waitsFor(t.drafter)).toEqual([["mention", "@host"]]);
    expect(await waitsFor(t.host)).toEqual([]);
    await seeThreads(at(t.drafter), { packageId, threadIds: [threadId] });
    expect(await waitsFor(t.drafter)).toEqual([]);
    await seeThreads(at(t.outsider), { packageId, threadIds: [threadId] }).catch(() => null);
    expect(await db().threadVisit.count({ where: { threadId } })).toBe(1);
    const again = { packageId, threadId, body: "@host?", mentions: [t.drafter.personId], asks: [] };
    await postMessage(at(t.donor), again);
    expect(await waitsFor(t.drafter)).toEqual([["mention", "@host?"]]);
  });

  it("reaches a mediator where all hear, and nobody from outside a private thread", async () => {
    const t = await talks();
    await open(t, t.donor, "Dear mediator", { mentions: [t.mediator.personId] });
    expect(await waitsFor(t.mediator)).toEqual([["mention", "Dear mediator"]]);
    for (const stranger of [t.overseer, t.outsider])
      await expect(open(t, t.donor, "Hm", { mentions: [stranger.personId] })).rejects.toMatchObject({
        reason: "cannot_read_thread",
      });
    const within = { audience: "delegation" as const };
    for (const { personId } of [t.host, t.mediator])
      await expect(open(t, t.donor, "Hm", { ...within, mentions: [personId] })).rejects.toMatchObject({
        reason: "cannot_read_thread",
      });
  });

  it("is heard no more by somebody who lost their seat (V6)", async () => {
    const t = await talks();
    const { packageId } = t;
    const colleague = await someone("donor", t.donor.organisationId);
    const seat = { packageId, personId: colleague.personId, role: "observer" as const };
    const { seatId } = await giveSeat(at(t.donor), seat);
    await open(t, t.donor, "Dear", { audience: "delegation", mentions: [colleague.personId] });
    expect(await waitsFor(colleague)).toHaveLength(1);
    await db().seat.update({ where: { id: seatId }, data: { until: noon } });
    expect(await waitsFor(colleague)).toEqual([]);
  });
});

describe("a thread", () => {
  it("holds what everyone said, in order, with who said it for whom", async () => {
    const t = await talks();
    const { threadId } = await open(t, t.donor, "One");
    await post(t, t.mediator, threadId, "Two");
    await post(t, t.drafter, threadId, "Three");
    const { threads } = await heardBy(t, t.partner);
    const [thread] = threads;
    expect(thread?.messages.map(({ body, delegationId }) => [body, delegationId])).toEqual([
      ["One", await delegationOf(t, t.donor)],
      ["Two", null],
      ["Three", await delegationOf(t, t.host)],
    ]);
    expect(thread?.can).toMatchObject({ post: { ok: true }, reopen: { reason: "thread_open" } });
  });

  it("shows how it began and ended, and whole where it is asked for, at the message one came for", async () => {
    const t = await talks();
    const { threadId, messageId } = await open(t, t.donor, "0");
    for (let n = 1; n < 60; n++) await post(t, t.host, threadId, String(n));
    expect((await heardBy(t, t.host)).said).toEqual([["0", "57", "58", "59"]]);
    const relation = await relationTo(db(), t.host, t.packageId);
    const whole = await talkOf(t.host, relation, { thread: threadId });
    expect([whole.page, whole.pages, whole.threads[0]?.messages.length]).toEqual([2, 2, 10]);
    const first = await talkOf(t.host, relation, { message: messageId });
    expect([first.page, first.threads[0]?.messages[0]?.body]).toEqual([1, "0"]);
  });

  it("goes on while the text is frozen and ends with the package", async () => {
    const t = await talks();
    const { packageId } = t;
    const { threadId } = await open(t, t.donor, "One");
    const become = (stage: "initialled" | "terminated") =>
      db().package.update({ where: { id: packageId }, data: { stage } });
    await become("initialled");
    await post(t, t.host, threadId, "Two");
    await become("terminated");
    await expect(post(t, t.host, threadId, "Three")).rejects.toMatchObject({ reason: "talks_over" });
  });

  it("is said once, however often it is sent", async () => {
    const t = await talks();
    const { threadId } = await open(t, t.donor, "One");
    const context = { ...at(t.host), idempotencyKey: "said-only-once" };
    const input = { packageId: t.packageId, threadId, body: "Two", mentions: [], asks: [] };
    const [first, second] = await Promise.all([postMessage(context, input), postMessage(context, input)]);
    expect(second).toEqual(first);
    expect((await heardBy(t, t.donor)).said).toEqual([["One", "Two"]]);
  });

  it("leaves a record that fits (V5)", async () => {
    const t = await talks();
    const { threadId } = await open(t, t.mediator, "One");
    await post(t, t.host, threadId, "Two");
    const audit = await db().$transaction(tx => auditPackage(tx, t.packageId));
    expect(audit.faults).toEqual([]);
  });
});
