import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import type { Relation } from "@/lib/packages/standing";
import { db, type Tx } from "@/lib/platform/db";

export type Seated = Relation & { delegation: NonNullable<Relation["delegation"]> };

/** The relation of someone who acts for a delegation. */
export async function seatedAt(tx: Tx, context: Attended, packageId: string): Promise<Seated> {
  const relation = await relationTo(tx, context.viewer, packageId);
  if (!relation.delegation) throw new DomainError("forbidden", "guests_have_no_voice");
  return relation as Seated;
}

/** Before the transaction: which ledger a draft is recorded in. The rights are decided again inside it. */
export const draftLedger = async (context: Attended, packageId: string) => {
  const { delegation } = await seatedAt(db(), context, packageId);
  return { ledger: "delegation", packageId, delegationId: delegation.id } as const;
};
