import "server-only";
import { type ClauseContent, type ClauseKind, trustContent, type Visibility } from "@/lib/clauses/catalogue";
import type { Tx } from "@/lib/platform/db";
import type { ChangeStage } from "./machine";

/** A change as it is stored, with what its clause stands at now. */
export type StoredChange = {
  id: string;
  amendmentId: string;
  delegationId: string;
  clauseId: string;
  action: "add" | "change" | "remove";
  stage: ChangeStage;
  baseDigest: string | null;
  kind: ClauseKind;
  visibility: Visibility;
  rank: string;
  body: unknown;
  salt: string;
  digest: string;
  countersId: string | null;
  conflicts: string[];
  position: number;
  edition: number;
  linked: boolean;
  number: number | null;
  /** Digest of the clause's agreed text now; null where there is none. */
  agreedDigest: string | null;
  standing: "drafted" | "proposed" | "agreed" | "removed" | "void";
};

export const contentOfChange = (change: StoredChange): ClauseContent =>
  trustContent({
    id: change.clauseId,
    kind: change.kind,
    visibility: change.visibility,
    rank: change.rank,
    body: change.body,
  });

type Selection =
  | { ids: readonly string[] }
  | { amendmentIds: readonly string[] }
  | { openOnClauses: readonly string[] };

/** Changes of one package, in the order in which they were tabled and stand in their amendment. */
export async function storedChanges(
  tx: Tx,
  packageId: string,
  selection: Selection,
): Promise<StoredChange[]> {
  const ids = "ids" in selection ? selection.ids : null;
  const amendmentIds = "amendmentIds" in selection ? selection.amendmentIds : null;
  const clauseIds = "openOnClauses" in selection ? selection.openOnClauses : null;
  return tx.$queryRaw<StoredChange[]>`
    SELECT c.id, c."amendmentId", c."delegationId", c."clauseId", c.action::text AS action, c.stage::text AS stage,
           c."baseDigest", c.kind::text AS kind, c.visibility::text AS visibility, c.rank, c.body, c.salt, c.digest,
           c."countersId", c.conflicts, c.position, c.edition, a.linked, a.number, l.digest AS "agreedDigest",
           l.standing::text AS standing
    FROM "Change" c
    JOIN "Amendment" a ON a.id = c."amendmentId"
    JOIN "Clause" l ON l.id = c."clauseId"
    WHERE c."packageId" = ${packageId}::uuid
      AND (${ids}::uuid[] IS NULL OR c.id = ANY(${ids}::uuid[]))
      AND (${amendmentIds}::uuid[] IS NULL OR c."amendmentId" = ANY(${amendmentIds}::uuid[]))
      AND (${clauseIds}::uuid[] IS NULL OR (c."clauseId" = ANY(${clauseIds}::uuid[]) AND c.stage = 'open'))
    ORDER BY a.number NULLS LAST, c.position, c.id`;
}

/** Agreed wordings by their digest, for changes that start from one that has since moved on. */
export async function agreedWordings(
  tx: Tx,
  packageId: string,
  digests: readonly string[],
): Promise<Map<string, ClauseContent>> {
  const versions = await tx.clauseVersion.findMany({ where: { packageId, digest: { in: [...digests] } } });
  return new Map(
    versions.map(({ clauseId: id, kind, visibility, rank, body, digest }) => [
      digest,
      trustContent({ id, kind, visibility, rank, body }),
    ]),
  );
}
