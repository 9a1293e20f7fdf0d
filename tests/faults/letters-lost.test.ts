import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { startPackage } from "@/lib/packages/start-package";
import { db } from "@/lib/platform/db";
import { headerOf, type MailServer, type Received, startMailServer } from "../support/mail-server";
import { addition, riskBody, someone } from "../support/talks";

/*
 * Two processes of the post share one queue and are killed again and again: before they take a letter, after they took
 * it, after the mail server had it whole, after it had accepted it. Nothing is lost; what arrives twice is what the mail
 * server had and nobody had yet written down.
 */

const AMENDMENTS = 15;
const KILLS = 14;

let server: MailServer;
const posts = new Set<ChildProcess>();
/** Messages that the mail server had when a process died that had not yet written so. */
const inDoubt = new Set<string>();
let kills = 0;
let over = false;

const idOf = (message: Received) => headerOf(message, "Message-ID") ?? "";
const chance = (share: number) => Math.random() < share;

async function startOne(): Promise<void> {
  const child = fork(path.join(import.meta.dirname, "../support/post-process.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  posts.add(child);
  child.once("exit", () => {
    posts.delete(child);
    if (!over) void startOne();
  });
  await Promise.race([once(child, "message"), once(child, "exit")]);
}

async function kill(which: readonly ChildProcess[]): Promise<void> {
  if (kills >= KILLS || over) return;
  kills += which.length;
  const gone = which.map(child => once(child, "exit"));
  for (const child of which) child.kill("SIGKILL");
  await Promise.all(gone);
  const taken = await db().letter.findMany({ where: { stage: "sending" }, select: { messageId: true } });
  const had = new Set(server.received.map(idOf));
  for (const { messageId } of taken) if (messageId && had.has(messageId)) inDoubt.add(messageId);
}

const oneOrAll = () => (chance(0.5) ? [...posts] : [...posts].slice(0, 1));

beforeAll(async () => {
  server = await startMailServer({
    onSender: () => void (chance(0.15) && kill(oneOrAll())),
    beforeAccepting: async () => {
      // The first message of all: whole at the mail server, and nobody left to hear the reply.
      if (server.received.length === 1 || chance(0.15)) await kill([...posts]);
      else if (chance(0.3)) setTimeout(() => void kill(oneOrAll()), Math.random() * 8);
    },
  });
  process.env.SMTP_URL = server.url;
});
afterAll(async () => {
  over = true;
  for (const child of posts) child.kill("SIGKILL");
  await server.stop();
});

test("no letter is lost, and none comes twice that was known to be accepted", {
  timeout: 240_000,
}, async () => {
  const [donor, host] = [await someone("donor"), await someone("host")];
  const { packageId } = await startPackage(
    { viewer: donor, now: new Date() },
    {
      title: { en: "Talks" },
      slug: "letters-lost",
      counterparts: [host.organisationId],
      languages: ["en"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  await Promise.all([startOne(), startOne()]);
  for (let number = 0; number < AMENDMENTS; number++) {
    const context = { viewer: donor, now: new Date() };
    const changes = [addition("risk", riskBody(`Risk ${number}`))];
    const draft = { packageId, title: "P", rationale: "Because", linked: false, changes };
    const { amendmentId } = await draftAmendment(context, draft);
    await tableAmendment(context, { packageId, amendmentId });
    if (chance(0.2)) await kill(oneOrAll());
  }
  const due = { kind: "amendment_tabled", personId: host.personId };
  const deadline = Date.now() + 200_000;
  while ((await db().letter.count({ where: { ...due, stage: "sent" } })) < AMENDMENTS) {
    if (Date.now() > deadline) break;
    await delay(100);
  }

  const letters = await db().letter.findMany({ where: due });
  expect(kills).toBeGreaterThan(2);
  expect(letters.map(({ stage }) => stage)).toEqual(Array(AMENDMENTS).fill("sent"));
  expect(new Set(letters.map(({ params }) => (params as { number: number }).number)).size).toBe(AMENDMENTS);

  const times = new Map<string, number>();
  for (const message of server.received) times.set(idOf(message), (times.get(idOf(message)) ?? 0) + 1);
  const sent = new Set(letters.map(({ messageId }) => messageId));
  expect([...sent].filter(id => !times.has(id ?? ""))).toEqual([]);
  const twice = [...times].filter(([, count]) => count > 1).map(([id]) => id);
  expect(twice.length).toBeGreaterThan(0);
  expect(twice.filter(id => !inDoubt.has(id))).toEqual([]);
});
