import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import type { Decision } from "./decisions";
import type { MotionSubject } from "./schema";
import { seatDelegation } from "./seat-delegation";
import { isClosed } from "./standing";

/**
 * Brings a further donor to the table, with a voice from that moment on: what is open needs its consent too, what is agreed
 * stays agreed, and what is in force binds it once it signs. Not while a text is before its signatories: the newcomer would
 * have a voice and no place to sign at.
 */
export const seat: Decision<Extract<MotionSubject, { kind: "seat" }>> = {
  async assertSensible(tx, { packageId, subject: { organisationId } }) {
    const { stage } = await tx.package.findUniqueOrThrow({
      where: { id: packageId },
      select: { stage: true },
    });
    if (stage === "initialled") throw new DomainError("not-now", "signing_before_seating");
    if (isClosed(stage)) throw new DomainError("not-now", "package_closed");
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { kind: true },
    });
    if (organisation?.kind !== "donor") throw new DomainError("invalid", "not_a_donor");
    const there = { packageId, organisationId, leftAt: null };
    if (await tx.delegation.findFirst({ where: there, select: { id: true } }))
      throw new DomainError("not-now", "already_at_table");
    if ((await leadsOf(tx, organisationId)).length === 0) throw new DomainError("not-now", "nobody_to_lead");
  },
  async carry(tx, { packageId, subject: { organisationId }, now }) {
    const { name } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    });
    const events = await seatDelegation(tx, now, packageId, {
      organisation: { id: organisationId, name: name as Record<string, string> },
      side: "donor",
      delegationId: randomUUID(),
      ordinal: await tx.delegation.count({ where: { packageId } }),
      leads: await leadsOf(tx, organisationId),
    });
    return { events };
  },
};

/** A voice that nobody could raise would hold up everything for good. */
async function leadsOf(tx: Tx, organisationId: string): Promise<string[]> {
  const people = await tx.person.findMany({
    where: { organisationId, administratorSince: { not: null }, removedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}
