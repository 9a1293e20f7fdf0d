import "server-only";
import { randomUUID } from "node:crypto";
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
  await assertCurrent(tx, packageId, drafted);
  await assertReferences(tx, packageId, drafted);
  const seals = drafted.map(change => change.digest);
  const taken = await settleTakenUp(tx, packageId, context.now, delegation.id, seals);
  const changes = await sealAnew(tx, drafted, taken.used);
  const { _max } = await tx.amendment.aggregate({ where: { packageId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const { linked, title, rationale, createdById, createdAt } = await tx.amendment.update({
    where: { id: amendmentId, stage: "draft" },
    data: { stage: "tabled", number, tabledAt: context.now },
  });
  await tx.change.updateMany({ where: { amendmentId, stage: "draft" }, data: { stage: "open" } });
  await tx.clause.updateMany({
    where: { id: { in: changes.map(change => change.clauseId) }, standing: "drafted" },
    data: { standing: "proposed" },
  });
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
  return { number, events: [{ type: "amendment.tabled", data }, ...taken.events], rows: taken.rows };
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

/** A draft may wait for its reason; what the others are to read comes with it. */
async function assertReasoned(tx: Tx, amendmentId: string): Promise<void> {
  const { rationale } = await tx.amendment.findUniqueOrThrow({
    where: { id: amendmentId },
    select: { rationale: true },
  });
  if (rationale === "")
    throw new DomainError("invalid", "rationale_missing", {
      fieldErrors: [{ path: "rationale", code: "required" }],
    });
}

/** Records the delegation's consent to the exact content of each change. One it already gave stays as it is. */
export async function giveConsents(
  tx: Tx,
  context: Attended,
  relation: Seated,
  changes: readonly Pick<StoredChange, "id" | "digest">[],
): Promise<void> {
  await tx.consent.createMany({
    data: changes.map(change => ({
      id: randomUUID(),
      packageId: relation.packageId,
      changeId: change.id,
      delegationId: relation.delegation.id,
      personId: context.viewer.personId,
      digest: change.digest,
      at: context.now,
    })),
    skipDuplicates: true,
  });
}

async function assertCurrent(tx: Tx, packageId: string, changes: readonly StoredChange[]): Promise<void> {
  const moved = changes.find(change => change.action !== "add" && change.baseDigest !== change.agreedDigest);
  if (moved) throw new DomainError("conflict", moved.standing === "removed" ? "clause_gone" : "text_moved");
  const taken = changes.find(change => change.action === "add" && change.agreedDigest !== null);
  if (taken) throw new DomainError("conflict", "counter_gone");
  const answered = changes.flatMap(change => change.countersId ?? []);
  const open = answered.length > 0 ? await storedChanges(tx, packageId, { ids: answered }) : [];
  if (open.some(change => change.stage !== "open")) throw new DomainError("conflict", "counter_gone");
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
