import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { utf8 } from "@/lib/kernel/bytes";
import { type Digest, digestOf, saltedDigest } from "@/lib/kernel/digest";
import { type Bundle, bundleFormat, type Merge, type MergedChange } from "@/lib/ledger/bundle";
import { type SigningKeyPair, signCheckpoint } from "@/lib/ledger/checkpoint";
import { firstPrev, hashOf, leafOf, type Payload, sealEntry } from "@/lib/ledger/entry";
import { append, emptyFrontier, rootOf } from "@/lib/ledger/merkle-frontier";
import { RevisionTree } from "@/lib/ledger/revision-tree";
import { type Statement, statementFormat } from "@/lib/ledger/signed-statement";
import { originOf } from "@/lib/ledger/tree-head";
import { parseCheckpoint } from "@/lib/ledger/verify-checkpoint";
import { algorithms, proofOf } from "./sample-proof";

/** One thing that happens in a sample package. Numbers pick among what is there, so that every sequence is possible. */
export type Step =
  | { do: "seat"; side: "donor" | "host"; voice: boolean }
  | { do: "leave"; delegation: number }
  | { do: "merge"; picks: Pick[] }
  /** Something that the text does not follow from; of this type, or a motion. */
  | { do: "note"; open: boolean; words: string; type?: string }
  | { do: "initial"; fixed: boolean }
  /** The next who has not signed does, by a passkey of one of three algorithms or, with 3, by code. */
  | { do: "sign"; how: number }
  | { do: "reopen" };

/** A changed clause, open to the public or restricted. */
export type Pick = { action: "add" | "change" | "remove"; clause: number; open: boolean; words: string };

const anyPick: fc.Arbitrary<Pick> = fc.record({
  action: fc.constantFrom("add", "add", "change", "remove"),
  clause: fc.nat(),
  open: fc.boolean(),
  words: fc.string({ unit: "grapheme", maxLength: 12 }),
});

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("seat"), side: fc.constantFrom("donor", "host"), voice: fc.boolean() }),
  fc.record({ do: fc.constant("leave"), delegation: fc.nat() }),
  fc.record({ do: fc.constant("merge"), picks: fc.array(anyPick, { minLength: 1, maxLength: 4 }) }),
  fc.record({ do: fc.constant("initial"), fixed: fc.boolean() }),
  fc.record({ do: fc.constant("sign"), how: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant("sign"), how: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant("reopen") }),
  fc.record({ do: fc.constant("note"), open: fc.boolean(), words: fc.string({ unit: "grapheme" }) }),
) as fc.Arbitrary<Step>;

export const anySteps: fc.Arbitrary<Step[]> = fc.array(anyStep, { maxLength: 20 });

export const newSigningKey = (name: string): SigningKeyPair => {
  const jwk = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const text = (part: string | undefined) => Buffer.from(part ?? "", "base64url").toString("base64");
  return { name, publicKey: text(jwk.x), privateKey: text(jwk.d) };
};

export const sampleKey = newSigningKey("concord.example");

const seed = (label: string): Digest => digestOf(utf8(label));

/** Ids in no order, as random UUIDs come. */
export const sampleId = (label: string): string =>
  seed(label).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");

/** The valid record of a package to which these steps happened, after one host and one donor took their seats. */
export function sampleBundle(steps: readonly Step[], key: SigningKeyPair = sampleKey): Bundle {
  const record = new SampleRecord();
  record.take({ do: "seat", side: "host", voice: true });
  record.take({ do: "seat", side: "donor", voice: true });
  for (const step of steps) record.take(step);
  return record.sign(key);
}

/** The record with every digest, hash, revision and signature made to fit its payloads again, whatever they now say. */
export function resealed(bundle: Bundle, key: SigningKeyPair = sampleKey): Bundle {
  let prev = firstPrev;
  let frontier = emptyFrontier;
  const entries = bundle.entries.map(({ payload, salt, ...entry }) => {
    const open = payload !== undefined && salt !== undefined;
    const envelope = { ...entry, prev, ...(open && { payloadDigest: saltedDigest(salt, payload) }) };
    const hash = hashOf(envelope);
    prev = hash;
    frontier = append(frontier, leafOf(hash));
    return { ...envelope, hash, ...(open && { payload, salt }) };
  });
  const head = {
    ...parseCheckpoint(bundle.checkpoint),
    size: frontier.size,
    root: rootOf(frontier),
    publicSize: publicIn(entries),
  };
  return { ...bundle, entries, checkpoint: signCheckpoint(head, key) };
}

const publicIn = (entries: Bundle["entries"]): number =>
  entries.filter(({ payload }) => payload?.visibility === "public").length;

class SampleRecord {
  readonly #ledger = sampleId("ledger");
  readonly #slug = "sample";
  readonly #entries: Bundle["entries"] = [];
  readonly #clauses: Bundle["clauses"] = [];
  readonly #revisions: Bundle["revisions"] = [];
  readonly #voices: string[] = [];
  readonly #agreed: string[] = [];
  readonly #text = new RevisionTree();
  readonly #sides = new Map<string, "donor" | "host">();
  #signing:
    | ({ signingId: string; number: number; revision: number; root: Digest } & {
        signatories: { id: string; delegationId: string; ordinal: number }[];
        signed: number;
      })
    | undefined;
  #inForce = 0;
  #frontier = emptyFrontier;
  #made = 0;

  /** While a text is before its signatories nobody comes, goes or changes it. */
  take(step: Step): void {
    if (step.do === "note") this.#append(step.type ?? "motion.moved", { words: step.words }, step.open);
    else if (step.do === "sign") this.#sign(step.how);
    else if (step.do === "reopen") this.#reopen();
    else if (this.#signing) return;
    else if (step.do === "initial") this.#initial(step.fixed);
    else if (step.do === "seat") this.#seat(step);
    else if (step.do === "leave") this.#leave(step.delegation);
    else this.#merge(step.picks);
  }

  #initial(fixed: boolean): void {
    const latest = this.#revisions.at(-1);
    if (!latest || new Set(this.#voices).size < 2) return;
    const signingId = sampleId(`signing ${this.#made++}`);
    const signatories = this.#voices.map((delegationId, ordinal) => ({
      id: sampleId(`signatory ${this.#made++}`),
      delegationId,
      ordinal,
    }));
    const { number: revision, root } = latest;
    this.#signing = { signingId, number: this.#inForce, revision, root, signatories, signed: 0 };
    const { signed: _, ...told } = this.#signing;
    this.#append("package.initialled", { ...told, order: fixed ? "fixed" : "free" }, true);
  }

  #sign(how: number): void {
    const signing = this.#signing;
    const signatory = signing?.signatories[signing.signed];
    if (!signing || !signatory) return;
    const { signingId, number, revision, root } = signing;
    const { id, delegationId } = signatory;
    const side = this.#sides.get(delegationId) ?? "host";
    const organisation = { en: "Ministry" };
    const statement: Statement = {
      format: statementFormat,
      package: { id: this.#ledger, slug: this.#slug },
      signingId,
      number,
      revision,
      root,
      signatory: { id, delegationId, side, organisation, name: "A person", office: "Minister" },
    };
    const algorithm = algorithms[how];
    const method = algorithm ? "passkey" : "code";
    this.#append(
      "text.signed",
      { statement, method, proof: algorithm ? proofOf(statement, algorithm) : null },
      true,
    );
    if (++signing.signed < signing.signatories.length) return;
    this.#append("package.entered", { signingId, number, revision, root }, true);
    this.#inForce++;
    this.#signing = undefined;
  }

  #reopen(): void {
    if (!this.#signing) return;
    this.#append("signing.lapsed", { signingId: this.#signing.signingId }, true);
    this.#signing = undefined;
  }

  sign(key: SigningKeyPair): Bundle {
    const head = {
      origin: originOf(key.name, this.#slug),
      size: this.#frontier.size,
      root: rootOf(this.#frontier),
      publicSize: publicIn(this.#entries),
    };
    return {
      format: bundleFormat,
      package: { id: this.#ledger, slug: this.#slug },
      ledgerId: this.#ledger,
      keys: [{ name: key.name, publicKey: key.publicKey }],
      checkpoint: signCheckpoint(head, key),
      entries: this.#entries,
      clauses: this.#clauses,
      revisions: this.#revisions,
    };
  }

  #seat({ side, voice }: Extract<Step, { do: "seat" }>): void {
    const delegationId = sampleId(`delegation ${this.#made++}`);
    if (voice) this.#voices.push(delegationId);
    this.#sides.set(delegationId, side);
    this.#append("delegation.seated", { delegationId, side, organisation: { en: "Ministry" }, voice }, true);
  }

  /** Both sides stay at the table. */
  #leave(pick: number): void {
    const delegationId = this.#voices[pick % Math.max(1, this.#voices.length)];
    const others = this.#voices.filter(voice => voice !== delegationId);
    if (new Set(others.map(voice => this.#sides.get(voice))).size < 2) return;
    this.#voices.splice(0, this.#voices.length, ...others);
    this.#append("delegation.left", { delegationId }, true);
  }

  #merge(picks: readonly Pick[]): void {
    const revision = this.#revisions.length + 1;
    const touched = new Set<string>();
    const changes = picks.flatMap(pick => this.#change(pick, revision, touched) ?? []);
    if (changes.length === 0) return;
    const [root, clauseCount] = [this.#text.root(), this.#text.size];
    const merge: Merge = { revision, root, clauseCount, changes };
    const { seq, at } = this.#append("text.merged", merge, true);
    this.#revisions.push({ number: revision, root, clauseCount, at, entrySeq: seq });
  }

  #change(pick: Pick, revision: number, touched: Set<string>): MergedChange | undefined {
    const { action, open, words } = pick;
    const place = pick.clause % Math.max(1, this.#agreed.length);
    const clauseId = action === "add" ? sampleId(`clause ${this.#made++}`) : this.#agreed[place];
    if (clauseId === undefined || touched.has(clauseId)) return undefined;
    touched.add(clauseId);
    if (action === "remove") {
      this.#agreed.splice(place, 1);
      this.#text.remove(clauseId);
      const consentDigest = seed(`removal ${clauseId}`);
      return { clauseId, action, digest: null, consentDigest, consents: this.#consents(consentDigest) };
    }
    if (action === "add") this.#agreed.push(clauseId);
    const salt = seed(`salt ${clauseId} ${revision}`);
    const content = { title: { en: words }, text: { ar: "بند", en: words }, place: pick.clause / 7 };
    const digest = saltedDigest(salt, content);
    this.#text.set(clauseId, digest);
    this.#clauses.push({ clauseId, revision, digest, ...(open ? { salt, content } : {}) });
    return { clauseId, action, digest, consentDigest: digest, consents: this.#consents(digest) };
  }

  #consents(digest: Digest): MergedChange["consents"] {
    return this.#voices.map(delegationId => ({ delegationId, digest }));
  }

  #append(type: string, data: unknown, open: boolean): { seq: number; at: string } {
    const payload: Payload = { type, visibility: open ? "public" : "parties", actor: {}, data };
    const seq = this.#entries.length + 1;
    const salt = seed(`entry ${seq}`);
    // Two entries a second: entries of one transaction share their moment.
    const at = new Date(Date.UTC(2026, 0, 1) + Math.floor(seq / 2) * 1000).toISOString();
    const prev = this.#entries.at(-1)?.hash ?? firstPrev;
    const entry = sealEntry({ ledger: this.#ledger, seq, at, prev, payload, salt });
    this.#entries.push({ ...entry, ...(open ? { payload, salt } : {}) });
    this.#frontier = append(this.#frontier, leafOf(entry.hash));
    return { seq, at };
  }
}
