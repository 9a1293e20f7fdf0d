import "server-only";
import { randomUUID } from "node:crypto";
import { openLedger } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import type { Side } from "./standing";

/** A delegation that takes its seat, and who leads it until it decides otherwise. */
export type Seated = {
  organisation: { id: string; name: Record<string, string> };
  side: Side;
  delegationId: string;
  ordinal: number;
  leads: readonly string[];
};

/** Gives an organisation a delegation of its own at the table: a voice, a ledger of its own, seats for those who lead it. */
export async function seatDelegation(
  tx: Tx,
  now: Date,
  packageId: string,
  { organisation, side, delegationId, ordinal, leads }: Seated,
): Promise<Event[]> {
  await openLedger(tx, "delegation", delegationId);
  await tx.delegation.create({
    data: { id: delegationId, packageId, organisationId: organisation.id, side, ordinal, seatedAt: now },
  });
  const seats = leads.map(personId => ({
    id: randomUUID(),
    delegationId,
    personId,
    role: "lead" as const,
    since: now,
  }));
  await tx.seat.createMany({ data: seats });
  return [
    {
      type: "delegation.seated",
      data: {
        delegationId,
        side,
        organisationId: organisation.id,
        organisation: organisation.name,
        voice: true,
      },
    },
    ...seats.map(
      ({ id: seatId, personId, role }): Event => ({
        type: "seat.given",
        data: { delegationId, seatId, personId, role },
      }),
    ),
  ];
}
