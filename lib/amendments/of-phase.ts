import "server-only";
import { Prisma } from "@/lib/platform/db";
import { type Reader, seenChanges } from "./reader";

/** Kinds that come to belong to a phase by what they name. A milestone has its phase, whatever else it depends on. */
const attached = ["incentive", "tranche", "condition", "commitment", "sunset", "indicator"] as const;

/**
 * Ids of the clauses that belong to a phase, among those of a CTE `seen`: the phase, its milestones, those proposed for it,
 * and what in turn names one of these: incentives, tranches, sunsets, indicators, conditions. A condition that releases a
 * tranche of the phase belongs to it too, but brings no other tranche along.
 */
export const ofPhase = (reader: Reader, phaseId: string): Prisma.Sql => Prisma.sql`(
  WITH RECURSIVE bodies AS (
    SELECT s.id, s.kind, v.body FROM seen s JOIN "ClauseVersion" v ON v.id = s."versionId"
    WHERE s.kind::text = ANY(${[...attached]}::text[])
    UNION ALL
    SELECT s.id, s.kind, c.body FROM seen s JOIN "Change" c ON c."clauseId" = s.id
    WHERE s.kind::text = ANY(${[...attached]}::text[]) AND c.action <> 'remove' AND ${seenChanges(reader)}),
  named AS MATERIALIZED (
    SELECT b.id, b.kind, r.target, t.kind = 'condition' AS releases
    FROM bodies b CROSS JOIN LATERAL unnest(clause_references(b.body)) AS r(target) JOIN seen t ON t.id = r.target),
  ties AS MATERIALIZED (
    SELECT id, target AS "of" FROM named WHERE NOT releases
    UNION SELECT target, id FROM named WHERE releases AND kind = 'tranche'),
  belonging(id) AS (
    (SELECT s.id FROM seen s WHERE s.chapter = ${`phase:${phaseId}`}
     UNION
     SELECT s.id FROM seen s JOIN "Change" c ON c."clauseId" = s.id
     WHERE s.kind = 'milestone' AND c.body ->> 'phase' = ${phaseId} AND ${seenChanges(reader)})
    UNION
    SELECT t.id FROM belonging b JOIN ties t ON t."of" = b.id)
  SELECT id FROM belonging)`;
