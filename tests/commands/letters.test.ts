import { randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Viewer } from "@/lib/kernel/viewer";
import { openLedger } from "@/lib/ledger/change";
import { chooseLetters } from "@/lib/letters/choose-letters";
import { sendLetters } from "@/lib/letters/send-letters";
import { unreadLedgers, writeLetters } from "@/lib/letters/write-letters";
import { endSeat } from "@/lib/packages/end-seat";
import { giveSeat } from "@/lib/packages/give-seat";
import { db } from "@/lib/platform/db";
import { headerOf, type MailServer, startMailServer } from "../support/mail-server";
import { addition, noon, riskBody, someone, type Talks, table, talks } from "../support/talks";

/*
 * From what a ledger records to what arrives in a mailbox, through PostgreSQL and a mail server that speaks SMTP.
 */

let server: MailServer;
let refused: Record<string, number> = {};

beforeAll(async () => {
  server = await startMailServer({ refuse: address => refused[address] });
  process.env.SMTP_URL = server.url;
});
afterAll(() => server.stop());

let t: Talks;
beforeEach(async () => {
  refused = {};
  t = await talks();
  await post();
  server.received.length = 0;
});

const LEASE = 60_000;
/** The talks' own time, which is not the machine's. */
const send = () => sendLetters(LEASE, () => noon);

async function write(): Promise<void> {
  for (const ledger of await unreadLedgers()) await writeLetters(ledger);
}
async function post(): Promise<void> {
  await write();
  while (await send());
}
const emailOf = async ({ personId }: Viewer) =>
  (await db().person.findUniqueOrThrow({ where: { id: personId } })).email;
const lettersTo = ({ personId }: Viewer) => db().letter.findMany({ where: { personId } });
const ofTabling = async (viewer: Viewer) =>
  (await lettersTo(viewer)).find(({ kind }) => kind === "amendment_tabled");
/** Organisations of these talks were founded by nobody, so nothing was opened for them. */
async function choose(viewer: Viewer, choice: "daily" | "none") {
  await openLedger(db(), "organisation", viewer.organisationId);
  await chooseLetters({ viewer, now: noon }, { choice });
}
const arrivedAt = async (viewer: Viewer) => {
  const email = await emailOf(viewer);
  return Promise.all(
    server.received.filter(({ to }) => to.includes(email)).map(({ source }) => PostalMime.parse(source)),
  );
};
const secret = () => addition("risk", riskBody("canary-restricted"));

describe("who is told", () => {
  test("the other delegations' leads and drafters hear of an amendment, and whoever tabled it does not", async () => {
    await table(t, t.donor, [secret()]);
    await post();
    for (const viewer of [t.partner, t.host, t.drafter]) expect(await arrivedAt(viewer)).toHaveLength(1);
    for (const viewer of [t.donor, t.mediator, t.overseer, t.outsider])
      expect(await arrivedAt(viewer)).toEqual([]);
  });

  test("V6: a letter holds neither text nor title of what it is about, and its subject names no package", async () => {
    await table(t, t.donor, [secret()]);
    await post();
    const [mail] = await arrivedAt(t.host);
    expect(mail?.subject).toBe("Concord: you are waited for");
    expect(mail?.text).toContain("Talks");
    expect(mail?.text).toContain(`/en/desk/packages/${t.slug}/draft`);
    for (const { source } of server.received) expect(source).not.toMatch(/canary|Proposal|Because/);
  });

  test("V6: a private draft is told to nobody", async () => {
    const { packageId } = t;
    const draft = { packageId, title: "T", rationale: "", linked: false, changes: [secret()] };
    await draftAmendment({ viewer: t.host, now: noon }, draft);
    const before = await db().letter.count();
    await write();
    expect(await unreadLedgers()).toEqual([]);
    expect(await db().letter.count()).toBe(before);
  });

  test("V6: whoever lost their seat before the letter went out is not told", async () => {
    await table(t, t.donor, [secret()]);
    await write();
    const seat = await db().seat.findFirstOrThrow({ where: { personId: t.drafter.personId } });
    await endSeat({ viewer: t.host, now: noon }, { packageId: t.packageId, seatId: seat.id });
    await post();
    expect(await arrivedAt(t.drafter)).toEqual([]);
    expect((await ofTabling(t.drafter))?.stage).toBe("dropped");
  });

  test("what was withdrawn before the letter went out is not asked for any more", async () => {
    const changes = await table(t, t.donor, [secret()]);
    await write();
    await withdrawChanges(
      { viewer: t.donor, now: noon },
      { packageId: t.packageId, changeIds: changes.map(({ id }) => id), reason: "" },
    );
    await post();
    expect(await arrivedAt(t.host)).toEqual([]);
  });

  test("a merge is told to those who drafted, except to whom brought it about", async () => {
    const changes = await table(t, t.donor, [secret()]);
    const consent = {
      packageId: t.packageId,
      changes: changes.map(c => ({ changeId: c.id, digest: c.digest })),
    };
    await consentToChanges({ viewer: t.partner, now: noon }, consent);
    await consentToChanges({ viewer: t.host, now: noon }, consent);
    await write();
    const kindsOf = async (viewer: Viewer) => (await lettersTo(viewer)).map(({ kind }) => kind);
    expect(await kindsOf(t.donor)).toContain("text_merged");
    expect(await kindsOf(t.drafter)).toContain("text_merged");
    expect(await kindsOf(t.host)).not.toContain("text_merged");
  });

  test("a seat is told to whom it was given", async () => {
    const colleague = await someone("donor", t.donor.organisationId);
    await giveSeat(
      { viewer: t.donor, now: noon },
      { packageId: t.packageId, personId: colleague.personId, role: "signatory" },
    );
    await post();
    const [mail] = await arrivedAt(colleague);
    expect(mail?.text).toMatch(/given a seat, as signatory/);
  });
});

describe("when it is told", () => {
  test("once a day what is to come once a day, as one message", async () => {
    await choose(t.host, "daily");
    await table(t, t.donor, [secret()]);
    await table(t, t.partner, [secret()]);
    await write();
    const waiting = (await lettersTo(t.host)).filter(({ stage }) => stage === "queued");
    expect(waiting.map(({ dueAt }) => dueAt.toISOString())).toEqual(
      Array(2).fill("2027-03-02T06:00:00.000Z"),
    );
    await db().letter.updateMany({
      where: { id: { in: waiting.map(({ id }) => id) } },
      data: { dueAt: noon },
    });
    await post();
    const mails = await arrivedAt(t.host);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text?.match(/was tabled/g)).toHaveLength(2);
  });

  test("not at all, but for the account", async () => {
    await choose(t.host, "none");
    await table(t, t.donor, [secret()]);
    await post();
    expect(await arrivedAt(t.host)).toEqual([]);
  });

  test("in the reader's language, from right to left where it is written so", async () => {
    await db().person.update({ where: { id: t.host.personId }, data: { language: "ar" } });
    await table(t, t.donor, [secret()]);
    await post();
    const [mail] = await arrivedAt(t.host);
    expect(mail?.subject).toBe("Concord: هناك من ينتظركم");
    expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail?.text).toContain(`/ar/desk/packages/${t.slug}/draft`);
  });
});

describe("how it goes out", () => {
  test("two readers of one ledger write every letter once", async () => {
    await table(t, t.donor, [secret()]);
    const ledgers = await unreadLedgers();
    await Promise.all([...ledgers, ...ledgers, ...ledgers].map(writeLetters));
    await write();
    expect((await lettersTo(t.host)).filter(({ kind }) => kind === "amendment_tabled")).toHaveLength(1);
  });

  test("many senders send every message once", async () => {
    await table(t, t.donor, [secret()]);
    await write();
    await Promise.all(Array.from({ length: 6 }, send));
    expect(await arrivedAt(t.host)).toHaveLength(1);
    expect(server.received).toHaveLength(3);
  });

  test("a recipient refused for good is given up and says why; one refused for now is tried again", async () => {
    refused = { [await emailOf(t.host)]: 550, [await emailOf(t.partner)]: 451 };
    await table(t, t.donor, [secret()]);
    await post();
    const host = await ofTabling(t.host);
    expect(host).toMatchObject({ stage: "failed", tries: 1 });
    expect(host?.lastError).toContain("550");
    const partner = await ofTabling(t.partner);
    expect(partner).toMatchObject({ stage: "queued", tries: 1 });
    expect(partner?.dueAt.getTime()).toBeGreaterThan(noon.getTime() + 50_000);
    refused = {};
    await db().letter.updateMany({ where: { id: partner?.id }, data: { dueAt: noon } });
    await post();
    expect(await ofTabling(t.partner)).toMatchObject({
      stage: "sent",
      tries: 2,
      messageId: partner?.messageId,
    });
  });

  test("what is refused for now is given up after two days", async () => {
    refused = { [await emailOf(t.host)]: 451 };
    await table(t, t.donor, [secret()]);
    await write();
    let waited = 0;
    for (;;) {
      await db().letter.updateMany({ where: { stage: "queued" }, data: { dueAt: noon } });
      await post();
      const letter = await ofTabling(t.host);
      if (letter?.stage === "failed") break;
      waited += (letter?.dueAt.getTime() ?? 0) - noon.getTime();
    }
    expect(waited / 3_600_000).toBeGreaterThan(47.5);
    expect(waited / 3_600_000).toBeLessThan(48.5);
  }, 60_000);

  test("no name and no title can add a header or a recipient", async () => {
    const name = "Ann\r\nBcc: thief@example.org\r\n\r\n<b>";
    await db().person.update({ where: { id: t.host.personId }, data: { name } });
    await db().package.update({
      where: { id: t.packageId },
      data: { title: { en: "Talks\r\nBcc: thief@example.org\r\n.\r\n<script>" } },
    });
    await table(t, t.donor, [secret()]);
    await post();
    const [message] = server.received.filter(({ source }) => source.includes("Ann"));
    expect(message?.to).toEqual([await emailOf(t.host)]);
    expect(headerOf(message ?? { source: "" }, "Bcc")).toBeUndefined();
    const mail = await PostalMime.parse(message?.source ?? "");
    expect(mail.headers.filter(({ value }) => value.includes("thief")).map(({ key }) => key)).toEqual(["to"]);
    expect(mail.to).toHaveLength(1);
    expect(mail.html).not.toMatch(/<script>|<b>/);
  });

  test("its reader can leave off, and its machines know what it is", async () => {
    await table(t, t.donor, [secret()]);
    await post();
    const message = server.received[0] ?? { source: "" };
    expect(headerOf(message, "List-Unsubscribe")).toBe("<http://concord.test/en/desk/account#letters>");
    expect(headerOf(message, "Auto-Submitted")).toBe("auto-generated");
    expect(headerOf(message, "Message-ID")).toMatch(/^<[0-9a-f-]{36}@concord\.test>$/);
    expect(message).toHaveProperty("from", "concord@concord.test");
  });

  test("a letter of an unknown kind is dropped and keeps nobody waiting", async () => {
    const id = randomUUID();
    await db().letter.create({
      data: {
        id,
        personId: t.host.personId,
        kind: "of another version",
        params: {},
        occasion: id,
        stage: "queued",
        createdAt: noon,
        dueAt: noon,
      },
    });
    await post();
    expect(await db().letter.findUniqueOrThrow({ where: { id } })).toHaveProperty("stage", "dropped");
  });
});
