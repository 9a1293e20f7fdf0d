import { setTimeout as delay } from "node:timers/promises";
import { afterEach, expect, inject, test, vi } from "vitest";
import { asAdmin } from "@/lib/cli/embedded-database";
import { writeEntry } from "@/lib/counsel/write-entry";
import type { Viewer } from "@/lib/kernel/viewer";
import { follow } from "@/lib/live/follow";
import { audibleAt, audibleEverywhere, recordedUpTo } from "@/lib/live/queries";
import { endSeat } from "@/lib/packages/end-seat";
import { giveSeat } from "@/lib/packages/give-seat";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { eventStream } from "@/lib/platform/event-stream";
import { Listening, type Signal } from "@/lib/platform/live";
import { addition, noon, riskBody, someone, table, talks } from "../support/talks";

const opened: Listening[] = [];
const aborts: AbortController[] = [];

afterEach(async () => {
  for (const abort of aborts.splice(0)) abort.abort();
  await Promise.all(opened.splice(0).map(listening => listening.close()));
});

/** What one process of the application has. */
async function listen(...topics: string[]) {
  const listening = new Listening(process.env.DATABASE_URL as string);
  opened.push(listening);
  const heard: (string | null)[] = [];
  const stop = listening.subscribe(topics, (signal: Signal) => heard.push(signal.topic));
  // Whoever subscribed while the connection was being made is told to read again once it stands.
  await vi.waitFor(() => expect(heard).toEqual([null]));
  heard.length = 0;
  return { listening, heard, stop };
}

const notify = (topic: string) => db().$executeRaw`SELECT pg_notify('concord', ${topic})`;

/** Reads a stream as a browser would: lists what came, without comments. */
function reading(response: Response): string[] {
  const events: string[] = [];
  const read = async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
      for (const block of new TextDecoder().decode(chunk).split("\n\n"))
        if (block.includes("event: "))
          events.push(block.replace(/^(id|retry): .*\n/gm, "").replaceAll("\n", " "));
  };
  read().then(
    () => events.push("closed"),
    () => events.push("closed"),
  );
  return events;
}

function request(): Request {
  const abort = new AbortController();
  aborts.push(abort);
  return new Request("http://concord.test/api/live", { signal: abort.signal });
}

test("a commit reaches every process that listens, and only those who subscribed to its topic", async () => {
  const at = await talks();
  const first = await listen(`package:${at.packageId}`);
  const second = await listen(`package:${at.packageId}`, "package:another");
  const stranger = await listen("package:another");
  await table(at, at.donor, [addition("risk", riskBody("Delay"))]);
  await vi.waitFor(() => expect([first.heard.length, second.heard.length]).toEqual([1, 1]));
  await delay(50);
  expect(stranger.heard).toEqual([]);
});

test("a refused command tells nobody anything", async () => {
  const at = await talks();
  const { heard } = await listen(`package:${at.packageId}`);
  await expect(table(at, at.overseer, [addition("risk", riskBody("Delay"))])).rejects.toThrow();
  await notify(`package:${at.packageId}`);
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0));
  expect(heard).toHaveLength(1);
});

test("what comes after a page began to read makes it older than the record, for those who hear of it", async () => {
  const at = await talks();
  const readers = { donor: at.donor, drafter: at.drafter, partner: at.partner, overseer: at.overseer };
  const read = async () => {
    const seen = Object.entries(readers).map(async ([name, viewer]) => ({
      ...{ name, viewer },
      here: (await packageAt(viewer, at.slug)).recorded,
      everywhere: await recordedUpTo(await audibleEverywhere(viewer)),
    }));
    return Promise.all(seen);
  };
  const behind = async (pages: Awaited<ReturnType<typeof read>>) => {
    const late = pages.map(async ({ name, viewer, here, everywhere }) => {
      const isLate = [
        (await recordedUpTo(await audibleAt(viewer, at.packageId))) !== here,
        (await recordedUpTo(await audibleEverywhere(viewer))) !== everywhere,
      ];
      expect(isLate[0]).toBe(isLate[1]);
      return isLate[0] ? [name] : [];
    });
    return (await Promise.all(late)).flat();
  };
  expect(await behind(await read())).toEqual([]);
  const before = await read();
  await table(at, at.partner, [addition("risk", riskBody("Delay"))]);
  expect(await behind(before)).toEqual(["donor", "drafter", "partner", "overseer"]);
  const between = await read();
  const note = { kind: "note", title: "Ours", text: "Hm" } as const;
  await writeEntry({ viewer: at.partner, now: noon }, { packageId: at.packageId, body: note });
  expect(await behind(between)).toEqual(["partner"]);
});

test("overseers do not hear the parties deal, and hear what they may read", async () => {
  const at = await talks();
  const { packageId } = at;
  const { heard } = await listen(`oversight:${packageId}`);
  await table(at, at.donor, [addition("risk", riskBody("Delay"))]);
  await delay(100);
  expect(heard).toEqual([]);
  expect(await audibleAt(at.overseer, packageId)).toEqual([
    `organisation:${at.overseer.organisationId}`,
    `person:${at.overseer.personId}`,
    `oversight:${packageId}`,
  ]);
  expect(await audibleAt(at.mediator, packageId)).not.toContain(expect.stringMatching(/^delegation:/));
  await expect(audibleAt(at.outsider, packageId)).rejects.toThrow("not_found");
  expect(await audibleEverywhere(at.outsider)).toEqual([
    `organisation:${at.outsider.organisationId}`,
    `person:${at.outsider.personId}`,
  ]);
  expect(await audibleEverywhere(at.host)).toContain(`package:${packageId}`);
});

test("what a delegation keeps to itself is heard by itself, and nobody else hears that anything moved", async () => {
  const at = await talks();
  const { packageId, host, drafter } = at;
  const own = await listen(...(await audibleAt(drafter, packageId)));
  const others = await Promise.all(
    [at.donor, at.partner, at.mediator, at.overseer].map(async viewer =>
      listen(...(await audibleAt(viewer, packageId)), ...(await audibleEverywhere(viewer))),
    ),
  );
  const body = { kind: "note", title: "Between us", text: "" } as const;
  const { entryId } = await writeEntry({ viewer: host, now: noon }, { packageId, body });
  const { delegationId } = await db().counselEntry.findUniqueOrThrow({ where: { id: entryId } });
  await vi.waitFor(() => expect(own.heard).toEqual([`delegation:${delegationId}`]));
  // Told after it, on the same connection: what comes before it would have been heard by now.
  await notify(`package:${packageId}`);
  await notify(`oversight:${packageId}`);
  for (const { heard } of others)
    await vi.waitFor(() => expect(heard).toEqual([expect.stringMatching(/^(package|oversight):/)]));
});

test("after a lost connection everyone reads again, and hears what comes next", async () => {
  const { listening, heard } = await listen("package:a");
  const before = listening.position();
  expect(listening.missed(before, ["package:a"])).toBe(false);
  await asAdmin(inject("cluster").adminUrl, admin =>
    admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'concord live'",
    ),
  );
  await vi.waitFor(() => expect(heard).toEqual([null]), 5_000);
  expect(listening.missed(before, ["package:a"])).toBe(true);
  await notify("package:a");
  await vi.waitFor(() => expect(heard).toEqual([null, "package:a"]));
});

test("whoever comes back with the id of the last event reads again only where something happened", async () => {
  const { listening, heard } = await listen("package:a", "package:b");
  const id = listening.position();
  await notify("package:a");
  await vi.waitFor(() => expect(heard).toEqual(["package:a"]));
  expect(listening.missed(id, ["package:b"])).toBe(false);
  expect(listening.missed(id, ["package:a", "package:b"])).toBe(true);
  expect(listening.missed("another-process.1", ["package:b"])).toBe(true);
  expect(listening.missed("nonsense", ["package:b"])).toBe(true);
});

test("a reader who leaves leaves nothing behind", async () => {
  const { listening, stop } = await listen("package:a");
  stop();
  const abort = new AbortController();
  const asked = new Request("http://concord.test/api/live", { signal: abort.signal });
  const left = vi.fn();
  const events = reading(
    eventStream(asked, stream => {
      const unfollow = follow(stream, listening, {
        topics: ["package:a"],
        mayHear: async () => ["package:a"],
      });
      return () => {
        unfollow();
        left();
      };
    }),
  );
  await vi.waitFor(() => expect(events).toHaveLength(1));
  expect(listening.subscriptions).toBe(1);
  abort.abort();
  await vi.waitFor(() => expect(events.at(-1)).toBe("closed"));
  expect(left).toHaveBeenCalledTimes(1);
  expect(listening.subscriptions).toBe(0);
});

test("a session that ends closes the stream at once", async () => {
  const { listening } = await listen("organisation:o");
  let session: string[] | null = ["organisation:o"];
  const events = reading(
    eventStream(request(), stream =>
      follow(stream, listening, { topics: ["organisation:o"], mayHear: async () => session }),
    ),
  );
  session = null;
  await notify("organisation:o");
  await vi.waitFor(() => expect(events.at(-1)).toBe("closed"));
  expect(events.at(-2)).toContain("event: over");
});

test("a stream follows the rights of its reader as they change", async () => {
  const at = await talks();
  const { packageId, drafter, host } = at;
  const own = `person:${drafter.personId}`;
  const { listening } = await listen(own);
  const rights = (viewer: Viewer) => () => audibleAt(viewer, packageId).catch(() => null);
  const events = reading(
    eventStream(request(), stream =>
      follow(stream, listening, { topics: [own, `package:${packageId}`], mayHear: rights(drafter) }),
    ),
  );
  const seat = await db().seat.findFirstOrThrow({ where: { personId: drafter.personId } });
  await endSeat({ viewer: host, now: noon }, { packageId, seatId: seat.id });
  await vi.waitFor(() => expect(events.at(-1)).toBe("closed"));
});

test("whoever is given a seat hears it at their own desk, before they listen to the package", async () => {
  const at = await talks();
  const newcomer = await someone(at.host.organisationKind, at.host.organisationId);
  const { heard } = await listen(...(await audibleEverywhere(newcomer)));
  await giveSeat(
    { viewer: at.host, now: noon },
    { packageId: at.packageId, personId: newcomer.personId, role: "observer" },
  );
  await vi.waitFor(() => expect(heard).toEqual([`person:${newcomer.personId}`]));
});

test("a reader who does not read costs no more than a few events", async () => {
  let send = (_: number) => {};
  const response = eventStream(request(), stream => {
    send = n => stream.send({ event: "moved", data: `package:${n % 3}` });
    return () => undefined;
  });
  for (let n = 0; n < 10_000; n++) send(n);
  const events = reading(response);
  await vi.waitFor(() => expect(events.length).toBeGreaterThan(15));
  await delay(20);
  expect(events.length).toBeLessThanOrEqual(20);
  expect(new Set(events)).toEqual(
    new Set(["event: moved data: package:0", "event: moved data: package:1", "event: moved data: package:2"]),
  );
});
