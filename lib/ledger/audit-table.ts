import "server-only";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { emptyRoot } from "@/lib/ledger/merkle";
import type { Tx } from "@/lib/platform/db";
import type { AuditFaults, Row, Rows, Value } from "./audit-faults";
import type { TextReplay } from "./text-replay";
import type { Told } from "./told";
import { wordsDigest } from "./words";

/** Who sits at the table, what was put to the vote, what was tabled and who consented: stored rows against the record. */
export async function auditTable(
  tx: Tx,
  packageId: string,
  faults: AuditFaults,
  { told, replay }: { told: Told; replay: TextReplay },
): Promise<void> {
  await auditPackageRow(tx, packageId, faults, told, replay);
  const delegations = (await tx.delegation.findMany({ where: { packageId } })).map(row => ({
    ...row,
    leftReason: row.leftReason === null ? null : wordsDigest(row.leftReason),
  }));
  faults.hold(
    "Delegation",
    rowsBy(delegations, row => row.id),
    told.delegations,
  );
  const seats = await tx.seat.findMany({ where: { delegation: { packageId } } });
  faults.hold(
    "Seat",
    rowsBy(seats, row => row.id),
    told.seats,
  );
  const guests = (await tx.guest.findMany({ where: { packageId } })).map(row => ({
    ...row,
    reason: row.reason === null ? null : wordsDigest(row.reason),
  }));
  const guestKey = (row: (typeof guests)[number]) =>
    `${row.organisationId} ${row.role} ${row.since.toISOString()}`;
  faults.hold("Guest", rowsBy(guests, guestKey), told.guests);
  const motions = await tx.motion.findMany({ where: { packageId } });
  faults.hold(
    "Motion",
    rowsBy(
      motions.map(motion => ({ ...motion, subject: wordsDigest(motion.subject) })),
      row => row.id,
    ),
    told.motions,
  );
  const votes = await tx.vote.findMany({ where: { motion: { packageId } } });
  faults.hold(
    "Vote",
    rowsBy(votes, row => `${row.motionId} ${row.delegationId}`),
    told.votes,
  );
  const amendments = (
    await tx.amendment.findMany({ where: { packageId, stage: { in: ["tabled", "settled"] } } })
  ).map(row => {
    const { title, rationale, createdById, createdAt } = row;
    return {
      ...row,
      words: wordsDigest({ title, rationale, createdById, createdAt: createdAt.toISOString() }),
    };
  });
  faults.hold(
    "Amendment",
    rowsBy(amendments, row => row.id),
    told.amendments,
  );
  await auditSignatures(tx, packageId, faults, told);
  const consents = await tx.consent.findMany({ where: { packageId } });
  const consentKey = (row: (typeof consents)[number]) => `${row.changeId} ${row.delegationId} ${row.digest}`;
  faults.hold("Consent", rowsBy(consents, consentKey), told.consents);
}

async function auditSignatures(tx: Tx, packageId: string, faults: AuditFaults, told: Told): Promise<void> {
  const signings = await tx.signing.findMany({ where: { packageId } });
  faults.hold(
    "Signing",
    rowsBy(signings, row => row.id),
    told.signings,
  );
  const signatories = await tx.signatory.findMany({ where: { signing: { packageId } } });
  const rows = signatories.map(row => ({
    ...row,
    statement: row.statement && canonicalJson(row.statement),
    proof: row.proof && canonicalJson(row.proof),
    refusal: row.refusal === null ? null : wordsDigest(row.refusal),
  }));
  faults.hold(
    "Signatory",
    rowsBy(rows, row => row.id),
    told.signatories,
  );
}

async function auditPackageRow(
  tx: Tx,
  id: string,
  faults: AuditFaults,
  told: Told,
  replay: TextReplay,
): Promise<void> {
  const row = await tx.package.findUnique({ where: { id } });
  if (!row) return faults.add("Package", id, "missing");
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const stored = {
    ...flat(row),
    title: canonicalJson(row.title),
    languages: row.languages.join(" "),
    termStart: day(row.termStart),
    termEnd: day(row.termEnd),
  };
  const last = replay.revisions.at(-1);
  const { number: revision, root, clauseCount } = last ?? { number: 0, root: emptyRoot, clauseCount: 0 };
  faults.holdRow("Package", id, stored, { ...told.package, revision, root, clauseCount });
}

const rowsBy = <R extends object>(rows: readonly R[], key: (row: R) => string): Rows =>
  new Map(rows.map(row => [key(row), flat(row)]));

/** Columns as the record writes them: moments as ISO 8601, anything else that is no plain value as JSON. */
function flat(row: object): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]): [string, Value] => {
      if (value instanceof Date) return [column, value.toISOString()];
      return [column, typeof value === "object" && value !== null ? JSON.stringify(value) : (value as Value)];
    }),
  );
}
