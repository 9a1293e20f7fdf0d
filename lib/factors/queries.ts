import "server-only";
import type { Verdict } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Held } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { generatorAddress, openSecret } from "./codes";
import { isUnderWay, type RecoveryStage, type RecoveryTimes, recoveryLasts, stageOf } from "./machine";
import { mayRevoke } from "./policy";

export type PasskeyView = {
  id: string;
  name: string;
  createdAt: Date;
  usedAt: Date | null;
  can: { revoke: Verdict };
};

export type OwnRecovery = { id: string; stage: RecoveryStage; requestedAt: Date; opensAt: Date | null };

export type OwnFactors = {
  passkeys: PasskeyView[];
  generator: { since: Date; can: { revoke: Verdict } } | null;
  /** A generator that has yet to prove itself: the secret to type, and the address its picture carries. */
  begun: { secret: string; address: string } | null;
  required: boolean;
  /** The last one, while its owner may want to know of it. */
  recovery: OwnRecovery | null;
};

const minute = 60_000;
/** A secret that nobody took down is not shown for ever. */
const secretShownFor = 15 * minute;

/** Where somebody stands, once for each of their factors and once where there is none. */
type Row = RecoveryTimes & {
  email: string;
  requiredSince: Date | null;
  recoveryId: string | null;
  /** Others who run the desk. */
  administrators: number;
  kind: "passkey" | "generator" | null;
  id: string;
  /** Of a generator: its sealed secret. */
  name: string;
  createdAt: Date;
  /** When a passkey was last used, when a generator was confirmed. */
  at: Date | null;
};

const rowsOf = (personId: string) => db().$queryRaw<Row[]>`
  SELECT p.email, o."secondFactorSince" AS "requiredSince", r.id AS "recoveryId", r."requestedAt", r."opensAt",
         r."completedAt", r."cancelledAt", f.*,
         (SELECT count(*)::int FROM "Person" a WHERE a."organisationId" = p."organisationId" AND a.id <> p.id
            AND a."administratorSince" IS NOT NULL AND a."removedAt" IS NULL) AS administrators
  FROM "Person" p JOIN "Organisation" o ON o.id = p."organisationId"
  LEFT JOIN LATERAL (SELECT * FROM "Recovery" x WHERE x."personId" = p.id ORDER BY x."requestedAt" DESC LIMIT 1) r ON true
  LEFT JOIN LATERAL (
    SELECT 'passkey' AS kind, k.id, k.name, k."createdAt", k."usedAt" AS at FROM "Passkey" k
    WHERE k."personId" = p.id AND k."revokedAt" IS NULL
    UNION ALL
    SELECT 'generator', g.id, g.sealed, g."createdAt", g."confirmedAt" FROM "CodeGenerator" g
    WHERE g."personId" = p.id AND g."revokedAt" IS NULL) f ON true
  WHERE p.id = ${personId}::uuid ORDER BY f."createdAt"`;

const counts = ({ kind, at }: Row): boolean => kind === "passkey" || (kind === "generator" && at !== null);

/** The viewer's own second factors, and what they may do about them. One query. */
export async function ownFactors(viewer: Viewer, now: Date): Promise<OwnFactors> {
  const { personId } = viewer;
  const rows = await rowsOf(personId);
  const counting = rows.filter(counts);
  const required = rows[0]?.requiredSince != null;
  const can = { revoke: mayRevoke({ required, others: counting.length - 1 }) };
  const generator = counting.find(({ kind }) => kind === "generator");
  const begun = rows.find(({ kind, at }) => kind === "generator" && at === null);
  const isShown = begun && now.getTime() - begun.createdAt.getTime() < secretShownFor;
  const secret = isShown ? openSecret(begun.name, personId) : undefined;
  return {
    passkeys: counting
      .filter(({ kind }) => kind === "passkey")
      .map(({ id, name, createdAt, at }) => ({ id, name, createdAt, usedAt: at, can })),
    generator: generator ? { since: generator.createdAt, can } : null,
    begun: begun && secret ? { secret, address: generatorAddress(secret, begun.email) } : null,
    required,
    recovery: recoveryIn(rows[0], now),
  };
}

function recoveryIn(standing: Row | undefined, now: Date): OwnRecovery | null {
  if (!standing?.recoveryId) return null;
  const { recoveryId: id, requestedAt, opensAt } = standing;
  const stage = stageOf(standing, now);
  const isOld = now.getTime() - requestedAt.getTime() > 2 * recoveryLasts;
  return isOld && !isUnderWay(stage) ? null : { id, stage, requestedAt, opensAt };
}

export type SecondStep = {
  hasPasskey: boolean;
  hasGenerator: boolean;
  recovery: OwnRecovery | null;
  /** Administrators who could approve a recovery; it takes two. */
  administrators: number;
};

/** What the second step of signing in can be for whoever waits for it. One query. */
export async function secondStepOf(held: Held, now: Date): Promise<SecondStep> {
  const rows = await rowsOf(held.personId);
  const counting = rows.filter(counts);
  return {
    hasPasskey: counting.some(({ kind }) => kind === "passkey"),
    hasGenerator: counting.some(({ kind }) => kind === "generator"),
    recovery: recoveryIn(rows[0], now),
    administrators: rows[0]?.administrators ?? 0,
  };
}
