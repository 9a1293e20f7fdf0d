import "server-only";
import type { Verdict } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Relation, readable } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import { placeOf } from "./open-signing";
import { may } from "./policy";
import { unbound } from "./unbound";

/** Somebody who was asked to sign. Moments are ISO 8601. */
export type SignatoryView = {
  id: string;
  delegationId: string;
  /** Whoever was seated when the text was initialled; null where the reader may know only who signed. */
  person: string | null;
  own: boolean;
  ordinal: number;
  /** As they signed. */
  name: string | null;
  office: string | null;
  method: "passkey" | "code" | null;
  signedAt: string | null;
  refusal: string | null;
  refusedAt: string | null;
  /** Removed from their organisation: only a text that is initialled anew can call somebody else. */
  gone: boolean;
};

export type SigningView = {
  id: string;
  number: number;
  revision: number;
  root: string;
  order: "free" | "fixed";
  stage: "open" | "complete" | "lapsed";
  openedAt: string;
  settledAt: string | null;
  signatories: SignatoryView[];
};

export type Signings = {
  /** The agreed text as it is now. */
  revision: number;
  root: string;
  clauseCount: number;
  inForce: { revision: number; at: Date } | null;
  /** Delegations with a voice that did not sign the text in force. */
  unbound: string[];
  /** The text that is before its signatories. */
  open: SigningView | null;
  /** Texts that were signed or whose signing lapsed, the last first. */
  past: SigningView[];
  /** How the viewer could sign. */
  factors: { passkey: boolean; codes: boolean };
  can: { sign: Verdict; refuse: Verdict };
};

type StoredSignatory = Omit<SignatoryView, "own"> & { personId: string };
type Row = Pick<Signings, "revision" | "root" | "clauseCount" | "unbound"> & {
  inForceRevision: number | null;
  inForceAt: Date | null;
  passkeys: number;
  generators: number;
  signings: (Omit<SigningView, "signatories"> & { signatories: StoredSignatory[] })[];
};

/**
 * What was signed and what waits for signatures, in one query. Who is asked, and that somebody declined, is the talks' own
 * until they sign: an overseer sees the place and whose it is.
 */
export async function signingsOf(viewer: Viewer, relation: Relation): Promise<Signings> {
  const rows = await db().$queryRaw<Row[]>(signingsQuery(viewer, relation.packageId));
  const { inForceRevision, inForceAt, passkeys, generators, signings, ...text } = rows[0] as Row;
  const { proposals } = readable(relation);
  const open = signings.find(({ stage }) => stage === "open");
  const place =
    open &&
    placeOf(
      {
        order: open.order,
        signatories: open.signatories.map(one => ({
          ...one,
          signedAt: one.signedAt ? new Date(one.signedAt) : null,
        })),
      },
      viewer.personId,
    );
  const view = ({ signatories, ...signing }: Row["signings"][number]): SigningView => ({
    ...signing,
    signatories: signatories.map(({ personId, person, refusal, refusedAt, gone, ...signatory }) => ({
      ...signatory,
      own: personId === viewer.personId,
      person: proposals ? person : null,
      refusal: proposals ? refusal : null,
      refusedAt: proposals ? refusedAt : null,
      gone: proposals && gone,
    })),
  });
  return {
    ...text,
    inForce: inForceRevision !== null && inForceAt ? { revision: inForceRevision, at: inForceAt } : null,
    open: open ? view(open) : null,
    past: signings.filter(({ stage }) => stage !== "open").map(view),
    factors: { passkey: passkeys > 0, codes: generators > 0 },
    can: { sign: may(relation, "sign", place), refuse: may(relation, "refuse", place) },
  };
}

const signingsQuery = ({ personId }: Viewer, packageId: string): Prisma.Sql => Prisma.sql`
  SELECT k.revision, k.root, k."clauseCount", k."inForceRevision", k."inForceAt",
    (SELECT coalesce(array_agg(d.id::text ORDER BY d.ordinal), '{}') FROM "Delegation" d
     WHERE d."packageId" = k.id AND ${unbound}) AS unbound,
    (SELECT count(*)::int FROM "Passkey" y WHERE y."personId" = ${personId}::uuid AND y."revokedAt" IS NULL) AS passkeys,
    (SELECT count(*)::int FROM "CodeGenerator" g WHERE g."personId" = ${personId}::uuid AND g."revokedAt" IS NULL
       AND g."confirmedAt" IS NOT NULL) AS generators,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'revision', s.revision, 'root', s.root,
              'order', s."order", 'stage', s.stage, 'openedAt', s."openedAt", 'settledAt', s."settledAt",
              'signatories', (
                SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'delegationId', i."delegationId",
                         'personId', i."personId", 'person', p.name, 'ordinal', i.ordinal, 'name', i.name,
                         'office', i.office, 'method', i.method, 'signedAt', i."signedAt", 'refusal', i.refusal,
                         'refusedAt', i."refusedAt", 'gone', p."removedAt" IS NOT NULL) ORDER BY i.ordinal), '[]')
                FROM "Signatory" i JOIN "Person" p ON p.id = i."personId" WHERE i."signingId" = s.id))
              ORDER BY s."openedAt" DESC), '[]')
     FROM "Signing" s WHERE s."packageId" = k.id) AS signings
  FROM "Package" k WHERE k.id = ${packageId}::uuid`;
