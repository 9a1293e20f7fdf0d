import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { counterChange } from "@/lib/amendments/counter-change";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { rejectChange } from "@/lib/amendments/reject-change";
import { resolveChange } from "@/lib/amendments/resolve-change";
import { splitAmendment } from "@/lib/amendments/split-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Attended, Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { addition, noon, riskBody, type Talks } from "./talks";

/** Every command of the negotiating table, by name; what another process is asked to run. */
export const commands = {
  consentToChanges,
  counterChange,
  draftAmendment,
  rejectChange,
  resolveChange,
  splitAmendment,
  tableAmendment,
  withdrawChanges,
} as const;
export type CommandName = keyof typeof commands;
export type Request = { command: CommandName; viewer: Viewer; input: unknown; key: string };

/** One step of random talks: who does what; the numbers pick among what is there at that moment. */
export type Act = { actor: Actor; verb: Verb; pick: number; value: number };

const actors = ["donor", "partner", "host", "drafter", "mediator", "overseer", "outsider"] as const;
const verbs = [
  "add",
  "amend",
  "remove",
  "deal",
  "consent",
  "consent_all",
  "counter",
  "reject",
  "withdraw",
  "split",
  "resolve",
] as const;
type Actor = (typeof actors)[number];
type Verb = (typeof verbs)[number];

/** Mostly the voices, who get things done; now and then somebody who must not. Mostly consent, so that text is agreed. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  actor: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Actor>("donor", "partner", "host") },
    { weight: 1, arbitrary: fc.constantFrom<Actor>(...actors) },
  ),
  verb: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Verb>("consent", "consent_all", "amend") },
    { weight: 2, arbitrary: fc.constantFrom<Verb>(...verbs) },
  ),
  pick: fc.nat(50),
  value: fc.integer({ min: 1, max: 5 }),
});

/** By number and place, which are the same on every table with the same past; ids are not. */
const inOrder = [{ amendment: { number: "asc" } }, { position: "asc" }] as const;

/** What the act asks for in the state of now; undefined where there is nothing to do it to. */
export async function requestFor(t: Talks, act: Act): Promise<Request | undefined> {
  const { packageId } = t;
  const viewer = t[act.actor];
  const request = (command: CommandName, input: Record<string, unknown>): Request => ({
    command,
    viewer,
    input: { packageId, ...input },
    key: randomUUID(),
  });
  const open = await db().change.findMany({ where: { packageId, stage: "open" }, orderBy: [...inOrder] });
  const change = open[act.pick % Math.max(open.length, 1)];
  const agreed = await db().clause.findMany({
    where: { packageId, standing: "agreed" },
    include: { version: true },
    orderBy: { rank: "asc" },
  });
  const clause = agreed[act.pick % Math.max(agreed.length, 1)];
  const words = { title: "Act", rationale: "Because" };
  const content = (id: string, rank: string, body: unknown) => ({
    id,
    kind: "risk",
    visibility: "public",
    rank,
    body,
  });
  const edited = (body: unknown) => ({
    ...(body as object),
    ...(act.pick % 2 ? { likelihood: act.value } : { impact: act.value }),
  });
  switch (act.verb) {
    case "add":
      return request("draftAmendment", {
        ...words,
        linked: false,
        changes: [addition("risk", riskBody(`R${act.value}`))],
      });
    case "deal":
      return request("draftAmendment", {
        ...words,
        linked: true,
        changes: [addition("risk", riskBody("A")), addition("risk", riskBody("B"))],
      });
    case "amend":
      return (
        clause &&
        request("draftAmendment", {
          ...words,
          linked: act.value === 5,
          changes: [
            {
              action: "change",
              baseDigest: clause.digest,
              content: content(clause.id, clause.rank, edited(clause.version?.body)),
            },
          ],
        })
      );
    case "remove":
      return (
        clause &&
        request("draftAmendment", {
          ...words,
          linked: false,
          changes: [{ action: "remove", clauseId: clause.id, baseDigest: clause.digest }],
        })
      );
    case "consent":
      return (
        change && request("consentToChanges", { changes: [{ changeId: change.id, digest: change.digest }] })
      );
    case "consent_all":
      return open.length > 0
        ? request("consentToChanges", {
            changes: open.map(({ id: changeId, digest }) => ({ changeId, digest })),
          })
        : undefined;
    case "counter":
      return (
        change &&
        request("counterChange", {
          ...words,
          changeId: change.id,
          digest: change.digest,
          change: {
            action: change.action === "add" ? "add" : "change",
            ...(change.action === "add" ? {} : { baseDigest: change.baseDigest }),
            content: content(change.clauseId, change.rank, edited(change.body)),
          },
        })
      );
    case "reject":
      return change && request("rejectChange", { changeId: change.id, digest: change.digest, reason: "No" });
    case "withdraw":
      return change && request("withdrawChanges", { changeIds: [change.id], reason: "" });
    case "split":
      return change && request("splitAmendment", { amendmentId: change.amendmentId });
    case "resolve":
      return (
        change &&
        request("resolveChange", {
          changeId: change.id,
          digest: change.digest,
          content: content(change.clauseId, change.rank, {
            ...(change.body as object),
            likelihood: act.value,
            impact: act.value,
          }),
        })
      );
  }
}

/** Runs a request here. A draft is tabled at once, so that it can meet the others. */
export async function run(request: Request): Promise<unknown> {
  const value = await runOnce(request);
  return request.command === "draftAmendment" ? runOnce(tablingOf(request, value)) : value;
}

/** The second half of proposing: what remains to be done once the draft is written. */
export const tablingOf = ({ viewer, input, key }: Request, drafted: unknown): Request => {
  const { packageId } = input as { packageId: string };
  const { amendmentId } = drafted as { amendmentId: string };
  return { command: "tableAmendment", viewer, input: { packageId, amendmentId }, key: `${key}-table` };
};

/** Runs exactly one command. */
export async function runOnce({ command, viewer, input, key }: Request): Promise<unknown> {
  const context: Attended = { viewer, now: noon, idempotencyKey: key };
  const execute = commands[command] as (context: Attended, input: unknown) => Promise<unknown>;
  return execute(context, input);
}
