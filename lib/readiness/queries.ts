import "server-only";
import { type Reader, readerOf } from "@/lib/amendments/reader";
import { dimensions } from "@/lib/clauses/kinds/phase";
import type { Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { may as mayDecide } from "@/lib/packages/policy";
import type { Relation, Side } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import { type Dimension, type Gate, nameKey, sameName } from "./gate";
import { fits } from "./machine";
import { may, mayAgree } from "./policy";

/** How one delegation rates. Level and evidence are null until the reader may see them. */
export type RatingView = {
  delegationId: string;
  side: Side;
  level: number | null;
  evidence: string | null;
  at: string;
};

export type AgreedView = { level: number; evidence: string; at: string };

/** A rating that waits for voices. */
export type RatingMotion = {
  id: string;
  level: number;
  evidence: string;
  delegationId: string;
  yes: string[];
  can: { vote: Verdict; withdraw: Verdict };
};

/** One institution in one dimension. */
export type Square = {
  dimension: Dimension;
  ratings: RatingView[];
  agreed: AgreedView | undefined;
  motion: RatingMotion | undefined;
  can: { agree: Verdict };
};

export type InstitutionView = {
  id: string;
  name: Localised;
  /** One for each dimension, in their order. */
  squares: Square[];
  can: { rename: Verdict; remove: Verdict };
};

export type Assessment = {
  institutions: InstitutionView[];
  /** Institutions that gates of the agreed text name and nobody has put on the list. */
  unlisted: Localised[];
  can: { add: Verdict; rate: Verdict };
};

type In<T> = T & { dimension: Dimension };
type StoredInstitution = {
  id: string;
  name: Localised;
  assessed: boolean;
  ratings: In<RatingView>[];
  agreed: In<AgreedView>[];
  motions: In<Omit<RatingMotion, "can">>[];
};
type Row = {
  institutions: StoredInstitution[];
  /** The delegations at the table. */
  seated: string[];
  gates: Gate[];
};

/** Who is assessed, how each side judges, and what all agreed. One query. */
export async function assessmentOf(relation: Relation): Promise<Assessment> {
  const [row] = await db().$queryRaw<Row[]>(assessmentQuery(readerOf(relation), relation));
  if (!row) throw new Error("a query of aggregates gave no row");
  const institutions = row.institutions.map(({ assessed, ...institution }) => ({
    id: institution.id,
    name: institution.name,
    squares: dimensions.map(dimension => squareOf(dimension, institution, row.seated, relation)),
    can: {
      rename: first(may(relation, "rename", { assessed }), fits(relation.stage)),
      remove: first(may(relation, "remove", { assessed }), fits(relation.stage)),
    },
  }));
  return {
    institutions,
    unlisted: relation.delegation ? unlistedOf(row.gates, institutions) : [],
    can: {
      add: first(may(relation, "add"), fits(relation.stage)),
      rate: first(may(relation, "rate"), fits(relation.stage)),
    },
  };
}

function squareOf(
  dimension: Dimension,
  { ratings, agreed, motions }: Omit<StoredInstitution, "assessed">,
  seated: readonly string[],
  relation: Relation,
): Square {
  const here = <T>(all: readonly In<T>[]) => all.filter(one => one.dimension === dimension);
  const [motion] = here(motions);
  const rated = here(ratings);
  return {
    dimension,
    ratings: rated,
    agreed: here(agreed)[0],
    motion: motion && {
      ...motion,
      can: {
        vote: mayDecide(relation, "vote"),
        withdraw: mayDecide(relation, "withdraw_motion", { delegationId: motion.delegationId }),
      },
    },
    can: {
      agree: first(
        first(mayDecide(relation, "move"), fits(relation.stage)),
        mayAgree(seated.filter(id => !rated.some(({ delegationId }) => delegationId === id)).length),
      ),
    },
  };
}

const first = (one: Verdict, other: Verdict): Verdict => (one.ok ? other : one);

function unlistedOf(gates: readonly Gate[], listed: readonly { name: Localised }[]): Localised[] {
  const missing = new Map<string, Localised>();
  for (const { institution } of gates)
    if (!listed.some(({ name }) => sameName(name, institution)))
      missing.set(nameKey(Object.values(institution)[0] ?? ""), institution);
  return [...missing.values()];
}

/**
 * A delegation reads the others' rating of a square once it has given its own; the mediator once every voice has. Overseers
 * read what all agreed, and of which institution.
 */
function assessmentQuery(reader: Reader, { delegation, guest }: Relation): Prisma.Sql {
  const { packageId, own, visibilities, proposals } = reader;
  const seen = Prisma.sql`(r."delegationId" = ${own}::uuid
    OR EXISTS (SELECT 1 FROM "ReadinessRating" x WHERE x."institutionId" = r."institutionId" AND x.dimension = r.dimension
               AND x."delegationId" = ${own}::uuid AND x."supersededAt" IS NULL)
    OR ${guest === "mediator"} AND NOT EXISTS (
      SELECT 1 FROM "Delegation" d WHERE d."packageId" = r."packageId" AND d."leftAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "ReadinessRating" x WHERE x."institutionId" = r."institutionId" AND x.dimension = r.dimension
        AND x."delegationId" = d.id AND x."supersededAt" IS NULL)))`;
  return Prisma.sql`
    SELECT
      (SELECT jsonb_agg(d.id) FROM "Delegation" d WHERE d."packageId" = ${packageId}::uuid AND d."leftAt" IS NULL) AS seated,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name,
          'ratings', (SELECT coalesce(jsonb_agg(jsonb_build_object('dimension', r.dimension, 'delegationId', r."delegationId",
                        'side', d.side, 'at', r.at, 'level', CASE WHEN ${seen} THEN r.level END,
                        'evidence', CASE WHEN ${seen} THEN r.evidence END) ORDER BY r.at, r.id), '[]')
                      FROM "ReadinessRating" r JOIN "Delegation" d ON d.id = r."delegationId"
                      WHERE r."institutionId" = i.id AND r."supersededAt" IS NULL AND ${proposals}),
          'agreed', (SELECT coalesce(jsonb_agg(jsonb_build_object('dimension', a.dimension, 'level', a.level,
                       'evidence', a.evidence, 'at', a.at)), '[]')
                     FROM "ReadinessAgreed" a WHERE a."institutionId" = i.id AND a."supersededAt" IS NULL),
          'motions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'dimension', m.subject->'dimension',
                        'level', m.subject->'level', 'evidence', m.subject->'evidence', 'delegationId', m."delegationId",
                        'yes', (SELECT coalesce(jsonb_agg(v."delegationId"), '[]') FROM "Vote" v
                                 JOIN "Delegation" y ON y.id = v."delegationId" AND y."leftAt" IS NULL
                                 WHERE v."motionId" = m.id))), '[]')
                      FROM "Motion" m
                      WHERE ${delegation !== undefined} AND m."packageId" = i."packageId" AND m.kind = 'rate'
                        AND m.stage = 'open' AND m.subject->>'institutionId' = i.id::text),
          'assessed', EXISTS (SELECT 1 FROM "ReadinessRating" r WHERE r."institutionId" = i.id
                              AND r."delegationId" IS DISTINCT FROM ${own}::uuid)
                   OR EXISTS (SELECT 1 FROM "ReadinessAgreed" a WHERE a."institutionId" = i.id)
                   OR EXISTS (SELECT 1 FROM "Motion" m WHERE m."packageId" = i."packageId" AND m.kind = 'rate'
                              AND m.stage = 'open' AND m.subject->>'institutionId' = i.id::text))
          ORDER BY i."addedAt", i.id), '[]')
       FROM "Institution" i
       WHERE i."packageId" = ${packageId}::uuid AND i."removedAt" IS NULL
         AND (${proposals} OR EXISTS (SELECT 1 FROM "ReadinessAgreed" a WHERE a."institutionId" = i.id))) AS institutions,
      (SELECT coalesce(jsonb_agg(g), '[]')
       FROM "Clause" l JOIN "ClauseVersion" v ON v.id = l."versionId" AND v.visibility = ANY(${visibilities}::"Visibility"[])
       CROSS JOIN jsonb_array_elements(v.body->'gates') g
       WHERE l."packageId" = ${packageId}::uuid AND l.kind = 'phase' AND l.standing = 'agreed') AS gates`;
}
