import type { ClauseKind, ContentOf } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import type { Digest } from "@/lib/kernel/digest";
import type { Localised } from "@/lib/kernel/localised";
import type { PasskeyProof, Statement } from "@/lib/ledger/signed-statement";
import type { GuestRole, Side, Stage } from "@/lib/packages/standing";
import type { SignedText, SigningPlace } from "@/lib/signatures/standing";

/** What the public sees of a package. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. */
export type PublishedPackage = {
  id: string;
  slug: string;
  title: Localised;
  hostCountry: string;
  stage: Stage;
  languages: string[];
  termStart: string;
  termEnd: string;
  publishedAt: string;
  parties: Party[];
  /** Donors that have left; what they signed stays signed. */
  former: FormerParty[];
  guests: { role: GuestRole; name: Localised }[];
  record: RecordHead;
  inForce: InForce | null;
  /** Texts that were put to their signatories, in that order. */
  signings: PublishedSigning[];
  /** In document order. */
  clauses: PublicClause[];
  restricted: RestrictedClause[];
  /** The latest first. */
  revisions: PublishedRevision[];
};

/** A delegation with a voice, and its place among those of its side. */
export type Party = { id: string; side: Side; place: number; name: Localised };

export type FormerParty = { id: string; name: Localised; seatedAt: string; leftAt: string };

export type RecordHead = {
  /** Number of entries. */
  size: number;
  /** Hash of the last entry. */
  hash: Digest;
  at: string;
  revision: number;
  /** What the agreed text's clauses hash to. */
  root: Digest;
};

/** The last text that every signatory signed. */
export type InForce = { revision: number; at: string };

export type PublishedSigning = Omit<SignedText, "places"> & { places: PublishedPlace[] };

/** With what proves the signature: the statement, and the passkey's answer where there is one. */
export type PublishedPlace = SigningPlace & { statement: Statement | null; proof: PasskeyProof | null };

type Agreed = { revision: number; digest: Digest; agreedAt: string };

/** A clause of the agreed text with what its digest is taken over. */
export type PublicClause<K extends ClauseKind = ClauseKind> = {
  [One in K]: Omit<ContentOf<One>, "visibility"> & Agreed & { chapter: Chapter; salt: string };
}[K];

/** A clause that the parties keep to themselves: that it is there, since when, and a digest to hold them to it. */
export type RestrictedClause = { id: string } & Agreed;

export type PublishedRevision = {
  number: number;
  at: string;
  /** How many clauses it added, changed or removed; `changes` names the first of them. */
  count: number;
  changes: RevisedClause[];
};

export type RevisedClause = {
  clauseId: string;
  action: "add" | "change" | "remove";
  /** Null where the clause is restricted. */
  title: Localised | null;
  kind: ClauseKind | null;
};

/** A package in the list. */
export type ListedPackage = {
  slug: string;
  title: Localised;
  hostCountry: string;
  stage: Stage;
  termStart: string;
  termEnd: string;
  clauseCount: number;
  publishedAt: string;
  changedAt: string;
  inForce: InForce | null;
  parties: Party[];
};

export type ListQuery = {
  /** Words of the title, in any language. */
  q?: string;
  country?: string;
  stage?: Stage;
  /** Organisation id. */
  donor?: string;
  /** Slug of the last package of the page before. */
  after?: string;
};

export type PackageList = { packages: ListedPackage[]; next: string | null };

export type Facets = { countries: string[]; donors: { id: string; name: Localised }[] };
