import "server-only";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { administers } from "./give-seat";
import { may } from "./policy";
import { relationTo } from "./relation";
import type { endSeatInput } from "./schema";

/** Takes a role from a person of the viewer's own delegation. A delegation keeps at least one lead. */
export async function endSeat(context: Attended, input: z.infer<typeof endSeatInput>): Promise<null> {
  const { packageId, seatId } = input;
  return change(context, "end-seat", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    const seat = await tx.seat.findFirst({
      where: { id: seatId, until: null, delegation: { packageId } },
      select: { delegationId: true, role: true, personId: true },
    });
    if (!seat) throw new DomainError("not-found", "not_found");
    const { delegationId, personId } = seat;
    assert(may(relation, "end_seat", { delegationId, administers: administers(context, relation) }));
    if (seat.role === "signatory") await assertNotAwaited(tx, seatId);
    const leads = await tx.seat.count({
      where: { delegationId, role: "lead", until: null, person: { removedAt: null } },
    });
    if (seat.role === "lead" && leads === 1) throw new DomainError("not-now", "last_lead");
    await tx.seat.update({ where: { id: seatId }, data: { until: context.now } });
    return {
      value: null,
      events: [{ type: "seat.ended", data: { delegationId, seatId, personId } }],
      acting: { delegationId },
    };
  });
}

/** Whoever was named to sign a text keeps the seat until it is signed or taken back. */
async function assertNotAwaited(tx: Tx, seatId: string): Promise<void> {
  const { personId, delegationId } = await tx.seat.findUniqueOrThrow({ where: { id: seatId } });
  const awaited = { personId, delegationId, signing: { stage: "open" as const } };
  if (await tx.signatory.findFirst({ where: awaited, select: { id: true } }))
    throw new DomainError("not-now", "signing_open");
}
