import "server-only";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { DomainError, type Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { type Relation, readable } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { may } from "./policy";
import type { Body, CounselBody, CounselKind } from "./schema";

/** An entry of one's own delegation. Moments are ISO 8601. */
export type CounselView<K extends CounselKind = CounselKind> = {
  id: string;
  edition: number;
  body: Body<K>;
  /** The clause a fallback is for. */
  clause: { id: string; kind: ClauseKind; title: Localised } | null;
  by: string;
  at: string;
  /** When it was last shown to the others. */
  sharedAt: string | null;
};

export type SharedView = { id: string; delegationId: string; body: CounselBody; at: string };

export type Counsel = {
  notes: CounselView<"note">[];
  fallbacks: CounselView<"fallback">[];
  stakeholders: CounselView<"stakeholder">[];
  /** What other delegations chose to show. */
  shared: SharedView[];
  can: { write: Verdict; share: Verdict };
};

type Row = Omit<CounselView, "body"> & { kind: CounselKind; body: CounselBody };

/** The delegation's own counsel; for anybody without a seat in it there is no such page. */
export async function counselOf(relation: Relation): Promise<Counsel> {
  const read = may(relation, "read");
  if (!read.ok || !relation.delegation) throw new DomainError("not-found", "not_found");
  const [entries, shared] = await Promise.all([
    entriesOf(relation.delegation.id, null),
    sharedWith(relation, relation.delegation.id),
  ]);
  const ofKind = <K extends CounselKind>(kind: K) =>
    entries.filter((entry): entry is CounselView & CounselView<K> => entry.body.kind === kind);
  return {
    notes: ofKind("note"),
    fallbacks: ofKind("fallback"),
    stakeholders: ofKind("stakeholder"),
    shared,
    can: { write: may(relation, "write"), share: may(relation, "share") },
  };
}

/** What the delegation would fall back to on one clause; nothing for whoever does not sit in it. */
export async function fallbacksOn(relation: Relation, clauseId: string): Promise<CounselView<"fallback">[]> {
  if (!relation.delegation || !may(relation, "read").ok) return [];
  return (await entriesOf(relation.delegation.id, clauseId)) as CounselView<"fallback">[];
}

async function entriesOf(delegationId: string, clauseId: string | null): Promise<CounselView[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT e.id, e.edition, e.body, coalesce(b.name, w.name) AS by,
           to_jsonb(coalesce(e."editedAt", e."writtenAt")) #>> '{}' AS at,
           (SELECT to_jsonb(max(s."sharedAt")) #>> '{}' FROM "CounselShare" s WHERE s."entryId" = e.id) AS "sharedAt",
           CASE WHEN l.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', l.id, 'kind', l.kind, 'title', coalesce(v.body, c.body)->'title') END AS clause
    FROM "CounselEntry" e
    JOIN "Person" w ON w.id = e."writtenById" LEFT JOIN "Person" b ON b.id = e."editedById"
    LEFT JOIN "Clause" l ON l.id = e."clauseId" LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
    LEFT JOIN LATERAL (SELECT body FROM "Change" c WHERE c."clauseId" = l.id AND (c.stage = 'open' OR c."delegationId" = ${delegationId}::uuid)
                       ORDER BY c.stage = 'open' DESC LIMIT 1) c ON true
    WHERE e."delegationId" = ${delegationId}::uuid AND e."removedAt" IS NULL
      AND (${clauseId}::uuid IS NULL OR e."clauseId" = ${clauseId}::uuid)
    ORDER BY coalesce(e."editedAt", e."writtenAt") DESC, e.id`;
  return rows as CounselView[];
}

async function sharedWith(relation: Relation, own: string): Promise<SharedView[]> {
  if (!readable(relation).proposals) return [];
  return db().$queryRaw<SharedView[]>`
    SELECT id, "delegationId", body, to_jsonb("sharedAt") #>> '{}' AS at FROM "CounselShare"
    WHERE "packageId" = ${relation.packageId}::uuid AND "delegationId" <> ${own}::uuid
    ORDER BY "sharedAt" DESC, id`;
}
