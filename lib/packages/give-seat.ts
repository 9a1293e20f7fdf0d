import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { may } from "./policy";
import { relationTo } from "./relation";
import type { seatInput } from "./schema";
import type { Relation } from "./standing";

/** Gives a person a role in the viewer's own delegation. */
export async function giveSeat(
  context: Attended,
  input: z.infer<typeof seatInput>,
): Promise<{ seatId: string }> {
  const { packageId, personId, role } = input;
  return change(context, "give-seat", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "give_seat", { administers: administers(context, relation) }));
    const { delegation } = relation as Relation & { delegation: NonNullable<Relation["delegation"]> };
    await assertEligible(tx, delegation, personId);
    const there = await tx.seat.findMany({
      where: { personId, until: null, delegation: { packageId, leftAt: null } },
      select: { role: true, delegationId: true },
    });
    if (there.some(seat => seat.role === role || seat.delegationId !== delegation.id))
      throw new DomainError("conflict", "already_seated");
    const seatId = randomUUID();
    const delegationId = delegation.id;
    await tx.seat.create({ data: { id: seatId, delegationId, personId, role, since: context.now } });
    return {
      value: { seatId },
      events: [{ type: "seat.given", data: { delegationId, seatId, personId, role } }],
      acting: { delegationId },
    };
  });
}

/** Whether the viewer runs the organisation that the delegation belongs to. */
export const administers = (context: Attended, relation: Relation): boolean =>
  context.viewer.administrator && relation.delegation?.organisationId === context.viewer.organisationId;

/** Several ministries may sit for one host nation; a donor's seats are its own people's. */
async function assertEligible(
  tx: Tx,
  delegation: NonNullable<Relation["delegation"]>,
  personId: string,
): Promise<void> {
  const person = await tx.person.findFirst({
    where: { id: personId, removedAt: null },
    select: { organisation: { select: { id: true, kind: true, country: true } } },
  });
  const home = await tx.organisation.findUniqueOrThrow({
    where: { id: delegation.organisationId },
    select: { country: true },
  });
  if (!person) throw new DomainError("not-found", "not_found");
  const { id, kind, country } = person.organisation;
  const sister = delegation.side === "host" && kind === "host" && country === home.country;
  if (id !== delegation.organisationId && !sister) throw new DomainError("not-found", "not_found");
}
