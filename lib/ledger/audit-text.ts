import "server-only";
import { type ClauseContent, chapterOf } from "@/lib/clauses/catalogue";
import { sealContent, sealRemoval } from "@/lib/clauses/seal";
import type { Digest } from "@/lib/kernel/digest";
import type { Tx } from "@/lib/platform/db";
import type { AuditFaults, Row } from "./audit-faults";
import { blockRoot, blockSize } from "./merkle-blocks";
import { clauseLeaf } from "./revision-root";
import type { TextReplay } from "./text-replay";
import type { Told } from "./told";
import { wordsDigest } from "./words";

type Versions = Awaited<ReturnType<typeof versionsOf>>;
type Changes = Awaited<ReturnType<typeof changesOf>>;
type StoredContent = { kind: string; visibility: string; rank: string; body: unknown };

/** The agreed text, its revisions and what is proposed for it, held against the record and against their own digests. */
export async function auditText(
  tx: Tx,
  packageId: string,
  faults: AuditFaults,
  { told, replay }: { told: Told; replay: TextReplay },
): Promise<void> {
  const versions = await versionsOf(tx, packageId);
  const changes = await changesOf(tx, packageId);
  auditRevisions(await tx.revision.findMany({ where: { packageId } }), replay, faults);
  auditVersions(versions, replay, told, faults);
  auditChanges(changes, told, faults);
  await auditClauses(tx, packageId, faults, { told, replay, versions, changes });
}

const versionsOf = (tx: Tx, packageId: string) => tx.clauseVersion.findMany({ where: { packageId } });

const changesOf = (tx: Tx, packageId: string) =>
  tx.change.findMany({ where: { packageId, stage: { not: "draft" } } });

function auditRevisions(
  stored: { number: number; root: string; clauseCount: number; at: Date; entrySeq: number }[],
  { revisions }: TextReplay,
  faults: AuditFaults,
): void {
  const told = revisions.map(({ number, ...row }): [string, Row] => [String(number), row]);
  const rows = stored.map(({ number, root, clauseCount, at, entrySeq }): [string, Row] => [
    String(number),
    { root, clauseCount, at: at.toISOString(), entrySeq },
  ]);
  faults.hold("Revision", new Map(rows), new Map(told));
}

function auditVersions(versions: Versions, replay: TextReplay, told: Told, faults: AuditFaults): void {
  const rows = new Map<string, Row>();
  for (const version of versions) {
    const { clauseId, revision, changeId, digest, at, salt } = version;
    const content = sealOf(clauseId, version, salt);
    rows.set(`${clauseId} ${revision}`, { digest, content, changeId, at: at.toISOString() });
  }
  const expected = replay.versions().map(({ clauseId, revision }): [string, Row] => {
    const digest = replay.versionOf(clauseId, revision) ?? null;
    const changeId = told.changeOf.get(digest ?? "") ?? null;
    return [
      `${clauseId} ${revision}`,
      { digest, content: digest, changeId, at: replay.revisions[revision - 1]?.at ?? null },
    ];
  });
  faults.hold("ClauseVersion", rows, new Map(expected));
}

function auditChanges(changes: Changes, told: Told, faults: AuditFaults): void {
  const rows = new Map<string, Row>();
  const expected = new Map(told.changes);
  for (const change of changes) {
    const { id, clauseId, amendmentId, delegationId, stage, action, baseDigest, salt, digest } = change;
    const { countersId, position, edition } = change;
    const reason = change.reason === null ? null : wordsDigest(change.reason);
    const content =
      action === "remove" ? removalOf(clauseId, baseDigest, salt) : sealOf(clauseId, change, salt);
    const settledAt = change.settledAt?.toISOString() ?? null;
    const chapter = change.chapter;
    const conflicts = JSON.stringify(change.conflicts);
    rows.set(id, {
      clauseId,
      amendmentId,
      delegationId,
      stage,
      settledAt,
      digest,
      conflicts,
      content,
      chapter,
      baseDigest,
      countersId,
      position,
      edition,
      reason,
    });
    const row = told.changes.get(id);
    if (row)
      expected.set(id, {
        ...row,
        content: row.digest ?? null,
        chapter: placeOf(contentOf(clauseId, change)),
      });
  }
  faults.hold("Change", rows, expected);
}

async function auditClauses(
  tx: Tx,
  packageId: string,
  faults: AuditFaults,
  {
    told,
    replay,
    versions,
    changes,
  }: { told: Told; replay: TextReplay; versions: Versions; changes: Changes },
): Promise<void> {
  const stored = await tx.clause.findMany({ where: { packageId, standing: { not: "drafted" } } });
  const columns = ({ id: _, packageId: __, ...row }: (typeof stored)[number]): Row => row;
  const latest = new Map<string, Versions[number]>();
  for (const version of versions)
    if ((latest.get(version.clauseId)?.revision ?? 0) < version.revision)
      latest.set(version.clauseId, version);
  const byId = new Map(changes.map(change => [change.id, change]));
  const open = new Set(
    [...told.changes.values()].filter(row => row.stage === "open").map(row => row.clauseId),
  );
  const expected = new Map<string, Row>();
  for (const [clauseId, changeId] of told.firstChange) {
    const digest = replay.digestOf(clauseId) ?? null;
    const version = latest.get(clauseId);
    const source = version ?? byId.get(changeId);
    if (!source) continue;
    const content = contentOf(clauseId, source);
    const unagreed = open.has(clauseId) ? "proposed" : "void";
    expected.set(clauseId, {
      standing: digest ? "agreed" : version ? "removed" : unagreed,
      ownerDelegationId: told.changes.get(changeId)?.delegationId ?? null,
      kind: content.kind,
      rank: content.rank,
      chapter: placeOf(content),
      versionId: digest && version ? version.id : null,
      digest,
    });
  }
  faults.hold("Clause", new Map(stored.map(clause => [clause.id, columns(clause)])), expected);
  await auditBlocks(tx, packageId, faults, replay, [...told.firstChange.keys()]);
}

async function auditBlocks(
  tx: Tx,
  packageId: string,
  faults: AuditFaults,
  replay: TextReplay,
  clauseIds: string[],
): Promise<void> {
  const agreed = clauseIds.sort().flatMap(id => {
    const digest = replay.digestOf(id);
    return digest ? [{ id, leaf: clauseLeaf(id, digest) }] : [];
  });
  const told = new Map<string, Row>();
  for (let at = 0; at + blockSize <= agreed.length; at += blockSize) {
    const block = agreed.slice(at, at + blockSize);
    told.set(String(at / blockSize), {
      firstId: block[0]?.id ?? null,
      hash: blockRoot(block.map(({ leaf }) => leaf)),
    });
  }
  const stored = await tx.treeBlock.findMany({ where: { packageId } });
  faults.hold(
    "TreeBlock",
    new Map(stored.map(({ index, firstId, hash }) => [String(index), { firstId, hash }])),
    told,
  );
}

const contentOf = (id: string, { kind, visibility, rank, body }: StoredContent) =>
  ({ id, kind, visibility, rank, body }) as ClauseContent;

/** Null for a body that was made something no kind has. */
function placeOf(content: ClauseContent): string | null {
  try {
    return chapterOf(content);
  } catch {
    return null;
  }
}

const isSalt = (salt: string): boolean => /^[0-9a-f]{64}$/.test(salt);

const sealOf = (clauseId: string, stored: StoredContent, salt: string): Digest | null =>
  isSalt(salt) ? sealContent(contentOf(clauseId, stored), salt).digest : null;

const removalOf = (clauseId: string, baseDigest: string | null, salt: string): Digest | null =>
  isSalt(salt) && baseDigest ? sealRemoval(clauseId, baseDigest, salt).digest : null;
