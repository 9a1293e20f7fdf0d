import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { db } from "@/lib/platform/db";
import { Listening } from "@/lib/platform/live";
import { leavePackage } from "@/lib/presence/leave-package";
import { lookAtPackage } from "@/lib/presence/look-at-package";
import { presentIn } from "@/lib/presence/queries";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

async function withClause(): Promise<Talks & { clauseId: string }> {
  const at = await talks();
  const [change] = await table(at, at.donor, [addition("risk", riskBody("Delay"))]);
  return { ...at, clauseId: change?.clauseId as string };
}

test("the other side sees which delegation looks at a clause, colleagues see who", async () => {
  const { packageId, clauseId, host, drafter, donor, mediator } = await withClause();
  await lookAtPackage({ viewer: drafter, now: noon }, { packageId, clauseId });
  const [seenByDonor] = await presentIn(donor, packageId, noon);
  expect(seenByDonor).toMatchObject({ name: null, roles: ["drafter"], clauseId, party: { side: "host" } });
  expect(await presentIn(host, packageId, noon)).toMatchObject([{ name: drafter.name, clauseId }]);
  expect(await presentIn(mediator, packageId, noon)).toMatchObject([{ name: null }]);
  expect(await presentIn(drafter, packageId, noon)).toEqual([]);
});

test("an overseer is not seen and does not see; a stranger learns nothing at all", async () => {
  const { packageId, clauseId, donor, overseer, outsider } = await withClause();
  await lookAtPackage({ viewer: overseer, now: noon }, { packageId, clauseId });
  await lookAtPackage({ viewer: donor, now: noon }, { packageId, clauseId });
  expect(await presentIn(overseer, packageId, noon)).toEqual([]);
  expect(await db().presence.count({ where: { packageId } })).toBe(1);
  await expect(presentIn(outsider, packageId, noon)).rejects.toThrow("not_found");
  await expect(lookAtPackage({ viewer: outsider, now: noon }, { packageId, clauseId })).rejects.toThrow(
    "not_found",
  );
});

test("a clause of a private draft is named to nobody else, nor one of another package", async () => {
  const { packageId, donor, host, partner } = await withClause();
  const elsewhere = await withClause();
  const secret = randomUUID();
  const changes = [addition("risk", riskBody("Secret"), secret)];
  await draftAmendment(
    { viewer: host, now: noon },
    { packageId, title: "S", rationale: "", linked: false, changes },
  );
  await lookAtPackage({ viewer: host, now: noon }, { packageId, clauseId: secret });
  expect(await presentIn(donor, packageId, noon)).toMatchObject([{ clauseId: null }]);
  await lookAtPackage({ viewer: donor, now: noon }, { packageId, clauseId: secret });
  await lookAtPackage({ viewer: partner, now: noon }, { packageId, clauseId: elsewhere.clauseId });
  expect(await db().presence.count({ where: { packageId, clauseId: secret } })).toBe(1);
  expect(await presentIn(host, packageId, noon)).toMatchObject([{ clauseId: null }, { clauseId: null }]);
});

test("whoever says nothing for a while, or says goodbye, is gone", async () => {
  const { packageId, clauseId, host, donor } = await withClause();
  await lookAtPackage({ viewer: host, now: noon }, { packageId, clauseId });
  expect(await presentIn(donor, packageId, later(44))).toHaveLength(1);
  expect(await presentIn(donor, packageId, later(46))).toEqual([]);
  await lookAtPackage({ viewer: host, now: later(50) }, { packageId, clauseId: null });
  expect(await presentIn(donor, packageId, later(50))).toHaveLength(1);
  await leavePackage({ viewer: host, now: later(51) }, { packageId });
  expect(await presentIn(donor, packageId, later(51))).toEqual([]);
});

test("others are told of arrivals and turns, not of heartbeats", async () => {
  const { packageId, clauseId, host } = await withClause();
  const listening = new Listening(process.env.DATABASE_URL as string);
  const heard: (string | null)[] = [];
  listening.subscribe([`presence:${packageId}`], ({ topic }) => heard.push(topic));
  await vi.waitFor(() => expect(heard).toEqual([null]));
  for (const [seconds, at] of [
    [0, null],
    [20, null],
    [25, clauseId],
    [45, clauseId],
    [100, clauseId],
  ] as const)
    await lookAtPackage({ viewer: host, now: later(seconds) }, { packageId, clauseId: at });
  await leavePackage({ viewer: host, now: later(101) }, { packageId });
  await leavePackage({ viewer: host, now: later(102) }, { packageId });
  // Came, turned, came back after being gone, left.
  await vi.waitFor(() => expect(heard).toHaveLength(5));
  await listening.close();
});
