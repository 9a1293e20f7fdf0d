import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { lapseBridges } from "@/lib/mediation/lapse-bridges";
import { giveConsents } from "./give-consents";
import { openChanges } from "./open-change";
import type { consentInput } from "./schema";
import { seatedAt } from "./seated";
import { settle } from "./settle";

/**
 * A delegation agrees to changes, each for the exact content it saw (V2). Where it was the last voice, the agreed text
 * changes here and now.
 */
export async function consentToChanges(
  context: Attended,
  input: z.infer<typeof consentInput>,
): Promise<{ merged: boolean }> {
  const { packageId } = input;
  return change(context, "consent-to-changes", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const changes = await openChanges(tx, relation, "consent", input.changes);
    if (changes.some(item => item.conflicts.length > 0)) throw new DomainError("not-now", "has_conflicts");
    const standing = await tx.consent.findMany({
      where: {
        changeId: { in: changes.map(item => item.id) },
        delegationId: relation.delegation.id,
        lapsedAt: null,
      },
      select: { changeId: true },
    });
    const given = new Set(standing.map(consent => consent.changeId));
    const fresh = changes.filter(item => !given.has(item.id));
    if (fresh.length === 0) throw new DomainError("not-now", "already_consented");
    await giveConsents(tx, context, relation, fresh);
    const consented: Event = {
      type: "change.consented",
      data: {
        delegationId: relation.delegation.id,
        changes: fresh.map(({ id: changeId, clauseId, digest }) => ({ changeId, clauseId, digest })),
      },
    };
    const settled = await settle(
      tx,
      packageId,
      context.now,
      fresh.map(item => item.id),
      1,
    );
    const lapsed = await lapseBridges(tx, packageId, context.now);
    return {
      value: { merged: settled.length > 0 },
      events: [consented, ...settled, ...lapsed.events],
      rows: lapsed.rows,
      acting: { delegationId: relation.delegation.id },
    };
  });
}
