import "server-only";
import { randomUUID } from "node:crypto";
import { assert, DomainError } from "@/lib/kernel/errors";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Decision } from "@/lib/packages/decisions";
import type { MotionSubject } from "@/lib/packages/schema";
import { institutionIn } from "./institution";
import { fits } from "./machine";
import { mayAgree } from "./policy";

type Rating = Extract<MotionSubject, { kind: "rate" }>;

/** A rating that every voice shares, with its evidence: what gates are held against (F2). */
export const rate: Decision<Rating> = {
  async assertSensible(tx, { packageId, motionId, subject: { institutionId, dimension } }) {
    await institutionIn(tx, packageId, institutionId);
    const { stage } = await tx.package.findUniqueOrThrow({
      where: { id: packageId },
      select: { stage: true },
    });
    assert(fits(stage));
    const open = await tx.motion.findMany({
      where: { packageId, kind: "rate", stage: "open", id: { not: motionId } },
      select: { subject: true },
    });
    const asked = open.map(({ subject }) => subject as Rating);
    if (asked.some(other => other.institutionId === institutionId && other.dimension === dimension))
      throw new DomainError("conflict", "already_moved");
    const waitedFor = await tx.$queryRaw<{ id: string }[]>`
      SELECT d.id FROM "Delegation" d WHERE d."packageId" = ${packageId}::uuid AND d."leftAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "ReadinessRating" r WHERE r."delegationId" = d.id AND r."institutionId" = ${institutionId}::uuid
          AND r.dimension = ${dimension}::"Dimension" AND r."supersededAt" IS NULL)`;
    assert(mayAgree(waitedFor.length));
  },

  /** The earlier agreed rating stays in the record and no longer counts. */
  async carry(tx, { packageId, motionId, subject, now }) {
    const { institutionId, dimension, level, evidence } = subject;
    const earlier = await tx.readinessAgreed.findFirst({
      where: { institutionId, dimension, supersededAt: null },
      select: { id: true },
    });
    if (earlier) await tx.readinessAgreed.update({ where: { id: earlier.id }, data: { supersededAt: now } });
    const id = randomUUID();
    await tx.readinessAgreed.create({
      data: { id, packageId, institutionId, dimension, level, evidence, motionId, at: now },
    });
    return {
      events: [{ type: "readiness.agreed", data: { institutionId, dimension, level } }],
      rows: [...(earlier ? [earlier.id] : []), id].map(row => keptRow("ReadinessAgreed", { id: row })),
    };
  },
};
