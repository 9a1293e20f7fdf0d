import "server-only";
import { type ClauseKind, trustContent, type Visibility } from "@/lib/clauses/catalogue";
import { referencesOf } from "@/lib/clauses/references";
import type { Tx } from "@/lib/platform/db";
import { contentOfChange, type StoredChange, storedChanges } from "./stored";

type Wording = { id: string; kind: ClauseKind; visibility: Visibility; rank: string; body: unknown };

/** For each of these clauses that the agreed text refers to: the clauses that do. */
export async function pointingAt(
  tx: Tx,
  packageId: string,
  clauseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const pointing = new Map<string, string[]>();
  if (clauseIds.length === 0) return pointing;
  const wordings = await tx.$queryRaw<Wording[]>`
    SELECT l.id, v.kind::text AS kind, v.visibility::text AS visibility, v.rank, v.body
    FROM "ClauseVersion" v JOIN "Clause" l ON l."versionId" = v.id
    WHERE v."packageId" = ${packageId}::uuid AND clause_references(v.body) && ${clauseIds}::uuid[]`;
  const asked = new Set(clauseIds);
  for (const wording of wordings)
    for (const id of referencesOf(trustContent(wording)))
      if (asked.has(id)) pointing.set(id, [...(pointing.get(id) ?? []), wording.id]);
  return pointing;
}

/** Open changes that would have the text point at one of these clauses. */
export async function openPointingAt(
  tx: Tx,
  packageId: string,
  clauseIds: readonly string[],
): Promise<StoredChange[]> {
  if (clauseIds.length === 0) return [];
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Change" c
    WHERE c.stage = 'open' AND c.action <> 'remove' AND clause_references(c.body) && ${clauseIds}::uuid[]`;
  if (found.length === 0) return [];
  const asked = new Set(clauseIds);
  const stored = await storedChanges(tx, packageId, { ids: found.map(({ id }) => id) });
  return stored.filter(change => [...referencesOf(contentOfChange(change))].some(id => asked.has(id)));
}
