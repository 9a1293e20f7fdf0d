import type { Localised } from "@/lib/kernel/localised";
import type { PasskeyProof, Statement } from "@/lib/ledger/signed-statement";
import { spokenDigest } from "@/lib/ledger/spoken-digest";
import type {
  InForce,
  ListedPackage,
  PackageList,
  PublicClause,
  PublishedPackage,
  PublishedPlace,
  PublishedSigning,
  RestrictedClause,
} from "./view";

/** The shapes of `/api/v1`: what is written here is a promise to those who build on it. */

export type OpenParty = { side: "donor" | "host"; name: Localised };

/** A donor that sat at the table and left; what it signed stays among the signings. */
export type OpenFormerParty = OpenParty & { seatedAt: string; leftAt: string };

export type OpenListedPackage = {
  slug: string;
  title: Localised;
  hostCountry: string;
  stage: string;
  /** The revision that every signatory signed last, and since when it is in force; null before the first. */
  inForce: OpenInForce | null;
  term: { start: string; end: string };
  parties: OpenParty[];
  clauseCount: number;
  publishedAt: string;
  changedAt: string;
  links: OpenLinks;
};

export type OpenInForce = { revision: number; since: string };

export type OpenLinks = { self: string; page: string; record: string };

export type OpenPackage = Omit<OpenListedPackage, "clauseCount" | "changedAt"> & {
  languages: string[];
  formerParties: OpenFormerParty[];
  guests: { role: string; name: Localised }[];
  revision: { number: number; root: string };
  record: { entries: number; hash: string; at: string };
  signings: OpenSigning[];
  clauses: (OpenClause | OpenRestrictedClause)[];
};

/** A text put to its signatories: the memorandum (number 0) or one of its amendments. */
export type OpenSigning = {
  number: number;
  revision: number;
  root: string;
  /** The root as thirty digits, which people compare by telephone. */
  digits: string;
  stage: "open" | "complete" | "lapsed";
  initialledAt: string;
  /** When it entered into force, or was taken back. */
  settledAt: string | null;
  signatures: OpenSignature[];
  awaited: OpenParty[];
};

/**
 * A passkey signs `SHA-256(authenticatorData ‖ SHA-256(clientDataJSON))`, and the challenge in its client data is the
 * SHA-256 of the statement's RFC 8785 JSON (WebAuthn). Without a proof, this service vouches for the signature.
 */
export type OpenSignature = {
  party: OpenParty;
  name: string;
  office: string;
  signedAt: string;
  method: "passkey" | "code";
  /** SHA-256 of the public key's SubjectPublicKeyInfo. */
  keyFingerprint: string | null;
  statement: Statement;
  proof: PasskeyProof | null;
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
  inForce: inForceOf(one.inForce),
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
  inForce: inForceOf(one.inForce),
  term: { start: one.termStart, end: one.termEnd },
  languages: one.languages,
  parties: one.parties.map(({ side, name }) => ({ side, name })),
  formerParties: one.former.map(({ name, seatedAt, leftAt }) => ({ side: "donor", name, seatedAt, leftAt })),
  guests: one.guests.map(({ role, name }) => ({ role, name })),
  publishedAt: one.publishedAt,
  revision: { number: one.record.revision, root: one.record.root },
  record: { entries: one.record.size, hash: one.record.hash, at: one.record.at },
  signings: one.signings.map(openSigning),
  clauses: [...one.clauses.map(openClause), ...one.restricted.map(openRestricted)],
  links: linksOf(one.slug),
});

const inForceOf = (inForce: InForce | null): OpenInForce | null =>
  inForce && { revision: inForce.revision, since: inForce.at };

const openSigning = ({
  number,
  revision,
  root,
  stage,
  openedAt,
  settledAt,
  places,
}: PublishedSigning): OpenSigning => ({
  ...{ number, revision, root, digits: spokenDigest(root), stage },
  initialledAt: openedAt,
  settledAt,
  signatures: places.flatMap(openSignature),
  awaited: stage === "open" ? places.filter(({ signedAt }) => signedAt === null).map(partyOf) : [],
});

function openSignature(place: PublishedPlace): OpenSignature[] {
  const { name, office, signedAt, method, key: keyFingerprint, statement, proof } = place;
  if (name === null || office === null || signedAt === null || method === null || statement === null)
    return [];
  return [{ party: partyOf(place), name, office, signedAt, method, keyFingerprint, statement, proof }];
}

const partyOf = ({ party: { side, name } }: PublishedPlace): OpenParty => ({ side, name });

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
