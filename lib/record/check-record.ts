import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { type Audit, auditPackage } from "@/lib/ledger/audit";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import type { checkInput } from "./schema";

/** One check of a package at a time: whoever asks meanwhile gets the same answer. */
const running = new Map<string, Promise<Audit>>();

/** Holds everything stored about a package against its record, now; for anyone who takes part in it. Changes nothing. */
export async function checkRecord(
  context: Attended,
  { packageId }: z.infer<typeof checkInput>,
): Promise<Audit> {
  await relationTo(db(), context.viewer, packageId);
  const under = running.get(packageId);
  if (under) return under;
  const check = db()
    .$transaction(tx => auditPackage(tx, packageId), { isolationLevel: "RepeatableRead", timeout: 120_000 })
    .finally(() => running.delete(packageId));
  running.set(packageId, check);
  return check;
}
