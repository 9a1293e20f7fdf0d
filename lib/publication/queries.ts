import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { inDocumentOrder } from "./document-order";
import { read } from "./reader";
import type { PublicClause, PublishedPackage, PublishedRevision, RestrictedClause } from "./view";

/** ISO 8601 in UTC with milliseconds, as the record spells moments. */
export const moment = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The delegations with a voice of the package `p`, as JSON, the host first. */
export const partiesOf = `
  (SELECT coalesce(json_agg(json_build_object('id', d.id, 'side', d.side, 'ordinal', d.ordinal, 'name', d.organisation)
                            ORDER BY d.side DESC, d.ordinal), '[]')
   FROM publication.delegation d WHERE d.package_id = p.id AND d.left_at IS NULL)`;

const packageSql = `
  SELECT p.id, p.slug, p.title, p.host_country AS "hostCountry", p.stage, p.languages,
         p.term_start::text AS "termStart", p.term_end::text AS "termEnd", ${moment("p.published_at")} AS "publishedAt",
         ${partiesOf} AS parties,
         (SELECT coalesce(json_agg(json_build_object('role', g.role, 'name', g.organisation) ORDER BY g.since), '[]')
          FROM publication.guest g WHERE g.package_id = p.id AND g.until IS NULL) AS guests,
         json_build_object('size', l.size, 'hash', l.hash, 'at', ${moment("l.at")},
                           'revision', p.revision, 'root', p.root) AS record
  FROM publication.package p JOIN publication.ledger l ON l.package_id = p.id
  WHERE p.slug = $1`;

const clausesSql = `
  SELECT c.id, c.restricted, c.revision, c.digest, ${moment("c.at")} AS "agreedAt", c.chapter, c.kind, c.rank, c.body, c.salt
  FROM publication.clause c WHERE c.package_id = $1
  ORDER BY c.rank, c.id`;

const LATEST_REVISIONS = 8;
const CHANGES_NAMED = 4;

const revisionsSql = `
  SELECT r.number, ${moment("r.at")} AS at, jsonb_array_length(e.data->'changes') AS count, named.changes
  FROM publication.revision r
  JOIN publication.entry e ON e.package_id = r.package_id AND e.seq = r.entry_seq
  CROSS JOIN LATERAL (
    SELECT json_agg(json_build_object('clauseId', change->>'clauseId', 'action', change->>'action',
                                      'title', v.body->'title', 'kind', v.kind) ORDER BY place) AS changes
    FROM jsonb_array_elements(e.data->'changes') WITH ORDINALITY AS listed(change, place)
    LEFT JOIN LATERAL (
      SELECT v.body, v.kind FROM publication.clause_version v
      WHERE v.package_id = r.package_id AND v.clause_id = (change->>'clauseId')::uuid AND v.revision <= r.number
      ORDER BY v.revision DESC LIMIT 1) v ON true
    WHERE place <= ${CHANGES_NAMED}) named
  WHERE r.package_id = $1
  ORDER BY r.number DESC LIMIT ${LATEST_REVISIONS}`;

type PackageRow = Omit<PublishedPackage, "clauses" | "restricted" | "revisions">;
type ClauseRow = ({ restricted: false } & PublicClause) | ({ restricted: true } & RestrictedClause);

/** Everything the public page and the open data tell of one package. `not-found` where none of that name is published. */
export async function publishedPackage(slug: string): Promise<PublishedPackage> {
  const [found] = await read<PackageRow>(packageSql, [slug]);
  if (!found) throw new DomainError("not-found", "not_found");
  const [rows, revisions] = await Promise.all([
    read<ClauseRow>(clausesSql, [found.id]),
    read<PublishedRevision>(revisionsSql, [found.id]),
  ]);
  return { ...found, revisions, ...sorted(rows) };
}

function sorted(rows: ClauseRow[]): Pick<PublishedPackage, "clauses" | "restricted"> {
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
  restricted.sort((a, b) => a.agreedAt.localeCompare(b.agreedAt) || (a.id < b.id ? -1 : 1));
  return { clauses: inDocumentOrder(clauses), restricted };
}

/** The record's last entry, which changes whenever anything of a package does; undefined where it is not published. */
export async function recordHash(slug: string): Promise<{ id: string; hash: string } | undefined> {
  const [row] = await read<{ id: string; hash: string }>(
    `SELECT p.id, l.hash FROM publication.package p JOIN publication.ledger l ON l.package_id = p.id WHERE p.slug = $1`,
    [slug],
  );
  return row;
}
