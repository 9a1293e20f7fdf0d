import "server-only";
import { inDocumentOrder } from "./document-order";
import { moment } from "./moment";
import { placeOnSide } from "./place";
import { read } from "./reader";
import { type SigningRow, signingsFrom, signingsOf } from "./signings";
import type { PublicClause, PublishedPackage, RestrictedClause } from "./view";

/** The delegations with a voice of the package `p`, as JSON, the host first. */
export const partiesOf = `
  (SELECT coalesce(json_agg(json_build_object('id', d.id, 'side', d.side, 'place', ${placeOnSide}, 'name', d.organisation)
                            ORDER BY d.side DESC, d.ordinal), '[]')
   FROM publication.delegation d WHERE d.package_id = p.id AND d.left_at IS NULL)`;

/** Donors that sat at the table of the package `p` and left, as JSON. */
const formerOf = `
  (SELECT coalesce(json_agg(json_build_object('id', d.id, 'name', d.organisation, 'seatedAt', ${moment("d.seated_at")},
                                              'leftAt', ${moment("d.left_at")}) ORDER BY d.left_at), '[]')
   FROM publication.delegation d WHERE d.package_id = p.id AND d.left_at IS NOT NULL)`;

/** The text in force of the package `p`, as JSON; null where none is. */
export const inForceOf = `
  (SELECT json_build_object('revision', p.in_force_revision, 'at', ${moment("p.in_force_at")})
   WHERE p.in_force_revision IS NOT NULL)`;

const clausesOf = `
  (SELECT coalesce(json_agg(json_build_object(
            'id', c.id, 'restricted', c.restricted, 'revision', c.revision, 'digest', c.digest,
            'agreedAt', ${moment("c.at")}, 'chapter', c.chapter, 'kind', c.kind, 'rank', c.rank, 'body', c.body,
            'salt', c.salt) ORDER BY c.at, c.id), '[]')
   FROM publication.clause c WHERE c.package_id = p.id)`;

const LATEST_REVISIONS = 6;
const CHANGES_NAMED = 4;

/** The latest revisions with the first of what each changed, under the titles that the clauses had then. */
const revisionsOf = `
  (SELECT coalesce(json_agg(json_build_object(
            'number', r.number, 'at', ${moment("r.at")}, 'count', jsonb_path_query_first(e.data, '$.changes.size()'),
            'changes', named.changes) ORDER BY r.number DESC), '[]')
   FROM publication.revision r
   CROSS JOIN LATERAL (
     SELECT data FROM publication.entry WHERE package_id = r.package_id AND seq = r.entry_seq OFFSET 0) e
   CROSS JOIN LATERAL (
     SELECT json_agg(json_build_object('clauseId', change->>'clauseId', 'action', change->>'action',
                                       'title', v.body->'title', 'kind', v.kind) ORDER BY place) AS changes
     FROM jsonb_array_elements(jsonb_path_query_array(e.data, '$.changes[0 to ${CHANGES_NAMED - 1}]'))
          WITH ORDINALITY AS listed(change, place)
     LEFT JOIN LATERAL (
       SELECT v.body, v.kind FROM publication.clause_version v
       WHERE v.package_id = r.package_id AND v.clause_id = (change->>'clauseId')::uuid AND v.revision <= r.number
       ORDER BY v.revision DESC LIMIT 1) v ON true) named
   WHERE r.package_id = p.id AND r.number > p.revision - ${LATEST_REVISIONS})`;

/**
 * The record of the package `p`. A view that is a barrier is planned by itself: joined plainly it would be read whole for
 * one row of it; `OFFSET 0` keeps the subquery apart, so that the package's id reaches the index.
 */
const ledgerOf = `CROSS JOIN LATERAL (SELECT * FROM publication.ledger WHERE package_id = p.id OFFSET 0) l`;

// One statement, so that all of it is of one moment: what is told of the record fits the text beside it.
const packageSql = `
  SELECT p.id, p.slug, p.title, p.host_country AS "hostCountry", p.stage, p.languages,
         p.term_start::text AS "termStart", p.term_end::text AS "termEnd", ${moment("p.published_at")} AS "publishedAt",
         ${partiesOf} AS parties, ${formerOf} AS former,
         (SELECT coalesce(json_agg(json_build_object('role', g.role, 'name', g.organisation) ORDER BY g.since), '[]')
          FROM publication.guest g WHERE g.package_id = p.id AND g.until IS NULL) AS guests,
         json_build_object('size', l.size, 'hash', l.hash, 'at', ${moment("l.at")},
                           'revision', p.revision, 'root', p.root) AS record,
         ${inForceOf} AS "inForce", ${signingsOf} AS signings,
         ${clausesOf} AS clauses, ${revisionsOf} AS revisions
  FROM publication.package p ${ledgerOf}
  WHERE p.slug = $1`;

type ClauseRow = ({ restricted: false } & PublicClause) | ({ restricted: true } & RestrictedClause);
type PackageRow = Omit<PublishedPackage, "clauses" | "restricted" | "signings"> & {
  clauses: ClauseRow[];
  signings: SigningRow[];
};

/** Everything the public page and the open data tell of one package; undefined where none of that name is published. */
export async function publishedPackage(slug: string): Promise<PublishedPackage | undefined> {
  const [found] = await read<PackageRow>(packageSql, [slug]);
  return found && { ...found, ...sorted(found.clauses), signings: signingsFrom(found.signings) };
}

function sorted(rows: readonly ClauseRow[]): Pick<PublishedPackage, "clauses" | "restricted"> {
  const clauses: PublicClause[] = [];
  const restricted: RestrictedClause[] = [];
  for (const row of rows) {
    if (row.restricted) {
      const { id, revision, digest, agreedAt } = row;
      restricted.push({ id, revision, digest, agreedAt });
    } else {
      const { restricted: _, ...clause } = row;
      clauses.push(clause);
    }
  }
  return { clauses: inDocumentOrder(clauses), restricted };
}

/** Where a package's record stands; `hash`, of the last entry, changes whenever anything of the package does. */
export type RecordPlace = { id: string; slug: string; size: number; hash: string; checkpoint: string };

/** @returns undefined where no package of that name is published */
export async function recordPlace(slug: string): Promise<RecordPlace | undefined> {
  const [place] = await read<RecordPlace>(
    `SELECT p.id, p.slug, l.size, l.hash, l.checkpoint
     FROM publication.package p ${ledgerOf} WHERE p.slug = $1`,
    [slug],
  );
  return place;
}
