import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import type { Tx } from "@/lib/platform/db";
import type { AuditFaults } from "./audit-faults";
import { storedDigests } from "./kept-rows";

/** Rows that the ledger binds whole, against the digests its entries last gave of them. */
export async function auditRows(
  tx: Tx,
  scope: "package" | "delegation",
  id: string,
  told: ReadonlyMap<string, Digest | null>,
  faults: AuditFaults,
): Promise<void> {
  const stored = await storedDigests(tx, scope, id);
  for (const [name, digest] of told) {
    const there = stored.get(name);
    if (there === digest || (there === undefined && digest === null)) continue;
    faults.add(
      tableOf(name),
      name,
      there === undefined ? "missing" : digest === null ? "stranger" : "differs",
    );
  }
  for (const name of stored.keys()) if (!told.has(name)) faults.add(tableOf(name), name, "stranger");
}

const tableOf = (name: string): string => name.slice(0, name.indexOf(" "));
