import { z } from "zod";
import { digestSchema } from "@/lib/kernel/digest";
import { isMoment } from "./entry";
import { proofSchema, statementSchema, uuid } from "./signed-statement";

/**
 * The record of one package as a file that can be checked without us (`verify-bundle.ts`). One law shapes it: what the
 * verifier cannot hold against the signed checkpoint has no place in here.
 */
export const bundleFormat = "concord-record/1";

const salt = z.string().regex(/^[0-9a-f]{64}$/, { error: "32 bytes in lowercase hexadecimal" });
const moment = z.string().refine(isMoment, { error: "a UTC moment with milliseconds" });
const count = z.int().nonnegative();
const number = z.int().positive();

const bundleEntry = z
  .strictObject({
    ledger: uuid,
    seq: number,
    at: moment,
    payloadDigest: digestSchema,
    prev: digestSchema,
    hash: digestSchema,
    /** With its salt where the reader may see it; both left out where not. */
    payload: z
      .strictObject({ type: z.string(), visibility: z.string(), actor: z.unknown(), data: z.unknown() })
      .optional(),
    salt: salt.optional(),
  })
  .refine(({ payload, salt }) => (payload === undefined) === (salt === undefined), {
    error: "payload and salt belong together",
  });

const bundleClause = z
  .strictObject({
    clauseId: uuid,
    /** The revision that brought this version in. */
    revision: number,
    digest: digestSchema,
    salt: salt.optional(),
    /** The clause as its digest was taken; only where public. */
    content: z.unknown().optional(),
  })
  .refine(({ content, salt }) => (content === undefined) === (salt === undefined), {
    error: "content and salt belong together",
  });

const bundleRevision = z.strictObject({
  number,
  root: digestSchema,
  clauseCount: count,
  at: moment,
  /** The entry that recorded it. */
  entrySeq: number,
});

export const bundleSchema = z.strictObject({
  format: z.literal(bundleFormat),
  package: z.strictObject({ id: uuid, slug: z.string().regex(/^[^/\s]+$/) }),
  /** A package's ledger bears the package's id. */
  ledgerId: uuid,
  /** The keys that signed the checkpoint: raw 32-byte Ed25519 public keys, base64. */
  keys: z.array(z.strictObject({ name: z.string().min(1), publicKey: z.string() })).min(1),
  /** C2SP tlog-checkpoint over all entries. */
  checkpoint: z.string(),
  /** Every entry, in order. */
  entries: z.array(bundleEntry),
  /** Every version of every clause that was ever agreed. */
  clauses: z.array(bundleClause),
  revisions: z.array(bundleRevision),
});

export type Bundle = z.infer<typeof bundleSchema>;
export type BundleEntry = Bundle["entries"][number];
export type BundleClause = Bundle["clauses"][number];
export type BundleRevision = Bundle["revisions"][number];

const consent = z.object({ delegationId: uuid, digest: digestSchema });

const mergedChange = z.discriminatedUnion("action", [
  z.object({
    clauseId: uuid,
    action: z.enum(["add", "change"]),
    digest: digestSchema,
    consentDigest: digestSchema,
    consents: z.array(consent),
  }),
  z.object({
    clauseId: uuid,
    action: z.literal("remove"),
    digest: z.null(),
    consentDigest: digestSchema,
    consents: z.array(consent),
  }),
]);

export type MergedChange = z.infer<typeof mergedChange>;

/** The events the agreed text and its signatures follow from, and what of them the verifier reads. All others are passed over. */
export const readEvents = {
  "delegation.seated": z.object({
    delegationId: uuid,
    side: z.string(),
    organisation: z.record(z.string(), z.string()).optional(),
    voice: z.boolean(),
  }),
  "delegation.left": z.object({ delegationId: uuid }),
  "text.merged": z.object({
    revision: number,
    root: digestSchema,
    clauseCount: count,
    changes: z.array(mergedChange).min(1),
  }),
  "package.initialled": z.object({
    signingId: uuid,
    number: count,
    revision: number,
    root: digestSchema,
    order: z.enum(["free", "fixed"]),
    signatories: z.array(z.object({ id: uuid, delegationId: uuid, ordinal: count })).min(1),
  }),
  "text.signed": z.object({
    statement: statementSchema,
    method: z.enum(["passkey", "code"]),
    proof: proofSchema.nullable(),
  }),
  "package.entered": z.object({ signingId: uuid, number: count, revision: number, root: digestSchema }),
  "signing.lapsed": z.object({ signingId: uuid }),
} as const;

export type ReadEvents = { [T in keyof typeof readEvents]: z.infer<(typeof readEvents)[T]> };
export type Merge = ReadEvents["text.merged"];
