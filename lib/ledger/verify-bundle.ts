import { CanonicalJsonError } from "@/lib/kernel/canonical-json";
import { type Digest, saltedDigest } from "@/lib/kernel/digest";
import { type Bundle, type BundleEntry, type BundleRevision, bundleFormat, bundleSchema } from "./bundle";
import { checkedSignatures, type ShownSignature, shownSignatures } from "./checked-signatures";
import { firstPrev, hashOf, leafOf } from "./entry";
import { type Fault, Faults } from "./faults";
import { append, emptyFrontier, rootOf } from "./merkle-frontier";
import { NoteError, type NoteKey } from "./signed-note";
import { TextReplay } from "./text-replay";
import { verifyCheckpoint } from "./verify-checkpoint";

/** What was checked, in numbers. Sealed: told by digest only, because the reader may not see more. */
export type Summary = {
  package: string;
  entries: number;
  sealedEntries: number;
  revisions: number;
  /** In the agreed text now. */
  clauses: number;
  /** Clause versions whose text was held against its digest. */
  texts: number;
  sealedTexts: number;
  consents: number;
  /** Signatures of texts, in their order. */
  signatures: ShownSignature[];
  signedBy: NoteKey[];
};

/** Signatures are named either way, each with whether it fits. */
export type Verdict =
  | { ok: true; summary: Summary }
  | { ok: false; faults: Fault[]; more: number; signatures: ShownSignature[] };

/** Whether a file claims to be a record that this verifier reads; all else is for `verifyBundle`. */
export const isBundle = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "format" in value && value.format === bundleFormat;

/**
 * Checks a record by itself, offline, alike in Node and in a browser: chain, payloads, the agreed text replayed from its
 * merges, every clause's text, and the signed checkpoint over it all. Linear in the size of the record, never trusting
 * one part of it to check another. Faults come in the order of the ledger, the first that does not fit first.
 * @param pinnedKey base64; a public key known from elsewhere, which then must be among the signing ones. Without it the
 *   record is consistent with the key it names: compare that key with the one published.
 */
export async function verifyBundle(value: unknown, pinnedKey?: string): Promise<Verdict> {
  const faults = new Faults();
  const parsed = bundleSchema.safeParse(value);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) faults.add(placeOf(value, path), `${message}.`);
    return { ok: false, faults: faults.list, more: faults.more, signatures: [] };
  }
  const bundle = parsed.data;
  if (bundle.ledgerId !== bundle.package.id) faults.add("ledger", "It is not the ledger of this package.");
  const { replay, root } = checkEntries(bundle, faults);
  checkRevisions(bundle, replay, faults);
  checkClauses(bundle, replay, faults);
  const { signing } = replay;
  const checked = await checkedSignatures(signing, bundle.package);
  for (const { told, faults: found } of checked)
    for (const sentence of found) faults.add(`entry ${told.seq}`, `${capital(sentence)}.`);
  await checkCheckpoint(bundle, root, pinnedKey, faults);
  const isFaulty = (seq: number) => faults.at(`entry ${seq}`);
  const signatures = shownSignatures(signing, checked, { isFaulty, isWhole: faults.none });
  return faults.none
    ? { ok: true, summary: summaryOf(bundle, replay, signatures) }
    : { ok: false, faults: faults.list, more: faults.more, signatures };
}

/** The hash chain and every payload, in order; each entry is held against what precedes it. */
function checkEntries(bundle: Bundle, faults: Faults): { replay: TextReplay; root: Digest } {
  const replay = new TextReplay();
  let frontier = emptyFrontier;
  let before: { seq: number; at: string; hashes: Digest[] } = { seq: 0, at: "", hashes: [firstPrev] };
  for (const entry of bundle.entries) {
    const next = before.seq + 1;
    const hash = hashOf(entry);
    const what = (sentence: string) => faults.add(`entry ${entry.seq}`, sentence);
    if (entry.seq > next)
      faults.add(`entry ${next}`, `It is missing: entry ${entry.seq} stands in its place.`);
    else if (entry.seq < next) what(`It stands where entry ${next} belongs.`);
    else if (!before.hashes.includes(entry.prev)) what("It does not follow from the entry before it.");
    if (entry.ledger !== bundle.ledgerId) what("It is from another ledger.");
    if (hash !== entry.hash) what("Its hash is not the hash of what it says.");
    if (entry.at < before.at) what("It is dated before the entry it follows.");
    checkPayload(entry, replay, what);
    frontier = append(frontier, leafOf(entry.hash));
    // After a wrong hash either may be the true one: the next entry must not be blamed for this one's fault.
    before = { seq: entry.seq, at: entry.at, hashes: [entry.hash, hash] };
  }
  return { replay, root: rootOf(frontier) };
}

function checkPayload(entry: BundleEntry, replay: TextReplay, what: (sentence: string) => void): void {
  const { payload, salt, payloadDigest } = entry;
  if (payload === undefined || salt === undefined) return;
  const fit = fits(salt, payload, payloadDigest);
  if (fit !== true) what(fit === false ? "Its content is not what was sealed." : fit);
  for (const sentence of replay.apply(entry, payload)) what(`${capital(sentence)}.`);
}

/** The listed revisions against those the entries make. */
function checkRevisions(bundle: Bundle, replay: TextReplay, faults: Faults): void {
  const length = Math.max(bundle.revisions.length, replay.revisions.length);
  for (let i = 0; i < length; i++) {
    const [listed, made] = [bundle.revisions[i], replay.revisions[i]];
    if (!made) faults.add(`revision ${listed?.number}`, "No entry that can be read here made it.");
    else if (!listed)
      faults.add(`revision ${made.number}`, `Entry ${made.entrySeq} made it, the list lacks it.`);
    else if (!sameRevision(listed, made))
      faults.add(`revision ${listed.number}`, `It is not as entry ${made.entrySeq} made it.`);
  }
}

const sameRevision = (a: BundleRevision, b: BundleRevision): boolean =>
  a.number === b.number &&
  a.root === b.root &&
  a.clauseCount === b.clauseCount &&
  a.at === b.at &&
  a.entrySeq === b.entrySeq;

/** Every listed version against the one that was merged, and its text against its digest. */
function checkClauses(bundle: Bundle, replay: TextReplay, faults: Faults): void {
  const seen = new Set<string>();
  for (const { clauseId, revision, digest, salt, content } of bundle.clauses) {
    const where = `clause ${clauseId} revision ${revision}`;
    if (seen.has(where)) faults.add(where, "It is listed twice.");
    seen.add(where);
    const merged = replay.versionOf(clauseId, revision);
    if (merged === undefined) faults.add(where, "No such version was ever merged.");
    else if (merged !== digest) faults.add(where, "Its digest is not the one that was merged.");
    if (content === undefined || salt === undefined) continue;
    const fit = fits(salt, content, digest);
    if (fit !== true) faults.add(where, fit === false ? "Its text is not the one that was agreed." : fit);
  }
  for (const { clauseId, revision } of replay.versions()) {
    const where = `clause ${clauseId} revision ${revision}`;
    if (!seen.has(where)) faults.add(where, "It was merged, the list lacks it.");
  }
}

async function checkCheckpoint(bundle: Bundle, root: Digest, pinnedKey: string | undefined, faults: Faults) {
  const what = (sentence: string) => faults.add("checkpoint", sentence);
  try {
    const head = await verifyCheckpoint(bundle.checkpoint, bundle.keys);
    if (!head.origin.endsWith(`/packages/${bundle.package.slug}`))
      what(`It is for ${head.origin}, not for package ${bundle.package.slug}.`);
    if (head.size !== bundle.entries.length)
      what(`It is signed for ${head.size} entries, the file has ${bundle.entries.length}.`);
    const shown = bundle.entries.filter(({ payload }) => payload?.visibility === "public").length;
    if (head.publicSize !== shown)
      what(`It is signed for ${head.publicSize} public entries, the file tells ${shown} of them.`);
    if (head.root !== root) what("Its root is not the root of these entries.");
    for (const key of bundle.keys)
      if (!head.signedBy.includes(key)) what(`The key ${key.publicKey} of ${key.name} has not signed it.`);
    if (pinnedKey !== undefined && !head.signedBy.some(key => key.publicKey === pinnedKey))
      what("It is not signed by the key you gave.");
  } catch (error) {
    if (!(error instanceof NoteError)) throw error;
    what(`It cannot be relied on: ${error.message}.`);
  }
}

/** True, false, or why the value has no digest at all. */
function fits(salt: string, value: unknown, digest: Digest): boolean | string {
  try {
    return saltedDigest(salt, value) === digest;
  } catch (error) {
    if (error instanceof CanonicalJsonError) return `It has no canonical form: ${error.message}.`;
    throw error;
  }
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

function summaryOf(bundle: Bundle, replay: TextReplay, signatures: ShownSignature[]): Summary {
  const texts = bundle.clauses.filter(({ content }) => content !== undefined).length;
  return {
    package: bundle.package.slug,
    entries: bundle.entries.length,
    sealedEntries: bundle.entries.filter(({ payload }) => payload === undefined).length,
    revisions: replay.revisions.length,
    clauses: replay.clauseCount,
    texts,
    sealedTexts: bundle.clauses.length - texts,
    consents: replay.consents,
    signatures,
    signedBy: bundle.keys,
  };
}

/** Where a malformed part stands, in the words of the other faults. */
function placeOf(value: unknown, [part, index]: readonly PropertyKey[]): string {
  if (typeof index !== "number") return String(part ?? "record");
  const item: unknown = (value as Record<string, unknown[]>)[String(part)]?.[index];
  const told = (key: string): unknown => (item as Record<string, unknown> | null | undefined)?.[key];
  if (part === "entries") return `entry ${index + 1}`;
  if (part === "revisions") return `revision ${index + 1}`;
  if (part === "clauses") return `clause ${told("clauseId")} revision ${told("revision")}`;
  return `${String(part)} ${index + 1}`;
}
