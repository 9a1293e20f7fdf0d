import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import type { Attended } from "@/lib/kernel/viewer";
import type { Acting } from "@/lib/ledger/change";
import type { Relation } from "@/lib/packages/standing";
import type { Tx } from "@/lib/platform/db";

/** For whom a convener acts, and what that is called: their delegation, which may not be their own ministry, or the mediator. */
export async function convenerOf(
  tx: Tx,
  { viewer }: Attended,
  { delegation }: Relation,
): Promise<{ acting: Acting; organisation: Localised }> {
  const { organisationId } = viewer;
  if (!delegation) return { acting: { organisationId }, organisation: viewer.organisationName };
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: delegation.organisationId },
    select: { name: true },
  });
  return { acting: { delegationId: delegation.id }, organisation: name as Localised };
}
