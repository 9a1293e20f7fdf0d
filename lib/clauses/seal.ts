import { type Digest, newSalt, saltedDigest } from "@/lib/kernel/digest";
import type { ClauseContent } from "./catalogue";

export type Sealed = { salt: string; digest: Digest };

/** The digest a consent binds and a revision's tree carries: salted, over the whole content (domain: proof). */
export function sealContent(content: ClauseContent, salt = newSalt()): Sealed {
  const { id, kind, visibility, rank, body } = content;
  return { salt, digest: saltedDigest(salt, { id, kind, visibility, rank, body }) };
}

/** Consent to a removal binds the exact wording that goes. */
export function sealRemoval(clauseId: string, baseDigest: Digest, salt = newSalt()): Sealed {
  return { salt, digest: saltedDigest(salt, { removes: clauseId, base: baseDigest }) };
}
