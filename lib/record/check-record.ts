import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { type Audit, auditDelegation, auditPackage } from "@/lib/ledger/audit";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import type { checkInput } from "./schema";

/** One check of a package at a time: whoever asks meanwhile gets the same answer. */
const running = new Map<string, Promise<Audit>>();

/**
 * Holds everything stored about a package against its record, now; for anyone who takes part in it. What a delegation
 * keeps to itself is held against its own ledger, for that delegation alone. Changes nothing.
 */
export async function checkRecord(
  context: Attended,
  { packageId }: z.infer<typeof checkInput>,
): Promise<Audit> {
  const { delegation, roles } = await relationTo(db(), context.viewer, packageId);
  const audit = await auditOf(packageId);
  if (!delegation || roles.length === 0) return audit;
  const own = await db().$transaction(tx => auditDelegation(tx, delegation.id), {
    isolationLevel: "RepeatableRead",
    timeout: 120_000,
  });
  return { ...audit, faults: [...audit.faults, ...own] };
}

function auditOf(packageId: string): Promise<Audit> {
  const under = running.get(packageId);
  if (under) return under;
  const check = db()
    .$transaction(tx => auditPackage(tx, packageId), { isolationLevel: "RepeatableRead", timeout: 120_000 })
    .finally(() => running.delete(packageId));
  running.set(packageId, check);
  return check;
}
