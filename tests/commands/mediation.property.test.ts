import { glob, readFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { approveMinutes } from "@/lib/mediation/approve-minutes";
import { conveneMeeting } from "@/lib/mediation/convene-meeting";
import { dismissMediator } from "@/lib/mediation/dismiss-mediator";
import { reactToBridge } from "@/lib/mediation/react-to-bridge";
import { recordMinutes } from "@/lib/mediation/record-minutes";
import { tableBridge } from "@/lib/mediation/table-bridge";
import { takeUpBridge } from "@/lib/mediation/take-up-bridge";
import { withdrawBridge } from "@/lib/mediation/withdraw-bridge";
import { db } from "@/lib/platform/db";
import { expectLaws } from "../support/laws";
import { at, type Contested, contested, openOn, session, wording } from "../support/mediated";
import { type Talks, talks } from "../support/talks";

/*
 * V1: the agreed text is what every voice consented to. Whatever is done around a mediator, by whomever, in any order, moves
 * no agreed word, no open change and no consent: only a delegation's own amendment does.
 */

const verbs = ["table", "withdraw", "react", "take_up", "convene", "minutes", "approve", "dismiss"] as const;
type Verb = (typeof verbs)[number];
const people = ["mediator", "mediator", "donor", "host", "partner", "drafter", "overseer"] as const;
type Step = { verb: Verb; who: (typeof people)[number]; value: number };

const steps = fc.array(
  fc.record<Step>({
    verb: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<Verb>("table", "react", "take_up") },
      { weight: 4, arbitrary: fc.constantFrom(...verbs.slice(0, -1)) },
      { weight: 1, arbitrary: fc.constant<Verb>("dismiss") },
    ),
    who: fc.constantFrom(...people),
    value: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 4, maxLength: 14 },
);

/** One story in which everything is done, so that none of it is left to chance. */
const whole: Step[] = (
  [
    ["table", "mediator"],
    ["react", "donor"],
    ["take_up", "host"],
    ["withdraw", "mediator"],
    ["convene", "mediator"],
    ["minutes", "mediator"],
    ["approve", "donor"],
    ["dismiss", "donor"],
  ] as const
).map(([verb, who]) => ({ verb, who, value: 3 }));

async function attempt(t: Talks, clause: Contested, { verb, who, value }: Step): Promise<unknown> {
  const { packageId } = t;
  const by = at(t[who] as Viewer);
  const bridge = await db().bridge.findFirst({ where: { packageId }, orderBy: { tabledAt: "desc" } });
  const exact = { packageId, bridgeId: bridge?.id ?? packageId, digest: bridge?.digest ?? "" };
  const meeting = await db().meeting.findFirst({ where: { packageId } });
  const meetingId = meeting?.id ?? packageId;
  switch (verb) {
    case "table":
      return tableBridge(by, {
        packageId,
        content: wording(clause, "Bridged", value),
        rationale: "",
        baseDigest: clause.baseDigest,
        changes: await openOn(clause),
      });
    case "withdraw":
      return withdrawBridge(by, exact);
    case "react":
      return reactToBridge(by, { ...exact, stance: "acceptable", note: "" });
    case "take_up":
      return takeUpBridge(by, { ...exact, title: "Ours", rationale: "" });
    case "convene":
      return conveneMeeting(by, { packageId, ...session });
    case "minutes":
      return recordMinutes(by, {
        packageId,
        meetingId,
        rewrites: meeting?.digest ?? null,
        minutes: `Heard ${value}`,
        people: [],
        others: [],
      });
    case "approve":
      return approveMinutes(by, { packageId, meetingId, digest: meeting?.digest ?? "" });
    case "dismiss": {
      const guest = await db().guest.findFirst({ where: { packageId, role: "mediator" } });
      return dismissMediator(by, { packageId, guestId: guest?.id ?? packageId, reason: "Enough" });
    }
  }
}

/** The agreed text, what is open for it, and every yes. */
async function text({ packageId }: Talks) {
  const [head, clauses, versions, changes, consents, votes] = await Promise.all([
    db().package.findUniqueOrThrow({ where: { id: packageId } }),
    db().clause.findMany({ where: { packageId }, orderBy: { id: "asc" } }),
    db().clauseVersion.findMany({ where: { packageId }, orderBy: { id: "asc" } }),
    db().change.findMany({ where: { packageId, stage: { not: "draft" } }, orderBy: { id: "asc" } }),
    db().consent.findMany({ where: { packageId }, orderBy: { id: "asc" } }),
    db().vote.findMany({ where: { motion: { packageId } }, orderBy: { at: "asc" } }),
  ]);
  return { head, clauses, versions, changes, consents, votes };
}

it("nothing done around a mediator moves an agreed word, an open change or a consent (V1, N1)", {
  timeout: 240_000,
}, async () => {
  const done = new Set<Verb>();
  await fc.assert(
    fc.asyncProperty(steps, async story => {
      const t = await talks();
      const clause = await contested(t);
      const before = await text(t);
      for (const step of story)
        await attempt(t, clause, step).then(
          () => done.add(step.verb),
          error => {
            if (!(error instanceof DomainError)) throw error;
          },
        );
      expect(await text(t)).toEqual(before);
      await expectLaws(t.packageId);
    }),
    { numRuns: 15, endOnFailure: true, examples: [[whole]] },
  );
  expect([...done].sort()).toEqual([...verbs].sort());
});

it("no file of the mediation knows how text is merged or consented to (V1)", async () => {
  const root = path.resolve(import.meta.dirname, "../..");
  for await (const file of glob("lib/mediation/*.ts", { cwd: root })) {
    const source = await readFile(path.join(root, file), "utf8");
    expect(source, file).not.toMatch(/\/(merge|settle|put-on-table|consent-to-changes|displace)"/);
    expect(source, file).not.toMatch(
      /tx\.(consent|vote|clauseVersion|clause|revision|signatory)\.(create|update|upsert|delete)/,
    );
  }
});
