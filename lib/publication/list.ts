import "server-only";
import { moment } from "./moment";
import { inForceOf, partiesOf } from "./queries";
import { read } from "./reader";
import type { Facets, ListedPackage, ListQuery, PackageList } from "./view";

export const PAGE = 20;

/** Published packages, the latest published first, a page at a time. */
export async function publishedPackages(query: ListQuery, page = PAGE): Promise<PackageList> {
  const { q, country, stage, donor, after } = query;
  const words = (q ?? "").split(/\s+/).filter(Boolean).slice(0, 8);
  const packages = await read<ListedPackage>(
    `SELECT p.slug, p.title, p.host_country AS "hostCountry", p.stage, p.term_start::text AS "termStart",
            p.term_end::text AS "termEnd", p.clause_count AS "clauseCount", ${moment("p.published_at")} AS "publishedAt",
            (SELECT ${moment("l.at")} FROM publication.ledger l WHERE l.package_id = p.id) AS "changedAt",
            ${inForceOf} AS "inForce", ${partiesOf} AS parties
     FROM publication.package p
     WHERE p.id = ANY(publication.found($1::text[], $2, $3, $4::uuid, $5, $6))
     ORDER BY p.published_at DESC, p.id DESC`,
    [words, country, stage, donor, after, page + 1],
  );
  const shown = packages.slice(0, page);
  return { packages: shown, next: packages.length > page ? (shown.at(-1)?.slug ?? null) : null };
}

/** What the list can be narrowed by. */
export async function facets(): Promise<Facets> {
  const [countries, donors] = await Promise.all([
    read<{ code: string }>("SELECT code FROM publication.country"),
    read<Facets["donors"][number]>("SELECT id, name FROM publication.donor ORDER BY id LIMIT 500"),
  ]);
  return { countries: countries.map(({ code }) => code), donors };
}
