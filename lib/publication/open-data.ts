import type { Localised } from "@/lib/kernel/localised";
import type { ListedPackage, PackageList, PublicClause, PublishedPackage, RestrictedClause } from "./view";

/** The shapes of `/api/v1`: what is written here is a promise to those who build on it. */

export type OpenParty = { side: "donor" | "host"; name: Localised };

export type OpenListedPackage = {
  slug: string;
  title: Localised;
  hostCountry: string;
  stage: string;
  term: { start: string; end: string };
  parties: OpenParty[];
  clauseCount: number;
  publishedAt: string;
  changedAt: string;
  links: OpenLinks;
};

export type OpenLinks = { self: string; page: string; record: string };

export type OpenPackage = Omit<OpenListedPackage, "clauseCount" | "changedAt"> & {
  languages: string[];
  guests: { role: string; name: Localised }[];
  revision: { number: number; root: string };
  record: { entries: number; hash: string; at: string };
  clauses: (OpenClause | OpenRestrictedClause)[];
};

/** With kind, rank, body and salt a digest can be checked: SHA-256(salt ‖ RFC 8785 JSON of id, kind, visibility, rank, body). */
export type OpenClause = {
  id: string;
  visibility: "public";
  kind: string;
  chapter: string;
  rank: string;
  body: unknown;
  salt: string;
  digest: string;
  revision: number;
  agreedAt: string;
};

export type OpenRestrictedClause = {
  id: string;
  visibility: "restricted";
  digest: string;
  revision: number;
  agreedAt: string;
};

export function openList(
  { packages, next }: PackageList,
  nextAddress: (after: string) => string,
): { packages: OpenListedPackage[]; next: string | null } {
  return { packages: packages.map(listed), next: next && nextAddress(next) };
}

const listed = (one: ListedPackage): OpenListedPackage => ({
  slug: one.slug,
  title: one.title,
  hostCountry: one.hostCountry,
  stage: one.stage,
  term: { start: one.termStart, end: one.termEnd },
  parties: one.parties.map(({ side, name }) => ({ side, name })),
  clauseCount: one.clauseCount,
  publishedAt: one.publishedAt,
  changedAt: one.changedAt,
  links: linksOf(one.slug),
});

export const openPackage = (one: PublishedPackage): OpenPackage => ({
  slug: one.slug,
  title: one.title,
  hostCountry: one.hostCountry,
  stage: one.stage,
  term: { start: one.termStart, end: one.termEnd },
  languages: one.languages,
  parties: one.parties.map(({ side, name }) => ({ side, name })),
  guests: one.guests.map(({ role, name }) => ({ role, name })),
  publishedAt: one.publishedAt,
  revision: { number: one.record.revision, root: one.record.root },
  record: { entries: one.record.size, hash: one.record.hash, at: one.record.at },
  clauses: [...one.clauses.map(openClause), ...one.restricted.map(openRestricted)],
  links: linksOf(one.slug),
});

const openClause = (clause: PublicClause): OpenClause => ({
  id: clause.id,
  visibility: "public",
  kind: clause.kind,
  chapter: clause.chapter,
  rank: clause.rank,
  body: clause.body,
  salt: clause.salt,
  digest: clause.digest,
  revision: clause.revision,
  agreedAt: clause.agreedAt,
});

const openRestricted = (clause: RestrictedClause): OpenRestrictedClause => ({
  id: clause.id,
  visibility: "restricted",
  digest: clause.digest,
  revision: clause.revision,
  agreedAt: clause.agreedAt,
});

const linksOf = (slug: string): OpenLinks => ({
  self: `/api/v1/packages/${slug}`,
  page: `/en/packages/${slug}`,
  record: `/api/v1/packages/${slug}/record`,
});
