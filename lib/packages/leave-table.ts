import "server-only";
import type { z } from "zod";
import { discardDrafts } from "@/lib/amendments/discard-draft";
import { settleWithout, withdrawAll } from "@/lib/amendments/quit";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { wordsDigest } from "@/lib/ledger/words";
import { cancelMeetingsOf } from "@/lib/mediation/cancel-meetings";
import { lapseBridges } from "@/lib/mediation/lapse-bridges";
import type { Tx } from "@/lib/platform/db";
import { lapseSigning } from "@/lib/signatures/decisions";
import { settleFreed } from "./carry";
import { may } from "./policy";
import { relationTo } from "./relation";
import type { leaveTableInput } from "./schema";

/**
 * A donor leaves by its own decision. What it had open is withdrawn, its seats end at once, a text that is before its
 * signatories comes back to the table without it, and what waited for its voice alone is agreed in the same transaction
 * (V1, V7). What it signed stays signed; what the agreed text says of it stays until the others amend it.
 */
export async function leaveTable(
  context: Attended,
  input: z.infer<typeof leaveTableInput>,
): Promise<{ merged: boolean }> {
  const { packageId, reason } = input;
  return change(context, "leave-table", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "leave"));
    const { id: delegationId, organisationId } = relation.delegation as NonNullable<
      typeof relation.delegation
    >;
    await assertNotLast(tx, packageId, delegationId);
    const { now } = context;
    const { name } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    });
    const organisation = name as Localised;
    const drafts = await discardDrafts(tx, packageId, delegationId);
    const meetings = await cancelMeetingsOf(tx, packageId, now, { delegationId, organisation });
    const before: [Event, ...Event[]] = [
      { type: "departure.declared", data: { delegationId, reason: wordsDigest(reason) } },
      ...(await withdrawMotions(tx, packageId, now, delegationId)),
      ...(await withdrawAll(tx, packageId, now, delegationId, reason)),
      ...meetings.events,
      ...(await lapseSigning(tx, packageId, now)),
    ];
    await tx.delegation.update({ where: { id: delegationId }, data: { leftAt: now, leftReason: reason } });
    before.push(
      { type: "delegation.left", data: { delegationId, organisationId, organisation } },
      ...(await endSeats(tx, now, delegationId)),
    );
    const settled = await settleWithout(tx, packageId, now, delegationId, before.length);
    const bridges = await lapseBridges(tx, packageId, now);
    const freed = await settleFreed(tx, packageId, now);
    return {
      value: { merged: settled.some(({ type }) => type === "text.merged") },
      events: [...before, ...settled, ...bridges.events, ...freed.events],
      rows: [...meetings.rows, ...bridges.rows, ...(freed.rows ?? [])],
      own: { delegationId, ...drafts },
      acting: { delegationId },
    };
  });
}

/** With one side alone there is no table: then the parties end the package, and nobody leaves it. */
async function assertNotLast(tx: Tx, packageId: string, delegationId: string): Promise<void> {
  const others = { packageId, side: "donor" as const, leftAt: null, id: { not: delegationId } };
  if ((await tx.delegation.count({ where: others })) === 0) throw new DomainError("not-now", "last_donor");
}

async function withdrawMotions(tx: Tx, packageId: string, now: Date, delegationId: string): Promise<Event[]> {
  const own = await tx.motion.findMany({
    where: { packageId, delegationId, stage: "open" },
    orderBy: [{ movedAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids = own.map(({ id }) => id);
  await tx.motion.updateMany({
    where: { id: { in: ids } },
    data: { stage: "withdrawn", settledAt: now },
  });
  return ids.map(motionId => ({ type: "motion.withdrawn", data: { motionId } }));
}

async function endSeats(tx: Tx, until: Date, delegationId: string): Promise<Event[]> {
  const seats = await tx.seat.findMany({
    where: { delegationId, until: null },
    orderBy: { id: "asc" },
    select: { id: true, personId: true },
  });
  await tx.seat.updateMany({ where: { delegationId, until: null }, data: { until } });
  return seats.map(({ id: seatId, personId }) => ({
    type: "seat.ended",
    data: { delegationId, seatId, personId },
  }));
}
