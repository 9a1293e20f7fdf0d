import "server-only";
import { type ClauseContent, chapterOf } from "@/lib/clauses/catalogue";
import { diff } from "@/lib/clauses/diff";
import { type Rebased, rebase } from "@/lib/clauses/rebase";
import { sealContent, sealRemoval } from "@/lib/clauses/seal";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { type LapseReason, lapse } from "./lapse";
import { agreedWordings, contentOfChange, type StoredChange, storedChanges } from "./stored";

type Fate = { change: StoredChange } & (
  | { lapses: true; reason: LapseReason }
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
  const bases = await agreedWordings(
    tx,
    packageId,
    competing.flatMap(change => change.baseDigest ?? []),
  );
  const winners = new Map(merged.map(change => [change.clauseId, change]));
  const fates = competing.map(change => fateOf(change, winners.get(change.clauseId) as StoredChange, bases));
  const lapsed = fates.filter(fate => fate.lapses);
  const kept = fates.filter(fate => !fate.lapses);
  await carryOver(tx, now, kept);
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
  const removed = merged.filter(change => change.action === "remove").map(change => change.clauseId);
  return [...events, ...(await lapse(tx, packageId, now, lapsed, removed))];
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

/** The agreed text of each is the winner's now; all of them are written at once, however many there are. */
async function carryOver(
  tx: Tx,
  now: Date,
  fates: readonly Extract<Fate, { lapses: false }>[],
): Promise<void> {
  if (fates.length === 0) return;
  const rows = fates.map(({ change, rebased: { content, conflicts }, sealed }) => ({
    id: change.id,
    visibility: content.visibility,
    rank: content.rank,
    body: content.body,
    chapter: chapterOf(content),
    conflicts,
    ...sealed,
  }));
  await tx.$executeRaw`
    UPDATE "Change" c
    SET visibility = r.visibility::"Visibility", rank = r.rank, body = r.body, chapter = r.chapter, salt = r.salt,
        digest = r.digest, conflicts = r.conflicts, "baseDigest" = l.digest, edition = c.edition + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           AS r(id uuid, visibility text, rank text, body jsonb, chapter text, salt text, digest text, conflicts jsonb),
         "Clause" l
    WHERE c.id = r.id AND l.id = c."clauseId"`;
  await tx.consent.updateMany({
    where: { changeId: { in: rows.map(({ id }) => id) }, lapsedAt: null },
    data: { lapsedAt: now },
  });
}
