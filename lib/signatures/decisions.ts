import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Event } from "@/lib/ledger/events";
import type { Decision } from "@/lib/packages/decisions";
import { lapseMotions } from "@/lib/packages/lapse-motions";
import type { MotionSubject } from "@/lib/packages/schema";
import type { Tx } from "@/lib/platform/db";
import { assertReviewed } from "@/lib/review/assert-reviewed";
import { unbound } from "./unbound";

type Of<K extends MotionSubject["kind"]> = Extract<MotionSubject, { kind: K }>;

/** Freezes one exact text, once every voice has initialled it, and puts it to the signatories seated at that moment. */
export const initial: Decision<Of<"initial">> = {
  async assertSensible(tx, { packageId, subject, now }) {
    const head = await tx.package.findUniqueOrThrow({ where: { id: packageId } });
    if (head.stage === "initialled") throw new DomainError("not-now", "signing_open");
    if (head.stage === "drafting" || head.revision === 0) throw new DomainError("not-now", "nothing_agreed");
    if (head.stage !== "negotiating" && head.stage !== "in_force")
      throw new DomainError("not-now", "package_closed");
    if (head.revision !== subject.revision || head.root !== subject.root)
      throw new DomainError("conflict", "text_moved");
    if (head.inForceRevision === head.revision && (await unboundVoices(tx, packageId)).length === 0)
      throw new DomainError("not-now", "nothing_new_to_sign");
    await signatoriesOf(tx, packageId);
    await assertReviewed(tx, packageId, now);
  },
  async carry(tx, { packageId, motionId, subject, now }) {
    const signingId = randomUUID();
    const { revision, root, order } = subject;
    const number = await tx.signing.count({ where: { packageId, stage: "complete" } });
    const signatories = (await signatoriesOf(tx, packageId)).map((seat, ordinal) => ({
      id: randomUUID(),
      ordinal,
      ...seat,
    }));
    await tx.signing.create({
      data: {
        id: signingId,
        packageId,
        number,
        revision,
        root,
        order,
        stage: "open",
        motionId,
        openedAt: now,
        signatories: { create: signatories },
      },
    });
    await tx.package.update({ where: { id: packageId }, data: { stage: "initialled" } });
    const places = signatories.map(({ id, delegationId, ordinal }) => ({ id, delegationId, ordinal }));
    const people = Object.fromEntries(signatories.map(({ id, personId }) => [id, personId]));
    const events: Event[] = [
      {
        type: "package.initialled",
        data: { signingId, number, revision, root, order, signatories: places },
      },
      { type: "signatories.called", data: { signingId, motionId, people } },
      // Two delegations can ask at once, each with its own order of signing.
      ...(await lapseMotions(tx, packageId, "initial", now)),
    ];
    return { events };
  },
};

/** Takes an initialled text back to the table; signatures given so far lapse with its signing. */
export const reopen: Decision<Of<"reopen">> = {
  async assertSensible(tx, { packageId }) {
    if (!(await tx.signing.findFirst({ where: { packageId, stage: "open" }, select: { id: true } })))
      throw new DomainError("not-now", "no_signing");
  },
  async carry(tx, { packageId, now }) {
    return { events: await lapseSigning(tx, packageId, now) };
  },
};

/** Takes a text that is before its signatories back to the table; nothing where none is. */
export async function lapseSigning(tx: Tx, packageId: string, now: Date): Promise<Event[]> {
  const signing = await tx.signing.findFirst({ where: { packageId, stage: "open" }, select: { id: true } });
  if (!signing) return [];
  await tx.signing.update({ where: { id: signing.id }, data: { stage: "lapsed", settledAt: now } });
  const { inForceRevision } = await tx.package.findUniqueOrThrow({ where: { id: packageId } });
  await tx.package.update({
    where: { id: packageId },
    data: { stage: inForceRevision === null ? "negotiating" : "in_force" },
  });
  return [{ type: "signing.lapsed", data: { signingId: signing.id } }];
}

/** Delegations with a voice that did not sign the text in force: seated since, they are not bound by it. */
export async function unboundVoices(tx: Tx, packageId: string): Promise<string[]> {
  const voices = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM "Delegation" d WHERE d."packageId" = ${packageId}::uuid AND ${unbound} ORDER BY d.ordinal`;
  return voices.map(({ id }) => id);
}

/** People with a signatory's seat, delegation by delegation; every delegation needs one. */
async function signatoriesOf(
  tx: Tx,
  packageId: string,
): Promise<{ delegationId: string; personId: string }[]> {
  const delegations = await tx.delegation.findMany({
    where: { packageId, leftAt: null },
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      seats: {
        where: { role: "signatory", until: null, person: { removedAt: null } },
        orderBy: [{ since: "asc" }, { id: "asc" }],
        select: { delegationId: true, personId: true },
      },
    },
  });
  if (delegations.some(({ seats }) => seats.length === 0)) throw new DomainError("not-now", "no_signatory");
  return delegations.flatMap(({ seats }) => seats);
}
