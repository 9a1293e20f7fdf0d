import "server-only";
import { assert, type Verdict } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import type { OrganisationActor } from "@/lib/organisations/policy";
import { db } from "@/lib/platform/db";
import { fits, isUnderWay, type RecoveryStage, stageOf } from "./machine";
import { may, mayApprove, mayCancel, mayLift, mayRequire } from "./policy";

export type PersonFactors = { personId: string; name: string; passkeys: number; hasGenerator: boolean };

export type RecoveryView = {
  id: string;
  name: string;
  reason: string;
  stage: RecoveryStage;
  requestedAt: Date;
  opensAt: Date | null;
  /** Names of those who have approved. */
  approvers: string[];
  /** Administrators who could still approve. */
  others: number;
  can: { approve: Verdict; cancel: Verdict };
};

export type DeskFactors = {
  requiredSince: Date | null;
  people: PersonFactors[];
  recoveries: RecoveryView[];
  can: { require: Verdict; lift: Verdict };
};

type PersonRow = PersonFactors & { administrator: boolean; requiredSince: Date | null };

/** Second factors at the viewer's own desk: whether they are required, who has which kind, who asks to be let back in. */
export async function deskFactors(viewer: Viewer, now: Date): Promise<DeskFactors> {
  const actor: OrganisationActor = viewer.administrator ? "administrator" : "member";
  assert(may(actor, "see_factors"));
  const [rows, asked] = await Promise.all([peopleOf(viewer), recoveriesOf(viewer)]);
  const self = rows.find(({ personId }) => personId === viewer.personId);
  const requiredSince = self?.requiredSince ?? null;
  const hasFactor = self !== undefined && (self.passkeys > 0 || self.hasGenerator);
  const administrators = rows.filter(({ administrator }) => administrator);
  const nameOf = (id: string) => rows.find(({ personId }) => personId === id)?.name;
  return {
    requiredSince,
    people: rows.map(({ personId, name, passkeys, hasGenerator }) => ({
      personId,
      name,
      passkeys,
      hasGenerator,
    })),
    recoveries: asked.flatMap(recovery => {
      const stage = stageOf(recovery, now);
      if (!isUnderWay(stage)) return [];
      const { id, personId, reason, requestedAt, opensAt, approverIds } = recovery;
      const own = personId === viewer.personId;
      const standing = fits(stage, "approve");
      const approve = mayApprove(actor, { self: own, hasApproved: approverIds.includes(viewer.personId) });
      const others = administrators.filter(
        other => other.personId !== personId && !approverIds.includes(other.personId),
      );
      return {
        id,
        name: nameOf(personId) ?? "",
        reason,
        stage,
        requestedAt,
        opensAt,
        approvers: approverIds.flatMap(approver => nameOf(approver) ?? []),
        others: others.length,
        can: { approve: approve.ok ? standing : approve, cancel: mayCancel(actor, { self: own }) },
      };
    }),
    can: {
      require: mayRequire(actor, { required: requiredSince !== null, hasFactor }),
      lift: mayLift(actor, { required: requiredSince !== null }),
    },
  };
}

const peopleOf = ({ organisationId }: Viewer) => db().$queryRaw<PersonRow[]>`
  SELECT p.id AS "personId", p.name, p."administratorSince" IS NOT NULL AS administrator,
         o."secondFactorSince" AS "requiredSince",
         (SELECT count(*)::int FROM "Passkey" k WHERE k."personId" = p.id AND k."revokedAt" IS NULL) AS passkeys,
         EXISTS (SELECT FROM "CodeGenerator" g WHERE g."personId" = p.id AND g."confirmedAt" IS NOT NULL
                   AND g."revokedAt" IS NULL) AS "hasGenerator"
  FROM "Person" p JOIN "Organisation" o ON o.id = p."organisationId"
  WHERE p."organisationId" = ${organisationId}::uuid AND p."removedAt" IS NULL
  ORDER BY p."createdAt", p.name`;

const recoveriesOf = ({ organisationId }: Viewer) =>
  db().recovery.findMany({
    where: { completedAt: null, cancelledAt: null, person: { organisationId, removedAt: null } },
    orderBy: { requestedAt: "asc" },
  });
