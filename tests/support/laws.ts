import { expect } from "vitest";
import { trustContent } from "@/lib/clauses/catalogue";
import { referencesOf } from "@/lib/clauses/references";
import { sealContent } from "@/lib/clauses/seal";
import { saltedDigest } from "@/lib/kernel/digest";
import { firstPrev, hashOf } from "@/lib/ledger/entry";
import type { Events } from "@/lib/ledger/events";
import { revisionRoot } from "@/lib/ledger/revision-root";
import { db } from "@/lib/platform/db";

/**
 * The invariants V1, V2, V5 and V8, and that the text points at nothing that is not in it, asked of the tables and the ledger of one package without using the code that keeps
 * them: the text is replayed from the entries and compared with what is stored.
 */
export async function expectLaws(packageId: string): Promise<void> {
  await expectChain(packageId);
  await expectReplay(packageId);
  await expectConsents(packageId);
  await expectTable(packageId);
  await expectWordings(packageId);
  await expectReferences(packageId);
}

async function expectChain(packageId: string): Promise<void> {
  const head = await db().ledger.findUniqueOrThrow({ where: { id: packageId } });
  const entries = await db().entry.findMany({ where: { ledgerId: packageId }, orderBy: { seq: "asc" } });
  expect(entries.length).toBe(head.size);
  let prev = firstPrev;
  entries.forEach((entry, index) => {
    const { type, visibility, actor, data, salt } = entry;
    const payloadDigest = saltedDigest(salt, { type, visibility, actor, data });
    const at = entry.at.toISOString();
    expect(entry.seq).toBe(index + 1);
    expect(entry.payloadDigest).toBe(payloadDigest);
    expect(entry.hash).toBe(hashOf({ ledger: packageId, seq: entry.seq, at, payloadDigest, prev }));
    const { person } = actor as { person?: string };
    expect(person).toBe(saltedDigest(salt, entry.personId));
    prev = entry.hash;
  });
  expect(head.hash).toBe(prev);
}

/**
 * V1 and V8: every revision is its merged changes, each consented to by exactly the voices of that moment, and points at
 * nothing that is not in it.
 */
async function expectReplay(packageId: string): Promise<void> {
  const entries = await db().entry.findMany({ where: { ledgerId: packageId }, orderBy: { seq: "asc" } });
  const revisions = await db().revision.findMany({ where: { packageId }, orderBy: { number: "asc" } });
  const voices = new Set<string>();
  const text = new Map<string, string>();
  const pointsAt = await referencesByDigest(packageId);
  let number = 0;
  for (const { type, data, seq } of entries) {
    if (type === "delegation.seated") voices.add((data as Events["delegation.seated"]).delegationId);
    if (type === "delegation.left") voices.delete((data as Events["delegation.left"]).delegationId);
    if (type !== "text.merged") continue;
    const merged = data as Events["text.merged"];
    for (const { clauseId, action, digest, consentDigest, consents } of merged.changes) {
      expect(text.has(clauseId)).toBe(action !== "add");
      expect(new Set(consents.map(consent => consent.delegationId))).toEqual(voices);
      expect(new Set(consents.map(consent => consent.digest))).toEqual(new Set([consentDigest]));
      if (digest === null) text.delete(clauseId);
      else text.set(clauseId, digest);
    }
    for (const [by, digest] of text)
      for (const id of pointsAt.get(digest) ?? [])
        expect({ seq, by, id, agreed: text.has(id) }).toEqual({ seq, by, id, agreed: true });
    number += 1;
    const clauses = [...text].map(([clauseId, digest]) => ({ clauseId, digest }));
    const root = revisionRoot(clauses.reverse());
    expect({ number, root, clauseCount: text.size, entrySeq: seq }).toEqual(
      (({ at: _, packageId: __, ...rest }) => rest)(revisions[number - 1] as (typeof revisions)[number]),
    );
    expect(merged.root).toBe(root);
  }
  expect(revisions.length).toBe(number);
  const agreed = await db().clause.findMany({ where: { packageId, standing: "agreed" } });
  expect(new Map(agreed.map(({ id, digest }) => [id, digest]))).toEqual(text);
  const { revision, clauseCount } = await db().package.findUniqueOrThrow({ where: { id: packageId } });
  expect({ revision, clauseCount }).toEqual({ revision: number, clauseCount: text.size });
}

/** Both sides have a voice, who left has no seat, and a text is before the signatories of exactly those who have a voice. */
async function expectTable(packageId: string): Promise<void> {
  const delegations = await db().delegation.findMany({ where: { packageId }, include: { seats: true } });
  const voices = delegations.filter(({ leftAt }) => leftAt === null);
  expect(new Set(voices.map(({ side }) => side))).toEqual(new Set(["donor", "host"]));
  for (const { leftAt, seats } of delegations)
    if (leftAt !== null) expect(seats.filter(({ until }) => until === null)).toEqual([]);
  const signing = await db().signing.findFirst({
    where: { packageId, stage: "open" },
    include: { signatories: true },
  });
  if (signing)
    expect(new Set(signing.signatories.map(({ delegationId }) => delegationId))).toEqual(
      new Set(voices.map(({ id }) => id)),
    );
}

/** How many voices there were when each wording was agreed; that they are the right ones is `expectReplay`'s matter. */
async function voicesAtMerge(packageId: string): Promise<Map<string, number>> {
  const merges = await db().entry.findMany({ where: { ledgerId: packageId, type: "text.merged" } });
  return new Map(
    merges.flatMap(({ data }) =>
      (data as Events["text.merged"]).changes.map(({ consentDigest, consents }) => [
        consentDigest,
        consents.length,
      ]),
    ),
  );
}

/** V2: a consent that counts is for the content that stands; one for other content, or of who has left, has lapsed. */
async function expectConsents(packageId: string): Promise<void> {
  const changes = await db().change.findMany({
    where: { packageId },
    include: { consents: true, amendment: true },
  });
  const seated = await db().delegation.findMany({ where: { packageId, leftAt: null } });
  const voices = new Set(seated.map(({ id }) => id));
  const atMerge = await voicesAtMerge(packageId);
  const held = await heldChanges(packageId);
  for (const change of changes) {
    const standing = change.consents.filter(consent => consent.lapsedAt === null);
    expect(standing.every(consent => consent.digest === change.digest)).toBe(true);
    if (change.stage === "agreed") expect(standing.length).toBe(atMerge.get(change.digest));
    if (change.stage === "open")
      expect(standing.every(({ delegationId }) => voices.has(delegationId))).toBe(true);
    if (change.stage === "open" && !change.amendment.linked && !held.has(change.id))
      expect(standing.length).toBeLessThan(voices.size);
    if (change.stage === "draft") expect(change.consents).toEqual([]);
  }
}

/** Every stored wording is the one its digest was taken over, and the one its change proposed. */
async function expectWordings(packageId: string): Promise<void> {
  const versions = await db().clauseVersion.findMany({ where: { packageId } });
  const changes = new Map(
    (await db().change.findMany({ where: { packageId } })).map(change => [change.id, change]),
  );
  for (const { clauseId: id, kind, visibility, rank, body, salt, digest, changeId } of versions) {
    expect(sealContent(trustContent({ id, kind, visibility, rank, body }), salt).digest).toBe(digest);
    expect(changes.get(changeId)).toMatchObject({ digest, stage: "agreed", clauseId: id });
  }
}

/** What every wording that was ever agreed points at, by its digest. */
async function referencesByDigest(packageId: string): Promise<Map<string, Set<string>>> {
  const versions = await db().clauseVersion.findMany({ where: { packageId } });
  return new Map(
    versions.map(({ clauseId: id, kind, visibility, rank, body, digest }) => [
      digest,
      referencesOf(trustContent({ id, kind, visibility, rank, body })),
    ]),
  );
}

/** The agreed text as its wordings say it: who points at whom. */
async function agreedReferences(packageId: string): Promise<Map<string, Set<string>>> {
  const [agreed, pointsAt] = await Promise.all([
    db().clause.findMany({ where: { packageId, standing: "agreed" } }),
    referencesByDigest(packageId),
  ]);
  return new Map(agreed.map(({ id, digest }) => [id, pointsAt.get(digest ?? "") ?? new Set<string>()]));
}

const openReferences = async (packageId: string) =>
  (await db().change.findMany({ where: { packageId, stage: "open" } })).map(change => {
    const { id, clauseId, action, kind, visibility, rank, body } = change;
    const content = trustContent({ id: clauseId, kind, visibility, rank, body });
    return { id, clauseId, action, references: action === "remove" ? [] : [...referencesOf(content)] };
  });

/** Changes that wait for others: they point at what is not agreed, or remove what the agreed text points at. */
async function heldChanges(packageId: string): Promise<Set<string>> {
  const agreed = await agreedReferences(packageId);
  const pointedAt = new Set([...agreed].flatMap(([by, ids]) => [...ids].filter(id => id !== by)));
  const open = await openReferences(packageId);
  const held = open.filter(({ action, clauseId, references }) =>
    action === "remove" ? pointedAt.has(clauseId) : references.some(id => !agreed.has(id)),
  );
  return new Set(held.map(({ id }) => id));
}

/** What is open points at nothing that is gone for good. */
async function expectReferences(packageId: string): Promise<void> {
  const clauses = await db().clause.findMany({ where: { packageId } });
  const gone = new Set(
    clauses.filter(({ standing }) => standing === "removed" || standing === "void").map(({ id }) => id),
  );
  for (const { references } of await openReferences(packageId))
    expect(references.filter(id => gone.has(id))).toEqual([]);
}
