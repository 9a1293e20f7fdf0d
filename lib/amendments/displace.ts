import "server-only";
import { type ClauseContent, chapterOf } from "@/lib/clauses/catalogue";
import { diff } from "@/lib/clauses/diff";
import { type Rebased, rebase } from "@/lib/clauses/rebase";
import { sealContent, sealRemoval } from "@/lib/clauses/seal";
import type { Event } from "@/lib/ledger/events";
import type { Prisma, Tx } from "@/lib/platform/db";
import { settleAmendments } from "./merge";
import { agreedWordings, contentOfChange, type StoredChange, storedChanges } from "./stored";

type Fate = { change: StoredChange } & (
  | { lapses: true; reason: "answered" | "clause_removed" | "already_agreed" | "deal_broken" }
  | { lapses: false; rebased: Rebased; sealed: { salt: string; digest: string } }
);

/**
 * What becomes of open changes on clauses whose agreed text has just moved: an answered or pointless one lapses, any
 * other is carried over leaf by leaf and is new content, so consents given to it lapse (V2).
 */
export async function displace(
  tx: Tx,
  packageId: string,
  now: Date,
  merged: readonly StoredChange[],
): Promise<Event[]> {
  const competing = await storedChanges(tx, packageId, {
    openOnClauses: merged.map(change => change.clauseId),
  });
  if (competing.length === 0) return [];
  const bases = await agreedWordings(
    tx,
    packageId,
    competing.flatMap(change => change.baseDigest ?? []),
  );
  const winners = new Map(merged.map(change => [change.clauseId, change]));
  const fates = competing.map(change => fateOf(change, winners.get(change.clauseId) as StoredChange, bases));
  const lapsed = fates.filter(fate => fate.lapses);
  const kept = fates.filter(fate => !fate.lapses);
  for (const fate of kept) await carryOver(tx, now, fate);
  const events: Event[] = [];
  if (kept.length > 0)
    events.push({
      type: "change.rebased",
      data: {
        changes: kept.map(({ change, rebased, sealed }) => ({
          changeId: change.id,
          clauseId: change.clauseId,
          digest: sealed.digest,
          base: winners.get(change.clauseId)?.digest ?? null,
          conflicts: rebased.conflicts,
        })),
      },
    });
  const gone = await lapse(tx, packageId, now, lapsed);
  if (gone.length > 0)
    events.push({
      type: "change.lapsed",
      data: { changes: gone.map(({ id }) => id), reasons: gone.map(({ reason }) => reason) },
    });
  return events;
}

function fateOf(change: StoredChange, winner: StoredChange, bases: Map<string, ClauseContent>): Fate {
  if (winner.action === "remove") return { change, lapses: true, reason: "clause_removed" };
  const answered = winner.countersId === change.id || change.countersId === winner.id;
  if (answered || change.action === "add") return { change, lapses: true, reason: "answered" };
  const agreed = contentOfChange(winner);
  if (change.action === "remove") {
    const rebased = { content: agreed, conflicts: [] };
    return { change, lapses: false, rebased, sealed: sealRemoval(change.clauseId, winner.digest) };
  }
  const base = bases.get(change.baseDigest ?? "");
  if (!base) throw new Error(`change ${change.id} starts from a wording that was never agreed`);
  const rebased = rebase(base, agreed, contentOfChange(change));
  if (diff(agreed, rebased.content).length === 0) return { change, lapses: true, reason: "already_agreed" };
  return { change, lapses: false, rebased, sealed: sealContent(rebased.content) };
}

async function carryOver(tx: Tx, now: Date, fate: Extract<Fate, { lapses: false }>): Promise<void> {
  const { change, rebased, sealed } = fate;
  const { visibility, rank, body, kind } = rebased.content;
  const winner = await tx.clause.findUniqueOrThrow({
    where: { id: change.clauseId },
    select: { digest: true },
  });
  await tx.change.update({
    where: { id: change.id },
    data: {
      kind,
      visibility,
      rank,
      body: body as Prisma.InputJsonValue,
      chapter: chapterOf(rebased.content),
      baseDigest: winner.digest,
      conflicts: rebased.conflicts,
      edition: { increment: 1 },
      ...sealed,
    },
  });
  await tx.consent.updateMany({ where: { changeId: change.id, lapsedAt: null }, data: { lapsedAt: now } });
}

/** Lapsed changes take the rest of a linked amendment with them: all or nothing. Returns every change that lapsed. */
async function lapse(
  tx: Tx,
  packageId: string,
  now: Date,
  fates: Extract<Fate, { lapses: true }>[],
): Promise<{ id: string; reason: string }[]> {
  if (fates.length === 0) return [];
  const own = new Set(fates.map(fate => fate.change.id));
  const deals = fates.filter(fate => fate.change.linked).map(fate => fate.change.amendmentId);
  const partners = (await storedChanges(tx, packageId, { amendmentIds: deals })).filter(
    change => change.stage === "open" && !own.has(change.id),
  );
  const all = [...fates, ...partners.map(change => ({ change, reason: "deal_broken" as const }))];
  for (const { change, reason } of all)
    await tx.change.update({ where: { id: change.id }, data: { stage: "lapsed", reason, settledAt: now } });
  await voidUnagreed(
    tx,
    all.map(({ change }) => change.clauseId),
  );
  await settleAmendments(
    tx,
    now,
    all.map(({ change }) => change),
  );
  return all.map(({ change, reason }) => ({ id: change.id, reason }));
}

/** A clause that was proposed and has nothing open any more will never be agreed. */
export async function voidUnagreed(tx: Tx, clauseIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Clause" l SET standing = 'void'
    WHERE l.id = ANY(${clauseIds}::uuid[]) AND l.standing = 'proposed'
      AND NOT EXISTS (SELECT 1 FROM "Change" c WHERE c."clauseId" = l.id AND c.stage = 'open')`;
}
