import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRegistration } from "@/lib/factors/registration";
import { relyingParty } from "@/lib/factors/relying-party";
import { registration } from "@/lib/factors/schema";
import type { Events } from "@/lib/ledger/events";
import { db } from "@/lib/platform/db";
import { actVerbs, withDevice } from "@/tests/support/act-verbs";
import {
  type Act,
  act,
  anyAct,
  anyFreezingAct,
  anyMovingAct,
  type Request,
  requestFor,
  runOnce,
  tablingOf,
  type Verb,
} from "@/tests/support/acts";
import { faultsOf } from "@/tests/support/comings";
import { expectLaws } from "@/tests/support/laws";
import { seatSignatories, voicesOf } from "@/tests/support/signing";
import { aboutParties, aboutSigning, aboutText } from "@/tests/support/stories";
import { addition, riskBody, type Talks, table, talks } from "@/tests/support/talks";
import { type Ending, type Processes, twoProcesses } from "@/tests/support/two-processes";

let processes: Processes;
beforeAll(async () => {
  processes = await twoProcesses();
});
afterAll(() => processes.stop());

/** How a step reaches the application: in which process, and whether it is sent twice. */
type Delivery = "here" | "there" | "again" | "twice_at_once";
const deliveries = ["here", "there", "again", "twice_at_once"] as const;
const anyDelivery = fc.constantFrom<Delivery>(...deliveries);

async function deliver(request: Request, delivery: Delivery): Promise<Ending[]> {
  switch (delivery) {
    case "here":
      return [await processes.here(request)];
    case "there":
      return [await processes.there(request)];
    case "again":
      return [await processes.here(request), await processes.there(request)];
    case "twice_at_once":
      return Promise.all([processes.here(request), processes.there(request)]);
  }
}

const mayNot = new Set(["mediator", "overseer", "outsider"]);

/** Talks at which every lead may sign and has a device to sign with; two clauses of the donor's on the table. */
async function readyTalks(): Promise<Talks> {
  const t = await talks();
  await seatSignatories(t);
  const challenge = Buffer.alloc(32).toString("base64url");
  for (const viewer of voicesOf(t))
    await withDevice(viewer, async device => {
      const made = device.register({ challenge, rp: { name: "Concord", id: relyingParty().id } });
      return (await readRegistration(registration.parse(made))).publicKey;
    });
  await table(t, t.donor, [addition("risk", riskBody("First")), addition("risk", riskBody("Second"))]);
  return t;
}

describe("random talks over two processes", () => {
  it("keep V1, V2, V5 and V8 whatever anyone does, repeats or sends twice at once", {
    timeout: 300_000,
  }, async () => {
    const steps = fc.array(fc.tuple(anyAct, anyDelivery), { minLength: 8, maxLength: 30 });
    const written = [aboutText, aboutSigning, aboutParties].map((story): [[Act, Delivery][]] => [
      story.map((act, place) => [act, deliveries[place % deliveries.length] as Delivery]),
    ]);
    const done = new Set<Verb>();
    const told = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async story => {
        const t = await readyTalks();
        for (const [act, delivery] of story) if (await step(t, act, delivery)) done.add(act.verb);
        await expectLaws(t.packageId);
        expect(await faultsOf(t)).toEqual([]);
        for (const event of await eventsOf(t)) told.add(event);
      }),
      { numRuns: 18, endOnFailure: true, examples: written },
    );
    expect([...done].sort()).toEqual([...actVerbs].sort());
    expect([...told]).toEqual(
      expect.arrayContaining([
        "amendment.split",
        "a deal merged",
        "a conflict",
        "change.resolved",
        "change.rejected",
        "change.withdrawn",
        "change.lapsed: reference_gone",
        "package.initialled",
        "signing.lapsed",
        "package.entered",
        "delegation.left",
        "motion.freed",
      ]),
    );
  });
});

/** What happened at a table, with what the laws are about named. */
async function eventsOf({ packageId }: Talks): Promise<string[]> {
  const entries = await db().entry.findMany({ where: { ledgerId: packageId } });
  const deals = new Set(
    entries.flatMap(({ type, data }) => {
      const { linked, changes } = data as Events["amendment.tabled"];
      return type === "amendment.tabled" && linked ? changes.map(({ clauseId }) => clauseId) : [];
    }),
  );
  return entries.flatMap(({ type, data }) => {
    if (type === "change.lapsed")
      return (data as Events["change.lapsed"]).reasons.map(reason => `${type}: ${reason}`);
    if (type === "change.rebased")
      return (data as Events["change.rebased"]).changes.some(({ conflicts }) => conflicts.length > 0)
        ? [type, "a conflict"]
        : [type];
    if (type === "text.merged")
      return (data as Events["text.merged"]).changes.some(({ clauseId }) => deals.has(clauseId))
        ? [type, "a deal merged"]
        : [type];
    return [type];
  });
}

/** @returns whether it was done */
async function step(t: Talks, act: Act, delivery: Delivery): Promise<boolean> {
  const request = await requestFor(t, act);
  if (!request) return false;
  const before = await footprint(t, request);
  const endings = await deliver(request, delivery);
  for (const ending of endings) if (!ending.done) expect(ending).toMatchObject({ refused: true });
  // A repeated key is answered alike: what was done is done once and answered again, what was refused is refused again.
  if (endings.length === 2) expect(endings[1]).toEqual(endings[0]);
  const done = endings.some(ending => ending.done);
  if (mayNot.has(act.actor)) expect(done).toBe(false);
  if (!done) expect(await footprint(t, request)).toEqual(before);
  return done;
}

/**
 * What a refused command must not have moved (V5). Where a draft was written so that it can be tabled, the draft is kept and
 * its tabling refused: there it is what others can see.
 */
async function footprint({ packageId }: Talks, { tables }: Request) {
  const own = { delegation: { packageId } };
  const ids = (await db().delegation.findMany({ where: { packageId } })).map(({ id }) => id);
  const [ledgers, changes, consents, versions, votes] = await Promise.all([
    db().ledger.findMany({
      where: { id: { in: tables ? [packageId] : [packageId, ...ids] } },
      select: { size: true, hash: true },
      orderBy: { id: "asc" },
    }),
    db().change.count({ where: { packageId, ...(tables ? { stage: { not: "draft" } } : {}) } }),
    db().consent.count({ where: { packageId } }),
    db().clauseVersion.count({ where: { packageId } }),
    db().vote.count({ where: { motion: { packageId } } }),
  ]);
  return { ledgers, changes, consents, versions, votes, seats: await db().seat.count({ where: own }) };
}

/** Both at once, one first and the other first, each at a table with the same past; the first must be like one of the rest. */
async function expectSomeOrder(past: () => Promise<Talks>, one: Act, other: Act): Promise<void> {
  const outcomes = [];
  for (const order of ["at once", "one first", "other first"] as const) {
    const t = await past();
    const requests = [await singleCommand(t, one), await singleCommand(t, other)] as const;
    const [first, second] = order === "other first" ? [requests[1], requests[0]] : requests;
    if (order === "at once")
      await Promise.all([first && processes.here(first), second && processes.there(second)]);
    else {
      if (first) await processes.here(first);
      if (second) await processes.there(second);
    }
    await expectLaws(t.packageId);
    outcomes.push(await picture(t));
  }
  expect([outcomes[1], outcomes[2]]).toContainEqual(outcomes[0]);
}

describe("two acts at once (V7)", () => {
  it("end as if one had come before the other", { timeout: 300_000 }, async () => {
    const acts = fc.tuple(fc.array(anyAct, { maxLength: 6 }), anyAct, anyAct);
    const drafted = [act("host", "draft", 0, 3)];
    await fc.assert(
      fc.asyncProperty(acts, ([prelude, one, other]) => expectSomeOrder(() => seated(prelude), one, other)),
      {
        numRuns: 14,
        endOnFailure: true,
        examples: [
          [[drafted, act("host", "edit_draft", 0, 1), act("host", "table_draft")]],
          [[[act("donor", "found", 1)], act("host", "reject", 1), act("host", "consent_all")]],
        ],
      },
    );
  });

  it("also where one freezes the text, and the other would move it", { timeout: 300_000 }, async () => {
    const acts = fc.tuple(fc.boolean(), anyFreezingAct, anyFreezingAct);
    const freeze = act("host", "vote_yes");
    await fc.assert(
      fc.asyncProperty(acts, ([isOpen, one, other]) =>
        expectSomeOrder(() => nearlyFrozen(isOpen), one, other),
      ),
      {
        numRuns: 8,
        endOnFailure: true,
        examples: [
          [[false, freeze, act("donor", "table_draft")]],
          [[false, freeze, act("partner", "amend", 1, 4)]],
          [[true, freeze, act("host", "consent")]],
          [[true, freeze, act("donor", "withdraw")]],
        ],
      },
    );
  });
});

describe("donors that come and go, while others act (V7)", () => {
  it("leave the text that every voice of the moment agreed to, whichever came first", {
    timeout: 300_000,
  }, async () => {
    const acts = fc.tuple(fc.boolean(), anyMovingAct, anyMovingAct);
    await fc.assert(
      fc.asyncProperty(acts, ([isFrozen, one, other]) => expectSomeOrder(() => moving(isFrozen), one, other)),
      {
        numRuns: 10,
        endOnFailure: true,
        examples: [
          // The last voice of those that remain, while the one that is missing goes; the newcomer seated, or the text agreed.
          [[false, act("partner", "leave"), act("host", "consent_all")]],
          [[false, act("host", "vote_yes"), act("host", "consent_all")]],
          [[false, act("host", "vote_yes"), act("partner", "leave")]],
          [[false, act("donor", "leave"), act("partner", "leave")]],
          [[true, act("partner", "leave"), act("donor", "sign")]],
          [[true, act("partner", "leave"), act("host", "vote_yes")]],
        ],
      },
    );
  });
});

/**
 * A table at which the host's yes seats a newcomer, with text that waits for the partner, for the host or for both; or
 * where the text is before its signatories and the host's yes takes it back.
 */
async function moving(isFrozen: boolean): Promise<Talks> {
  const t = await readyTalks();
  if (isFrozen)
    await performAll(t, [
      act("partner", "consent_all"),
      act("host", "consent_all"),
      act("donor", "move_initial"),
      act("partner", "vote_yes"),
      act("host", "vote_yes"),
      act("partner", "reopen"),
      act("donor", "vote_yes"),
    ]);
  else
    await performAll(t, [
      act("partner", "consent", 0),
      act("host", "consent", 1),
      act("partner", "add", 0, 2),
      act("host", "add", 0, 3),
      act("donor", "consent", 3),
      act("donor", "draft", 0, 4),
      act("donor", "move_seat"),
      act("partner", "vote_yes"),
    ]);
  return t;
}

/** A draft is private and written beforehand: what meets the other act is its tabling. */
async function singleCommand(t: Talks, act: Act): Promise<Request | undefined> {
  const request = await requestFor(t, act);
  if (!request?.tables) return request;
  return runOnce(request).then(
    drafted => tablingOf(request, drafted),
    () => undefined,
  );
}

async function performAll(t: Talks, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    const request = await requestFor(t, act);
    if (request) await processes.here(request);
  }
}

/** The same start every time: two tabled clauses, one agreed, then the prelude. */
async function seated(prelude: readonly Act[]): Promise<Talks> {
  const t = await talks();
  await table(t, t.donor, [addition("risk", riskBody("First")), addition("risk", riskBody("Second"))]);
  await performAll(t, [act("partner", "consent"), act("host", "consent"), ...prelude]);
  return t;
}

/** Only the host's voice is missing to freeze the text. A draft is ready to be tabled; perhaps one lacks the host's yes. */
async function nearlyFrozen(isOpen: boolean): Promise<Talks> {
  const t = await readyTalks();
  await performAll(t, [
    act("partner", "consent_all"),
    act("host", "consent_all"),
    act("donor", "draft", 0, 3),
    act("donor", "move_initial"),
    act("partner", "vote_yes"),
    ...(isOpen ? [act("donor", "add"), act("partner", "consent_all")] : []),
  ]);
  return t;
}

/** The state without its random parts: what is agreed, what stands open or private, how far the text is, in words. */
async function picture({ packageId }: Talks) {
  const [clauses, changes, motions, signings, head, delegations] = await Promise.all([
    db().clause.findMany({ where: { packageId, standing: "agreed" }, include: { version: true } }),
    db().change.findMany({
      where: { packageId },
      include: { consents: { where: { lapsedAt: null } }, amendment: true },
    }),
    db().motion.findMany({ where: { packageId }, include: { votes: true } }),
    db().signing.findMany({ where: { packageId }, include: { signatories: true } }),
    db().package.findUniqueOrThrow({ where: { id: packageId } }),
    db().delegation.findMany({ where: { packageId }, orderBy: { ordinal: "asc" } }),
  ]);
  const called = new Map(changes.map(({ clauseId, kind, body }) => [clauseId, titleOf(kind, body)]));
  // Ids are random: a reference says what its target is called.
  const plain = (item: unknown) =>
    JSON.stringify(item).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, id => called.get(id) ?? "somebody");
  const words = (list: unknown[]) => list.map(plain).sort();
  return {
    stage: head.stage,
    parties: delegations.map(({ side, leftAt }) => `${side}${leftAt ? " left" : ""}`),
    agreed: words(clauses.map(({ version }) => version?.body)),
    changes: words(
      changes.map(({ action, stage, body, conflicts, reason, consents, amendment }) => ({
        action,
        stage,
        body,
        conflicts,
        reason,
        consents: consents.length,
        amendment: amendment.stage,
      })),
    ),
    motions: words(motions.map(({ kind, stage, votes }) => ({ kind, stage, votes: votes.length }))),
    signings: words(
      signings.map(({ stage, signatories }) => ({
        stage,
        signed: signatories.filter(({ signedAt }) => signedAt !== null).length,
      })),
    ),
  };
}

const titleOf = (kind: string, body: unknown): string =>
  `${kind} ${Object.values((body as { title: Record<string, string> }).title)[0]}`;
