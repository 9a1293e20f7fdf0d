import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { beginSignature } from "@/lib/signatures/begin-signature";
import { Authenticator } from "@/prisma/seed/authenticator";
import type { CommandName } from "./acts";
import { bodyOf } from "./factories";
import { addition, noon, riskBody, type Talks } from "./talks";

/** A command with what it is given beside the package. */
export type Asked = { command: CommandName; tables?: boolean } & Record<string, unknown>;

export type Seen = Awaited<ReturnType<typeof seeTable>>;

/** By number and place, which are the same on every table with the same past; ids are not. */
const inOrder = [{ amendment: { number: "asc" } }, { position: "asc" }] as const;

/** What lies on the table for somebody, each kind of thing in an order that the same past gives again. */
export async function seeTable(t: Talks, viewer: Viewer, pick: number, value: number) {
  const { packageId } = t;
  const own = { packageId, delegation: { organisationId: viewer.organisationId } };
  const [open, agreed, drafts, motions, signing, rounds, seats, head] = await Promise.all([
    db().change.findMany({ where: { packageId, stage: "open" }, orderBy: [...inOrder] }),
    db().clause.findMany({
      where: { packageId, standing: "agreed" },
      include: { version: true },
      orderBy: { rank: "asc" },
    }),
    db().amendment.findMany({
      where: { ...own, stage: { in: ["draft", "in_clearance"] } },
      include: { changes: true },
      orderBy: { title: "asc" },
    }),
    db().motion.findMany({ where: { packageId, stage: "open" }, orderBy: { kind: "asc" } }),
    db().signing.findFirst({ where: { packageId, stage: "open" } }),
    db().clearanceRound.findMany({
      where: { packageId, stage: "open", amendment: { delegation: own.delegation } },
      orderBy: { amendment: { title: "asc" } },
    }),
    db().seat.findMany({
      where: { delegation: { packageId, organisationId: viewer.organisationId }, until: null },
      orderBy: { role: "asc" },
    }),
    db().package.findUniqueOrThrow({ where: { id: packageId } }),
  ]);
  const drafter = t.drafter.personId;
  const amendments = await db().amendment.count({ where: { packageId } });
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(list.length, 1)];
  const proposed = open.filter(({ action }) => action === "add");
  const known = (kind: string) => [
    ...agreed.filter(clause => clause.kind === kind).map(({ id }) => id),
    ...proposed.filter(change => change.kind === kind).map(({ clauseId }) => clauseId),
  ];
  return {
    t,
    viewer,
    pick,
    value,
    one,
    open,
    change: one(open),
    agreed,
    clause: one(agreed),
    drafts,
    draft: one(drafts),
    motion: one(motions),
    signing: signing ?? undefined,
    round: one(rounds),
    seats: seats.sort(
      (a, b) =>
        a.role.localeCompare(b.role) || Number(a.personId === drafter) - Number(b.personId === drafter),
    ),
    head,
    phase: one(known("phase")),
    milestone: one(known("milestone")),
    /** Called by its place, so that drafts keep one order on every table. */
    words: { title: `Act ${String(amendments).padStart(4, "0")}`, rationale: "Because" },
  };
}

type Stored = { kind: string; visibility: string; rank: string; body: unknown };
const contentOf = (id: string, { kind, visibility, rank }: Stored, body: unknown) => ({
  id,
  kind,
  visibility,
  rank,
  body,
});

/** The same clause a little otherwise. */
function edited({ kind, body }: Stored, { pick, value, phase }: Seen) {
  if (kind === "risk")
    return { ...(body as object), ...(pick % 2 ? { likelihood: value } : { impact: value }) };
  if (kind === "milestone" && phase && value > 2) return { ...(body as object), phase };
  return { ...(body as object), title: { en: `T${value}` } };
}

const exact = ({ id: changeId, digest }: { id: string; digest: string }) => ({ changeId, digest });

const draft = (seen: Seen, changes: unknown[], { linked = false, tables = true } = {}): Asked => ({
  command: "draftAmendment",
  ...seen.words,
  linked,
  changes,
  tables,
});

const risk = (title: string) => addition("risk", riskBody(title));

function inNewPhase(linked: boolean, seen: Seen): Asked {
  const phase = addition("phase", bodyOf("phase", { title: { en: `P${seen.value}` } }));
  const id = phase.action === "add" ? phase.content.id : "";
  const milestone = addition("milestone", bodyOf("milestone", { phase: id }));
  return draft(seen, seen.pick % 2 ? [phase, milestone] : [milestone, phase], { linked });
}

function paid(seen: Seen): Asked | undefined {
  if (!seen.milestone) return undefined;
  const incentive = addition("incentive", bodyOf("incentive"));
  const release = { rule: "all" as const, clauses: [seen.milestone] };
  const of = incentive.action === "add" ? incentive.content.id : "";
  return draft(seen, [addition("tranche", bodyOf("tranche", { incentive: of, release })), incentive]);
}

function amended(seen: Seen, linked: boolean, tables = true): Asked | undefined {
  const { clause } = seen;
  if (!clause?.version) return undefined;
  const content = contentOf(clause.id, clause.version, edited(clause.version, seen));
  return draft(seen, [{ action: "change", baseDigest: clause.digest, content }], { linked, tables });
}

const motionOn = (subject: object): Asked => ({ command: "move", subject });

const devices = new Map<string, Authenticator>();
/** Gives somebody a device to sign with. */
export async function withDevice(
  viewer: Viewer,
  read: (device: Authenticator) => Promise<string>,
): Promise<void> {
  const device = new Authenticator();
  devices.set(viewer.personId, device);
  await db().passkey.create({
    data: {
      id: crypto.randomUUID(),
      personId: viewer.personId,
      credentialId: device.credentialId,
      publicKey: await read(device),
      counter: 0,
      name: "Key",
      createdAt: noon,
    },
  });
}

const verbs = {
  add: seen => draft(seen, [risk(`R${seen.value}`)]),
  deal: seen => draft(seen, [risk("A"), risk("B")], { linked: true }),
  found: seen => inNewPhase(seen.value === 5, seen),
  join: seen =>
    seen.phase &&
    draft(seen, [
      addition(
        "milestone",
        bodyOf("milestone", {
          phase: seen.phase,
          ...(seen.milestone && seen.value > 2 ? { dependsOn: [seen.milestone] } : {}),
        }),
      ),
    ]),
  pay: paid,
  amend: seen => amended(seen, seen.value === 5),
  remove: seen =>
    seen.clause &&
    draft(seen, [{ action: "remove", clauseId: seen.clause.id, baseDigest: seen.clause.digest }]),
  consent: ({ change }) => change && { command: "consentToChanges", changes: [exact(change)] },
  consent_all: ({ open }) =>
    open.length > 0 ? { command: "consentToChanges", changes: open.map(exact) } : undefined,
  counter: seen => {
    const { change } = seen;
    if (!change) return undefined;
    const proposed =
      change.action === "add" ? { action: "add" } : { action: "change", baseDigest: change.baseDigest };
    const content = contentOf(change.clauseId, change, edited(change, seen));
    return { command: "counterChange", ...seen.words, ...exact(change), change: { ...proposed, content } };
  },
  reject: ({ change }) => change && { command: "rejectChange", ...exact(change), reason: "No" },
  withdraw: ({ change }) => change && { command: "withdrawChanges", changeIds: [change.id], reason: "" },
  split: ({ open, one }) => {
    const change = one(open.filter(item => item.stage === "open"));
    return change && { command: "splitAmendment", amendmentId: change.amendmentId };
  },
  resolve: ({ open, value, change: any }) => {
    const change = open.find(item => (item.conflicts as string[]).length > 0) ?? any;
    if (!change) return undefined;
    const other =
      change.kind === "risk" ? { likelihood: value, impact: value } : { title: { en: `D${value}` } };
    const content = contentOf(change.clauseId, change, { ...(change.body as object), ...other });
    return { command: "resolveChange", ...exact(change), content };
  },
  draft: seen =>
    seen.value > 2 ? draft(seen, [risk(`D${seen.value}`)], { tables: false }) : amended(seen, false, false),
  edit_draft: ({ draft: own, value }) =>
    own && {
      command: "editDraft",
      amendmentId: own.id,
      ...(value > 3
        ? { drop: own.changes.slice(0, 1).map(({ clauseId }) => clauseId) }
        : { put: [risk(`E${value}`)] }),
    },
  table_draft: ({ draft: own }) => own && { command: "tableAmendment", amendmentId: own.id },
  discard_draft: ({ draft: own }) => own && { command: "discardDraft", amendmentId: own.id },
  move_initial: seen =>
    motionOn({
      kind: "initial",
      revision: seen.head.revision || 1,
      root: seen.head.root ?? "",
      order: "free",
    }),
  move_seat: ({ t }) => motionOn({ kind: "seat", organisationId: t.newcomer.organisationId }),
  leave: () => ({ command: "leaveTable", reason: "The budget was cut" }),
  move_publish: () => motionOn({ kind: "publish" }),
  move_retitle: ({ value }) => motionOn({ kind: "retitle", title: { en: `Title ${value}` } }),
  reopen: () => motionOn({ kind: "reopen" }),
  vote_yes: ({ motion }) => motion && { command: "vote", motionId: motion.id, yes: true },
  vote_no: ({ motion }) => motion && { command: "vote", motionId: motion.id, yes: false },
  withdraw_motion: ({ motion }) => motion && { command: "withdrawMotion", motionId: motion.id },
  sign: async ({ t: { packageId }, viewer, signing }) => {
    const device = devices.get(viewer.personId);
    if (!signing || !device) return undefined;
    const as = { packageId, signingId: signing.id, name: "A person", office: "Minister" };
    const begun = await beginSignature({ viewer, now: noon }, as).catch(() => undefined);
    return begun && { command: "signText", signingId: signing.id, passkey: device.answer(begun) };
  },
  refuse: ({ signing }) => signing && { command: "refuseToSign", signingId: signing.id, reason: "Not yet" },
  give_seat: ({ t, value }) => ({
    command: "giveSeat",
    personId: t.drafter.personId,
    role: value > 3 ? "lead" : "clearer",
  }),
  end_seat: ({ seats, one }) => {
    const seat = one(seats);
    return seat && { command: "endSeat", seatId: seat.id };
  },
  set_rule: ({ t, value }) => ({
    command: "setClearanceRule",
    order: value > 3 ? "parallel" : "in_order",
    clearerIds: [t.drafter.personId],
    days: 5,
  }),
  end_rule: () => ({ command: "endClearanceRule" }),
  send: ({ draft: own }) => own && { command: "sendToClearance", amendmentId: own.id, note: "" },
  clear: ({ round }) =>
    round && { command: "clearDraft", roundId: round.id, digest: round.digest, comment: "" },
  return: ({ round }) =>
    round && { command: "returnDraft", roundId: round.id, digest: round.digest, comment: "Say who pays" },
  recall: ({ round }) => round && { command: "recallDraft", roundId: round.id },
} satisfies Record<string, (seen: Seen) => Asked | undefined | "" | Promise<Asked | undefined>>;

type Name = keyof typeof verbs;
export const actVerbs = Object.keys(verbs) as [Name, ...Name[]];

export const askFor = async (verb: Name, seen: Seen): Promise<Asked | undefined> =>
  (await (verbs[verb] as (seen: Seen) => Asked | undefined | Promise<Asked | undefined>)(seen)) || undefined;
