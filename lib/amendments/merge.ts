import "server-only";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { agreedRoot } from "./agreed-root";
import type { StandingConsents } from "./settle";
import type { StoredChange } from "./stored";

/**
 * Makes the agreed text say what the changes say, as one new revision (V1). The only place that writes an agreed
 * wording. The caller has seen that every voice consents to each change at its present digest.
 * @param precedingEvents events of this command that the ledger gets before the merge
 */
export async function merge(
  tx: Tx,
  packageId: string,
  now: Date,
  changes: readonly StoredChange[],
  consents: StandingConsents,
  precedingEvents: number,
): Promise<Event> {
  const { revision: before } = await tx.package.findUniqueOrThrow({
    where: { id: packageId },
    select: { revision: true },
  });
  const revision = before + 1;
  await writeWordings(tx, packageId, now, revision, changes);
  await tx.$executeRaw`
    UPDATE "Change" SET stage = 'agreed', "settledAt" = ${now} WHERE id = ANY(${changes.map(change => change.id)}::uuid[])`;
  await settleAmendments(tx, now, changes);
  const moved = changes.some(change => change.action !== "change");
  const { root, clauseCount } = await agreedRoot(
    tx,
    packageId,
    moved ? "moved" : changes.map(change => change.clauseId),
  );
  const { size } = await tx.ledger.findUniqueOrThrow({ where: { id: packageId }, select: { size: true } });
  await tx.revision.create({
    data: { packageId, number: revision, root, clauseCount, at: now, entrySeq: size + precedingEvents + 1 },
  });
  await tx.package.update({ where: { id: packageId }, data: { revision, root, clauseCount } });
  const told = changes.map(change => mergedChange(change, consents));
  return { type: "text.merged", data: { revision, root, clauseCount, changes: told } };
}

async function writeWordings(
  tx: Tx,
  packageId: string,
  now: Date,
  revision: number,
  changes: readonly StoredChange[],
): Promise<void> {
  const kept = changes.filter(change => change.action !== "remove").map(change => change.id);
  // A wording is its change word for word: it goes from table to table, however many thousand an import agrees to.
  await tx.$executeRaw`
    INSERT INTO "ClauseVersion" (id, "packageId", "clauseId", "changeId", revision, kind, visibility, rank, body, salt, digest, at)
    SELECT gen_random_uuid(), c."packageId", c."clauseId", c.id, ${revision}, c.kind, c.visibility, c.rank, c.body, c.salt,
           c.digest, ${now}
    FROM "Change" c WHERE c."packageId" = ${packageId}::uuid AND c.id = ANY(${kept}::uuid[])`;
  await tx.$executeRaw`
    UPDATE "Clause" l
    SET standing = 'agreed', "versionId" = v.id, digest = c.digest, kind = c.kind, chapter = c.chapter, rank = c.rank
    FROM "Change" c JOIN "ClauseVersion" v ON v."changeId" = c.id
    WHERE c.id = ANY(${kept}::uuid[]) AND l.id = c."clauseId"`;
  const removed = changes.filter(change => change.action === "remove").map(change => change.clauseId);
  if (removed.length > 0)
    await tx.clause.updateMany({
      where: { id: { in: removed } },
      data: { standing: "removed", versionId: null, digest: null },
    });
}

/** An amendment is settled once nothing in it is open. */
export async function settleAmendments(tx: Tx, now: Date, changes: readonly StoredChange[]): Promise<void> {
  const ids = [...new Set(changes.map(change => change.amendmentId))];
  await tx.$executeRaw`
    UPDATE "Amendment" a SET stage = 'settled', "settledAt" = ${now}
    WHERE a.id = ANY(${ids}::uuid[]) AND a.stage = 'tabled'
      AND NOT EXISTS (SELECT 1 FROM "Change" c WHERE c."amendmentId" = a.id AND c.stage = 'open')`;
}

function mergedChange(change: StoredChange, consents: StandingConsents) {
  const given = consents.get(change.id) ?? [];
  return {
    clauseId: change.clauseId,
    action: change.action,
    digest: change.action === "remove" ? null : change.digest,
    consentDigest: change.digest,
    consents: given.map(({ delegationId, digest }) => ({ delegationId, digest })),
  };
}
