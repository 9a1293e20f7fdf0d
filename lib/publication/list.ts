import "server-only";
import { moment } from "./moment";
import { inForceOf, partiesOf } from "./queries";
import { read } from "./reader";
import type { Facets, ListedPackage, ListQuery, PackageList } from "./view";

export const PAGE = 20;

/** Published packages, the latest published first, a page at a time. */
export async function publishedPackages(query: ListQuery, page = PAGE): Promise<PackageList> {
  const { where, values } = conditions(query);
  const packages = await read<ListedPackage>(
    `SELECT p.slug, p.title, p.host_country AS "hostCountry", p.stage, p.term_start::text AS "termStart",
            p.term_end::text AS "termEnd", p.clause_count AS "clauseCount", ${moment("p.published_at")} AS "publishedAt",
            (SELECT ${moment("l.at")} FROM publication.ledger l WHERE l.package_id = p.id) AS "changedAt",
            ${inForceOf} AS "inForce", ${partiesOf} AS parties
     FROM publication.package p
     ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""}
     ORDER BY p.published_at DESC, p.id DESC LIMIT ${page + 1}`,
    values,
  );
  const shown = packages.slice(0, page);
  return { packages: shown, next: packages.length > page ? (shown.at(-1)?.slug ?? null) : null };
}

/** Written out for what is asked, so that each question is answered from the index that fits it. */
function conditions({ q, country, stage, donor, after }: ListQuery): { where: string[]; values: string[] } {
  const where: string[] = [];
  const values: string[] = [];
  const given = (value: string): string => `$${values.push(value)}`;
  if (country) where.push(`p.host_country = ${given(country)}`);
  if (stage) where.push(`p.stage = ${given(stage)}::"Stage"`);
  if (donor)
    where.push(`p.id = ANY(ARRAY(SELECT d.package_id FROM publication.delegation d WHERE d.side = 'donor'
                                 AND d.left_at IS NULL AND d.organisation_id = ${given(donor)}::uuid))`);
  for (const word of (q ?? "").split(/\s+/).filter(Boolean).slice(0, 8))
    where.push(
      `EXISTS (SELECT FROM jsonb_each_text(p.title) t WHERE t.value ILIKE ${given(`%${escapeLike(word)}%`)})`,
    );
  if (after)
    where.push(`(p.published_at, p.id) < (SELECT a.published_at, a.id FROM publication.package a
                                          WHERE a.slug = ${given(after)})`);
  return { where, values };
}

const escapeLike = (word: string): string => word.replace(/[\\%_]/g, "\\$&");

/** What the list can be narrowed by. */
export async function facets(): Promise<Facets> {
  const [countries, donors] = await Promise.all([
    read<{ code: string }>("SELECT code FROM publication.country"),
    read<Facets["donors"][number]>("SELECT id, name FROM publication.donor ORDER BY id LIMIT 500"),
  ]);
  return { countries: countries.map(({ code }) => code), donors };
}
