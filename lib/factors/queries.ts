import "server-only";
import type { Verdict } from "@/lib/kernel/errors";
import { no, yes } from "@/lib/kernel/errors";
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
  can: { beginGenerator: Verdict };
};

const minute = 60_000;
/** A secret that nobody took down is not shown for ever. */
const secretShownFor = 15 * minute;

type FactorRow = { kind: string; id: string; name: string; createdAt: Date; at: Date | null };

/** The viewer's own second factors, and what they may do about them. */
export async function ownFactors(viewer: Viewer, now: Date): Promise<OwnFactors> {
  const { personId } = viewer;
  const [rows, [person]] = await Promise.all([factorsOf(personId), standingOf(personId)]);
  const counting = rows.filter(({ kind, at }) => kind === "passkey" || at !== null);
  const required = person?.requiredSince != null;
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
    begun: secret ? { secret, address: generatorAddress(secret, person?.email ?? viewer.name) } : null,
    required,
    recovery: recoveryIn(person, now),
    can: { beginGenerator: generator ? no("not-now", "generator_exists") : yes },
  };
}

/** A generator's `name` is its sealed secret, its `at` when it was confirmed; a passkey's, when it was last used. */
const factorsOf = (personId: string) => db().$queryRaw<FactorRow[]>`
  SELECT 'passkey' AS kind, id, name, "createdAt", "usedAt" AS at FROM "Passkey"
  WHERE "personId" = ${personId}::uuid AND "revokedAt" IS NULL
  UNION ALL
  SELECT 'generator', id, sealed, "createdAt", "confirmedAt" FROM "CodeGenerator"
  WHERE "personId" = ${personId}::uuid AND "revokedAt" IS NULL
  ORDER BY "createdAt"`;

type Standing = RecoveryTimes & {
  email: string;
  requiredSince: Date | null;
  recoveryId: string | null;
  /** Others who run the desk. */
  administrators: number;
};

const standingOf = (personId: string) => db().$queryRaw<Standing[]>`
  SELECT p.email, o."secondFactorSince" AS "requiredSince", r.id AS "recoveryId", r."requestedAt", r."opensAt",
         r."completedAt", r."cancelledAt",
         (SELECT count(*)::int FROM "Person" a WHERE a."organisationId" = p."organisationId" AND a.id <> p.id
            AND a."administratorSince" IS NOT NULL AND a."removedAt" IS NULL) AS administrators
  FROM "Person" p JOIN "Organisation" o ON o.id = p."organisationId"
  LEFT JOIN LATERAL (SELECT * FROM "Recovery" x WHERE x."personId" = p.id ORDER BY x."requestedAt" DESC LIMIT 1) r ON true
  WHERE p.id = ${personId}::uuid`;

function recoveryIn(standing: Standing | undefined, now: Date): OwnRecovery | null {
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

/** What the second step of signing in can be for whoever waits for it. */
export async function secondStepOf(held: Held, now: Date): Promise<SecondStep> {
  const [rows, [person]] = await Promise.all([factorsOf(held.personId), standingOf(held.personId)]);
  return {
    hasPasskey: rows.some(({ kind }) => kind === "passkey"),
    hasGenerator: rows.some(({ kind, at }) => kind === "generator" && at !== null),
    recovery: recoveryIn(person, now),
    administrators: person?.administrators ?? 0,
  };
}
