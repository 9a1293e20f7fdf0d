import "server-only";
import { seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db, type Tx } from "@/lib/platform/db";
import { type CounselVerb, may } from "./policy";

/** Which ledger counsel is recorded in: the delegation's own. Whoever may not write it learns nothing of it. */
export const counselLedger = async (context: Attended, packageId: string, verb: CounselVerb) => {
  const relation = await relationTo(db(), context.viewer, packageId);
  assert(may(relation, verb));
  const delegationId = relation.delegation?.id as string;
  return { ledger: "delegation", packageId, delegationId } as const;
};

/** The rights decided again inside the transaction. */
export async function seatedFor(tx: Tx, context: Attended, packageId: string, verb: CounselVerb) {
  const relation = await seatedAt(tx, context, packageId);
  assert(may(relation, verb));
  return relation.delegation.id;
}

/** An entry of the delegation, at the edition its reader saw. */
export async function ownEntry(tx: Tx, delegationId: string, id: string, edition?: number) {
  const entry = await tx.counselEntry.findFirst({ where: { id, delegationId, removedAt: null } });
  if (!entry) throw new DomainError("not-found", "not_found");
  if (edition !== undefined && entry.edition !== edition) throw new DomainError("conflict", "text_moved");
  return entry;
}
