import { z } from "zod";
import { type Bytes, unbase64url, utf8 } from "@/lib/kernel/bytes";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { type Digest, digestOf, digestSchema } from "@/lib/kernel/digest";
import { sha256 } from "@/lib/kernel/sha256";

export const statementFormat = "concord-signature/1";

/** Of any version: the record does not say who made an id, nor how. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { error: "a lowercase UUID" });

/**
 * What a signatory signs: one exact text of one package, and in which role. A passkey's challenge is its digest, so that
 * the device's own signature covers every word of it.
 */
export const statementSchema = z.strictObject({
  format: z.literal(statementFormat),
  package: z.strictObject({ id: uuid, slug: z.string() }),
  signingId: uuid,
  /** 0: the memorandum; from 1: its amendments. */
  number: z.int().nonnegative(),
  revision: z.int().positive(),
  root: digestSchema,
  signatory: z.strictObject({
    id: uuid,
    delegationId: uuid,
    side: z.enum(["donor", "host"]),
    organisation: z.record(z.string(), z.string()),
    /** As they sign. */
    name: z.string().min(1),
    office: z.string().min(1),
  }),
});
export type Statement = z.infer<typeof statementSchema>;

/** The 32 bytes that a passkey is challenged with: SHA-256 of the statement's RFC 8785 JSON. */
export const challengeOf = (statement: Statement): Bytes => sha256(utf8(canonicalJson(statement)));

const base64url = z.string().regex(/^[\w-]+$/, { error: "base64url" });

/** What a passkey gave, with the public key to check it against (WebAuthn Level 3, 7.2). Bytes are base64url. */
export const proofSchema = z.strictObject({
  algorithm: z.enum(["ES256", "EdDSA", "RS256"]),
  /** SubjectPublicKeyInfo. */
  publicKey: base64url,
  authenticatorData: base64url,
  clientDataJSON: base64url,
  signature: base64url,
});
export type PasskeyProof = z.infer<typeof proofSchema>;

/** What a key is compared by: SHA-256 of its SubjectPublicKeyInfo, as `openssl dgst -sha256` gives of the DER file. */
export const fingerprintOf = ({ publicKey }: Pick<PasskeyProof, "publicKey">): Digest =>
  digestOf(unbase64url(publicKey) ?? utf8(publicKey));
