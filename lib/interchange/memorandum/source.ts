import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Digest } from "@/lib/kernel/digest";
import type { Localised } from "@/lib/kernel/localised";
import type { Side } from "@/lib/packages/standing";

/** What a memorandum is made of: what its reader may read, and nothing more. Made of JSON alone, for it travels. */
export type Source = {
  slug: string;
  title: Localised;
  /** ISO 3166-1 alpha-2. */
  hostCountry: string;
  /** The package's authentic languages. */
  languages: string[];
  /** Calendar days, both included. */
  termStart: string;
  termEnd: string;
  parties: SourceParty[];
  text: SourceText;
  /** Where this very text stands with its signatories; null where it is not before them. */
  signing: SourceSigning | null;
  /** Those who have to sign this revision, once it is initialled; else each delegation signs on an empty line. */
  signatories: SourceSignatory[];
};

/** A delegation with a voice, the host first. */
export type SourceParty = { id: string; side: Side; name: Localised };

/** The agreed text at one revision, possibly with what an amendment would make of it. */
export type SourceText = {
  revision: number;
  root: Digest;
  /** When the revision was agreed, ISO 8601; null before the first. */
  at: string | null;
  clauses: SourceClause[];
  restricted: RestrictedLine[];
};

/** `digest` is of the agreed wording; null for a wording that is only proposed. */
export type SourceClause = { content: ClauseContent; digest: Digest | null };

/** A clause its reader may not read: that it is there, since when, and what holds the parties to it. */
export type RestrictedLine = { id: string; digest: Digest; agreedAt: string };

export type SourceSigning = {
  /** 0: the memorandum; from 1: its amendments. */
  number: number;
  stage: "open" | "complete";
  /** When every voice had initialled it, and when it entered into force; ISO 8601. */
  openedAt: string;
  settledAt: string | null;
};

export type SourceSignatory = {
  delegationId: string;
  name: string | null;
  office: string | null;
  /** ISO 8601; null while the signature is awaited. */
  signedAt: string | null;
  method: "passkey" | "code" | null;
  /** Fingerprint of the passkey. */
  key: Digest | null;
};
