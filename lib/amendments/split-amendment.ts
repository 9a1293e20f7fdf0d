import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { lapseBridges } from "@/lib/mediation/lapse-bridges";
import { openChanges } from "./open-change";
import type { splitInput } from "./schema";
import { seatedAt } from "./seated";
import { settle } from "./settle";
import { storedChanges } from "./stored";

/**
 * Unties a package deal: from now on each of its changes stands by itself. Contents do not move, so consents hold, and
 * what every voice had already agreed to merges at once.
 */
export async function splitAmendment(
  context: Attended,
  input: z.infer<typeof splitInput>,
): Promise<{ merged: boolean }> {
  const { packageId, amendmentId } = input;
  return change(context, "split-amendment", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const members = await storedChanges(tx, packageId, { amendmentIds: [amendmentId] });
    const open = members.filter(member => member.stage === "open" || member.stage === "draft");
    if (open.length === 0) throw new DomainError("not-found", "not_found");
    const changes = await openChanges(
      tx,
      relation,
      "split",
      open.map(member => ({ changeId: member.id })),
    );
    if (!changes.every(member => member.linked)) throw new DomainError("not-now", "not_linked");
    await tx.amendment.update({ where: { id: amendmentId }, data: { linked: false } });
    const ids = changes.map(member => member.id);
    const settled = await settle(tx, packageId, context.now, ids, 1);
    const lapsed = await lapseBridges(tx, packageId, context.now);
    return {
      value: { merged: settled.length > 0 },
      events: [
        { type: "amendment.split", data: { amendmentId, changes: ids } },
        ...settled,
        ...lapsed.events,
      ],
      rows: lapsed.rows,
      acting: { delegationId: relation.delegation.id },
    };
  });
}
