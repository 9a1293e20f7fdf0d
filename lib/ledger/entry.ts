import { unhex, utf8 } from "@/lib/kernel/bytes";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { type Digest, digestOf, saltedDigest } from "@/lib/kernel/digest";
import { leafHash } from "./merkle";

/** What an entry tells. Outside the envelope, so that a restricted one can be left out and the chain still be checked. */
export type Payload = { type: string; visibility: string; actor: unknown; data: unknown };

/** What the chain is made of: it says when and in which order, and of the payload only its salted digest. */
export type Envelope = {
  ledger: string;
  /** From 1, without gaps. */
  seq: number;
  /** ISO 8601, UTC, milliseconds; never before the entry it follows. */
  at: string;
  payloadDigest: Digest;
  /** Hash of the entry before; `firstPrev` for the first. */
  prev: Digest;
};

export type SealedEntry = Envelope & { hash: Digest };

/** What the first entry of every ledger names as its predecessor. */
export const firstPrev: Digest = "0".repeat(64);

/** SHA-256 of the envelope's RFC 8785 JSON. Members are named one by one: nothing else may slip into the hash. */
export const hashOf = ({ ledger, seq, at, payloadDigest, prev }: Envelope): Digest =>
  digestOf(utf8(canonicalJson({ ledger, seq, at, payloadDigest, prev })));

/** The entry's leaf in the ledger's tree: RFC 6962 leaf hash over the 32 bytes of its hash. */
export const leafOf = (hash: Digest): Digest => leafHash(unhex(hash));

/** Whether text is a moment as `Date.prototype.toISOString` writes it: one spelling for one moment. */
export function isMoment(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

export function sealEntry(
  entry: Omit<Envelope, "payloadDigest"> & { payload: Payload; salt: string },
): SealedEntry {
  const { ledger, seq, at, prev, payload, salt } = entry;
  if (!isMoment(at)) throw new RangeError(`not a UTC moment with milliseconds: ${at}`);
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`not the number of an entry: ${seq}`);
  const envelope = { ledger, seq, at, payloadDigest: saltedDigest(salt, payload), prev };
  return { ...envelope, hash: hashOf(envelope) };
}
