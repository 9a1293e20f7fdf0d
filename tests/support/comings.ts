import type { Viewer } from "@/lib/kernel/viewer";
import { auditDelegation, auditPackage } from "@/lib/ledger/audit";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { leaveTable } from "@/lib/packages/leave-table";
import { move } from "@/lib/packages/move";
import type { MotionSubject } from "@/lib/packages/schema";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { readableBundle } from "@/lib/record/readable-bundle";
import { noon, type Talks } from "./talks";

export const seating = ({ organisationId }: Viewer): MotionSubject => ({ kind: "seat", organisationId });

/** Moves a decision and has these others say yes. */
export async function carried(t: Talks, subject: MotionSubject, voices: readonly Viewer[]) {
  const [mover, ...others] = voices as [Viewer, ...Viewer[]];
  const { packageId } = t;
  const { motionId } = await move({ viewer: mover, now: noon }, { packageId, subject });
  for (const viewer of others) await vote({ viewer, now: noon }, { packageId, motionId, yes: true });
  return motionId;
}

/** Every voice seats a further donor. */
export const seatNewcomer = (t: Talks): Promise<string> =>
  carried(t, seating(t.newcomer), [t.donor, t.partner, t.host]);

export const leave = ({ packageId }: Talks, viewer: Viewer, reason = "The budget was cut", now = noon) =>
  leaveTable({ viewer, now }, { packageId, reason });

export const delegationOf = ({ packageId }: Talks, { organisationId }: Viewer) =>
  db().delegation.findFirstOrThrow({
    where: { packageId, organisationId },
    orderBy: { ordinal: "desc" },
  });

/** What the record of a package says happened, by type. */
export const told = async ({ packageId }: Talks): Promise<string[]> =>
  (
    await db().entry.findMany({
      where: { ledgerId: packageId },
      orderBy: { seq: "asc" },
      select: { type: true },
    })
  ).map(({ type }) => type);

/** What does not fit: in the stored rows, in each delegation's own, and in the record as the host downloads it. */
export async function faultsOf({ packageId, slug, host }: Talks): Promise<unknown[]> {
  const delegations = await db().delegation.findMany({ where: { packageId } });
  const { faults } = await db().$transaction(tx => auditPackage(tx, packageId), {
    isolationLevel: "RepeatableRead",
  });
  const own: unknown[] = [];
  for (const { id } of delegations) own.push(...(await db().$transaction(tx => auditDelegation(tx, id))));
  let text = "";
  for await (const part of await readableBundle(host, slug)) text += part;
  const verdict = await verifyBundle(JSON.parse(text));
  return [...faults, ...own, ...(verdict.ok ? [] : verdict.faults)];
}
