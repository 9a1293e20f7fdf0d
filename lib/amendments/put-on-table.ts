import "server-only";
import { referencesOf } from "@/lib/clauses/references";
import { sealContent } from "@/lib/clauses/seal";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import type { Event } from "@/lib/ledger/events";
import type { KeptRow } from "@/lib/ledger/kept-rows";
import { wordsDigest } from "@/lib/ledger/words";
import { settleTakenUp } from "@/lib/mediation/settle-taken-up";
import type { Tx } from "@/lib/platform/db";
import { assertReferable } from "./assert-referable";
import { decideConflict } from "./decide-conflict";
import { giveConsents } from "./give-consents";
import { pointingAt } from "./pointing";
import type { Seated } from "./seated";
import { contentOfChange, type StoredChange, storedChanges } from "./stored";

export type Tabled = { number: number; events: [Event, ...Event[]]; rows: KeptRow[] };

/**
 * Puts a draft before the other parties. Tabling is the delegation's own consent to every change in it. The draft must
 * start from the text agreed now: what moved since is first brought up to date by a person.
 */
export async function putOnTable(
  tx: Tx,
  context: Attended,
  relation: Seated,
  amendmentId: string,
): Promise<Tabled> {
  const { packageId, delegation } = relation;
  const drafted = await storedChanges(tx, packageId, { amendmentIds: [amendmentId] });
  if (drafted.length === 0) throw new DomainError("invalid", "empty_amendment");
  await assertReasoned(tx, amendmentId);
  const answered = await answeredBy(tx, packageId, drafted);
  assertCurrent(drafted, answered, delegation.id);
  await assertReferences(tx, packageId, drafted);
  const seals = drafted.map(change => change.digest);
  const taken = await settleTakenUp(tx, packageId, context.now, delegation.id, seals);
  const sealed = await sealAnew(tx, drafted, taken.used);
  const isDecision = ({ countersId }: StoredChange) =>
    answered.get(countersId ?? "")?.delegationId === delegation.id;
  const changes = sealed.filter(change => !isDecision(change));
  const decided = await decideOwn(tx, context, relation, sealed.filter(isDecision), answered);
  const { _max } = await tx.amendment.aggregate({ where: { packageId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const { linked, title, rationale, createdById, createdAt } = await tx.amendment.update({
    where: { id: amendmentId, stage: "draft" },
    // Where it only decided conflicts, nothing of it is left to answer.
    data: {
      stage: changes.length > 0 ? "tabled" : "settled",
      number,
      tabledAt: context.now,
      settledAt: changes.length > 0 ? null : context.now,
    },
  });
  await tx.change.updateMany({ where: { amendmentId, stage: "draft" }, data: { stage: "open" } });
  await tx.$executeRaw`
    UPDATE "Clause" SET standing = 'proposed'
    WHERE id = ANY(${changes.map(change => change.clauseId)}::uuid[]) AND standing = 'drafted'`;
  await giveConsents(tx, context, relation, changes);
  await tx.package.updateMany({
    where: { id: packageId, stage: "drafting" },
    data: { stage: "negotiating" },
  });
  const words = wordsDigest({ title, rationale, createdById, createdAt: createdAt.toISOString() });
  const tabled = changes.map(
    ({ id: changeId, clauseId, digest, baseDigest, countersId, position, edition }) => ({
      changeId,
      clauseId,
      digest,
      base: baseDigest,
      counters: countersId,
      position,
      edition,
    }),
  );
  const data = { amendmentId, number, delegationId: delegation.id, linked, words, changes: tabled };
  return {
    number,
    events: [{ type: "amendment.tabled", data }, ...decided, ...taken.events],
    rows: taken.rows,
  };
}

/** The same words under a seal of their own, where another change already has the one they were drafted under. */
async function sealAnew(
  tx: Tx,
  changes: readonly StoredChange[],
  used: ReadonlySet<string>,
): Promise<StoredChange[]> {
  const sealed = [];
  for (const change of changes) {
    const seal = used.has(change.digest) ? sealContent(contentOfChange(change)) : undefined;
    if (seal) await tx.change.update({ where: { id: change.id }, data: seal });
    sealed.push({ ...change, ...seal });
  }
  return sealed;
}

/** A draft may wait for its reason; what is to be cleared or read by the others comes with it. */
export async function assertReasoned(tx: Tx, amendmentId: string): Promise<void> {
  const { rationale } = await tx.amendment.findUniqueOrThrow({
    where: { id: amendmentId },
    select: { rationale: true },
  });
  if (rationale === "")
    throw new DomainError("invalid", "rationale_missing", {
      fieldErrors: [{ path: "rationale", code: "required" }],
    });
}

/** The changes that a draft answers, by id. */
async function answeredBy(
  tx: Tx,
  packageId: string,
  changes: readonly StoredChange[],
): Promise<Map<string, StoredChange>> {
  const ids = changes.flatMap(change => change.countersId ?? []);
  const answered = ids.length > 0 ? await storedChanges(tx, packageId, { ids }) : [];
  return new Map(answered.map(change => [change.id, change]));
}

function assertCurrent(
  changes: readonly StoredChange[],
  answered: ReadonlyMap<string, StoredChange>,
  own: string,
): void {
  const moved = changes.find(change => change.action !== "add" && change.baseDigest !== change.agreedDigest);
  if (moved) throw new DomainError("conflict", moved.standing === "removed" ? "clause_gone" : "text_moved");
  const taken = changes.find(change => change.action === "add" && change.agreedDigest !== null);
  if (taken) throw new DomainError("conflict", "counter_gone");
  for (const { stage, delegationId, conflicts } of answered.values())
    if (stage !== "open" || (delegationId === own && conflicts.length === 0))
      throw new DomainError("conflict", "counter_gone");
}

/** What answers the delegation's own change decides its conflict: there, in its own amendment, and not beside it. */
async function decideOwn(
  tx: Tx,
  context: Attended,
  relation: Seated,
  deciding: readonly StoredChange[],
  answered: ReadonlyMap<string, StoredChange>,
): Promise<Event[]> {
  const events: Event[] = [];
  for (const change of deciding) {
    const conflicted = answered.get(change.countersId ?? "");
    if (!conflicted) throw new Error(`change ${change.id} answers one that is not there`);
    events.push(await decideConflict(tx, context, relation, conflicted, contentOfChange(change), change));
  }
  await tx.change.deleteMany({ where: { id: { in: deciding.map(({ id }) => id) }, stage: "draft" } });
  return events;
}

/** A tabled clause points only at clauses the other parties can see; an agreed one keeps what it points at. */
async function assertReferences(tx: Tx, packageId: string, changes: readonly StoredChange[]): Promise<void> {
  const kept = changes.filter(change => change.action !== "remove").map(contentOfChange);
  await assertReferable(tx, packageId, kept);
  const going = changes.filter(change => change.action === "remove").map(change => change.clauseId);
  const frees = new Map(kept.map(content => [content.id, referencesOf(content)]));
  for (const [id, pointing] of await pointingAt(tx, packageId, going)) {
    const users = pointing.filter(by => !going.includes(by) && (frees.get(by)?.has(id) ?? true));
    if (users.length > 0)
      throw new DomainError("not-now", "still_referred_to", { params: { count: users.length } });
  }
  if (kept.some(content => going.some(id => frees.get(content.id)?.has(id))))
    throw new DomainError("invalid", "dangling_reference");
}
