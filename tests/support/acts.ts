import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { counterChange } from "@/lib/amendments/counter-change";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { rejectChange } from "@/lib/amendments/reject-change";
import { resolveChange } from "@/lib/amendments/resolve-change";
import { splitAmendment } from "@/lib/amendments/split-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import { clearDraft, returnDraft } from "@/lib/clearance/clear-draft";
import { endClearanceRule } from "@/lib/clearance/end-clearance-rule";
import { recallDraft } from "@/lib/clearance/recall-draft";
import { sendToClearance } from "@/lib/clearance/send-to-clearance";
import { setClearanceRule } from "@/lib/clearance/set-clearance-rule";
import type { Attended, Viewer } from "@/lib/kernel/viewer";
import { endSeat } from "@/lib/packages/end-seat";
import { giveSeat } from "@/lib/packages/give-seat";
import { leaveTable } from "@/lib/packages/leave-table";
import { move } from "@/lib/packages/move";
import { vote } from "@/lib/packages/vote";
import { withdrawMotion } from "@/lib/packages/withdraw-motion";
import { refuseToSign } from "@/lib/signatures/refuse-to-sign";
import { signText } from "@/lib/signatures/sign-text";
import { type Asked, actVerbs, askFor, seeTable } from "./act-verbs";
import { noon, type Talks } from "./talks";

/** Every command of the negotiating table, by name; what another process is asked to run. */
export const commands = {
  consentToChanges,
  counterChange,
  discardDraft,
  draftAmendment,
  editDraft,
  rejectChange,
  resolveChange,
  splitAmendment,
  tableAmendment,
  withdrawChanges,
  clearDraft,
  returnDraft,
  endClearanceRule,
  recallDraft,
  sendToClearance,
  setClearanceRule,
  giveSeat,
  endSeat,
  move,
  vote,
  withdrawMotion,
  leaveTable,
  signText,
  refuseToSign,
} as const;
export type CommandName = keyof typeof commands;
/** `tables`: a draft that is tabled at once, so that it can meet the others. */
export type Request = { command: CommandName; viewer: Viewer; input: unknown; key: string; tables: boolean };

/** One step of random talks: who does what; the numbers pick among what is there at that moment. */
export type Act = { actor: Actor; verb: Verb; pick: number; value: number };

const actors = [
  "donor",
  "partner",
  "host",
  "newcomer",
  "drafter",
  "mediator",
  "overseer",
  "outsider",
] as const;
export type Actor = (typeof actors)[number];
export type Verb = (typeof actVerbs)[number];
/** The newcomer is one once it is seated. */
const voices = ["donor", "partner", "host", "newcomer"] as const;

const by = (actor: fc.Arbitrary<Actor>, verb: fc.Arbitrary<Verb>): fc.Arbitrary<Act> =>
  fc.record({ actor, verb, pick: fc.nat(50), value: fc.integer({ min: 1, max: 5 }) });

/** Mostly the voices, who get things done; now and then somebody who must not. Mostly consent, so that text is agreed. */
export const anyAct: fc.Arbitrary<Act> = by(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Actor>(...voices) },
    { weight: 1, arbitrary: fc.constantFrom<Actor>(...actors) },
  ),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Verb>("consent", "consent_all", "amend", "join", "remove") },
    { weight: 4, arbitrary: fc.constantFrom<Verb>(...actVerbs) },
  ),
);

/** What two may do at once around donors that come and go. */
export const anyMovingAct: fc.Arbitrary<Act> = by(
  fc.constantFrom<Actor>(...voices),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Verb>("leave", "vote_yes") },
    { weight: 3, arbitrary: fc.constantFrom<Verb>("consent", "consent_all", "amend", "add", "table_draft") },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Verb>(
        "vote_no",
        "withdraw_motion",
        "reopen",
        "sign",
        "withdraw",
        "end_seat",
      ),
    },
  ),
);

/** What two may do at once around a text that is about to be frozen. */
export const anyFreezingAct: fc.Arbitrary<Act> = by(
  fc.constantFrom<Actor>(...voices),
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Verb>("vote_yes") },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Verb>("consent", "amend", "table_draft", "counter", "withdraw", "reject"),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Verb>("vote_no", "withdraw_motion", "reopen", "sign", "end_seat"),
    },
  ),
);

export const act = (actor: Actor, verb: Verb, pick = 0, value = 1): Act => ({ actor, verb, pick, value });

/** What the act asks for in the state of now; undefined where there is nothing to do it to. */
export async function requestFor(t: Talks, { actor, verb, pick, value }: Act): Promise<Request | undefined> {
  const asked: Asked | undefined = await askFor(verb, await seeTable(t, t[actor], pick, value));
  if (!asked) return undefined;
  const { command, tables = false, ...input } = asked;
  return {
    command,
    viewer: t[actor],
    input: { packageId: t.packageId, ...input },
    key: randomUUID(),
    tables,
  };
}

/** Runs a request here; a draft that is to meet the others is tabled too. */
export async function run(request: Request): Promise<unknown> {
  const value = await runOnce(request);
  return request.tables ? runOnce(tablingOf(request, value)) : value;
}

/** The second half of proposing: what remains to be done once the draft is written. */
export const tablingOf = ({ viewer, input, key }: Request, drafted: unknown): Request => {
  const { packageId } = input as { packageId: string };
  const { amendmentId } = drafted as { amendmentId: string };
  return {
    command: "tableAmendment",
    viewer,
    input: { packageId, amendmentId },
    key: `${key}-table`,
    tables: false,
  };
};

/** Runs exactly one command. */
export async function runOnce({ command, viewer, input, key }: Request): Promise<unknown> {
  const context: Attended = { viewer, now: noon, idempotencyKey: key };
  const execute = commands[command] as (context: Attended, input: unknown) => Promise<unknown>;
  return execute(context, input);
}
