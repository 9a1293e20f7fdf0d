import "server-only";
import type { Tx } from "@/lib/platform/db";
import { auditEntries, auditOwnEntries } from "./audit-entries";
import { type AuditFault, AuditFaults } from "./audit-faults";
import { auditRows } from "./audit-rows";
import { auditTable } from "./audit-table";
import { auditText } from "./audit-text";
import { checkedSignatures, type ShownSignature, shownSignatures } from "./checked-signatures";

export type Audit = {
  entries: number;
  revisions: number;
  /** In the agreed text now. */
  clauses: number;
  consents: number;
  /** Of texts, in their order, each with whether it fits. */
  signatures: ShownSignature[];
  faults: AuditFault[];
  /** How many there were beyond those listed. */
  more: number;
};

/**
 * Computes everything about a package that is stored a second time, from its entries alone, and names each row that does
 * not fit (V5). Linear in the record. What no entry speaks of cannot be held against one: names of people.
 * @param tx of one snapshot (repeatable read), or what is written meanwhile looks like a fault
 */
export async function auditPackage(tx: Tx, packageId: string): Promise<Audit> {
  const faults = new AuditFaults();
  const { told, replay, size } = await auditEntries(tx, packageId, faults);
  const { signing } = replay;
  const checked = await checkedSignatures(signing, { id: packageId, slug: String(told.package.slug) });
  for (const { told: signature, faults: found } of checked)
    if (found.length > 0) faults.add("Entry", String(signature.seq), "differs", ["data"]);
  await auditText(tx, packageId, faults, { told, replay });
  await auditTable(tx, packageId, faults, { told, replay });
  await auditRows(tx, "package", packageId, told.rows, faults);
  return {
    entries: size,
    revisions: replay.revisions.length,
    clauses: replay.clauseCount,
    consents: told.consents.size,
    signatures: shownSignatures(signing, checked, {
      isFaulty: entry => faults.list.some(({ table, row }) => table === "Entry" && row === String(entry)),
      isWhole: faults.total === 0,
    }),
    faults: faults.list,
    more: faults.total - faults.list.length,
  };
}

/** What a delegation keeps to itself, against its own ledger: private threads, clearances, counsel. */
export async function auditDelegation(tx: Tx, delegationId: string): Promise<AuditFault[]> {
  const faults = new AuditFaults();
  const { rows } = await auditOwnEntries(tx, delegationId, faults);
  await auditRows(tx, "delegation", delegationId, rows, faults);
  return faults.list;
}
