import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { type Act, anyAct, type Request, requestFor, runOnce, tablingOf } from "@/tests/support/acts";
import { expectLaws } from "@/tests/support/laws";
import { addition, riskBody, type Talks, table, talks } from "@/tests/support/talks";
import { type Ending, type Processes, twoProcesses } from "@/tests/support/two-processes";

let processes: Processes;
beforeAll(async () => {
  processes = await twoProcesses();
});
afterAll(() => processes.stop());

/** How a step reaches the application: in which process, and whether it is sent twice. */
type Delivery = "here" | "there" | "again" | "twice_at_once";
const anyDelivery = fc.constantFrom<Delivery>("here", "there", "again", "twice_at_once");

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

describe("random talks over two processes", () => {
  it("keep V1, V2, V5 and V8 whatever anyone does, repeats or sends twice at once", {
    timeout: 300_000,
  }, async () => {
    const steps = fc.array(fc.tuple(anyAct, anyDelivery), { minLength: 8, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, async story => {
        const t = await talks();
        await table(t, t.donor, [addition("risk", riskBody("First")), addition("risk", riskBody("Second"))]);
        for (const [act, delivery] of story) await step(t, act, delivery);
        await expectLaws(t.packageId);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

async function step(t: Talks, act: Act, delivery: Delivery): Promise<void> {
  const request = await requestFor(t, act);
  if (!request) return;
  const before = await footprint(t);
  const endings = await deliver(request, delivery);
  for (const ending of endings) if (!ending.done) expect(ending).toMatchObject({ refused: true });
  // A repeated key is answered alike: the same value, or refused again.
  if (endings.length === 2 && endings.every(ending => ending.done)) expect(endings[1]).toEqual(endings[0]);
  const done = endings.some(ending => ending.done);
  if (mayNot.has(act.actor)) expect(done).toBe(false);
  // A drafter's draft is kept and its tabling refused; every other refusal leaves nothing behind (V5).
  if (!done && act.actor !== "drafter") expect(await footprint(t)).toEqual(before);
}

/** What a refused command must not have moved. */
async function footprint({ packageId }: Talks) {
  const [ledgers, changes, consents, versions] = await Promise.all([
    db().ledger.findMany({ where: { id: packageId }, select: { size: true, hash: true } }),
    db().change.count({ where: { packageId, stage: { not: "draft" } } }),
    db().consent.count({ where: { packageId } }),
    db().clauseVersion.count({ where: { packageId } }),
  ]);
  return { ledgers, changes, consents, versions };
}

describe("two acts at once (V7)", () => {
  it("end as if one had come before the other", { timeout: 300_000 }, async () => {
    const acts = fc.tuple(fc.array(anyAct, { maxLength: 6 }), anyAct, anyAct);
    await fc.assert(
      fc.asyncProperty(acts, async ([prelude, one, other]) => {
        const outcomes = [];
        for (const order of ["at once", "one first", "other first"] as const) {
          const t = await seated(prelude);
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
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});

/** A draft is private and written beforehand: what meets the other act is its tabling. */
async function singleCommand(t: Talks, act: Act): Promise<Request | undefined> {
  const request = await requestFor(t, act);
  if (request?.command !== "draftAmendment") return request;
  return runOnce(request).then(
    drafted => tablingOf(request, drafted),
    () => undefined,
  );
}

/** The same start every time: two tabled clauses, one agreed, then the prelude. */
async function seated(prelude: Act[]): Promise<Talks> {
  const t = await talks();
  const changes = await table(t, t.donor, [
    addition("risk", riskBody("First")),
    addition("risk", riskBody("Second")),
  ]);
  const all = changes.slice(0, 1).map(({ id: changeId, digest }) => ({ changeId, digest }));
  for (const viewer of [t.partner, t.host])
    await processes.here({
      command: "consentToChanges",
      viewer,
      key: crypto.randomUUID(),
      input: { packageId: t.packageId, changes: all },
    });
  for (const act of prelude) {
    const request = await requestFor(t, act);
    if (request) await processes.here(request);
  }
  return t;
}

/** The state without its random parts: what is agreed and what stands open, in words. */
async function picture({ packageId }: Talks) {
  const clauses = await db().clause.findMany({
    where: { packageId, standing: "agreed" },
    include: { version: true },
  });
  const changes = await db().change.findMany({
    where: { packageId },
    include: { consents: { where: { lapsedAt: null } } },
  });
  const words = (list: unknown[]) => list.map(item => JSON.stringify(item)).sort();
  return {
    agreed: words(clauses.map(({ version }) => version?.body)),
    changes: words(
      changes.map(({ action, stage, body, conflicts, consents }) => ({
        action,
        stage,
        body,
        conflicts,
        consents: consents.length,
      })),
    ),
  };
}
