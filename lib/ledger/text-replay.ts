import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Digest } from "@/lib/kernel/digest";
import { type BundleRevision, type Merge, type MergedChange, type ReadEvents, readEvents } from "./bundle";
import type { Envelope, Payload } from "./entry";
import { RevisionTree } from "./revision-tree";
import { SigningReplay } from "./signing-replay";

const sides = new Set(["donor", "host"]);

/**
 * The agreed text of a package, followed from its public entries alone: who had a voice when, what each of them
 * consented to, and which revision that made (V1, V2). Nothing is taken from the revisions a record lists.
 */
export class TextReplay {
  readonly #voices = new Set<string>();
  readonly #text = new RevisionTree();
  readonly #versions = new Map<string, Digest>();
  readonly revisions: BundleRevision[] = [];
  readonly signing = new SigningReplay();
  readonly #seated = new Map<string, string>();
  readonly #sides = new Map<string, string>();
  consents = 0;

  get clauseCount(): number {
    return this.#text.size;
  }

  /** Digest of the clause in the text as it now stands; undefined where it is not in it. */
  digestOf(clauseId: string): Digest | undefined {
    return this.#text.digestOf(clauseId);
  }

  /** Digest of the version that a revision gave a clause; undefined where it gave none. */
  versionOf(clauseId: string, revision: number): Digest | undefined {
    return this.#versions.get(versionKey(clauseId, revision));
  }

  /** Every version that was ever agreed. */
  versions(): { clauseId: string; revision: number }[] {
    return [...this.#versions.keys()].map(key => {
      const [clauseId = "", revision] = key.split(" ");
      return { clauseId, revision: Number(revision) };
    });
  }

  /** Takes the next entry's payload. @returns what does not fit, one sentence each */
  apply(entry: Pick<Envelope, "seq" | "at">, payload: Payload): string[] {
    if (!isReadEvent(payload.type)) return [];
    const parsed = readEvents[payload.type].safeParse(payload.data);
    if (!parsed.success) return [`its “${payload.type}” does not have the shape of one`];
    const event = { type: payload.type, data: parsed.data } as ReadEvent;
    switch (event.type) {
      case "delegation.seated":
        return this.#seat(event.data);
      case "delegation.left":
        return this.#leave(event.data);
      case "text.merged":
        return this.#merge(entry, event.data);
      case "package.initialled":
        return this.signing.initialled(event.data, this.revisions.at(-1), this.#voices);
      case "text.signed":
        return [...this.#signatoryFaults(event.data), ...this.signing.signed(entry.seq, event.data)];
      case "package.entered":
        return this.signing.entered(event.data, this.#voices);
      case "signing.lapsed":
        return this.signing.lapsed(event.data);
    }
  }

  #seat({ delegationId, side, organisation, voice }: ReadEvents["delegation.seated"]): string[] {
    this.#seated.set(delegationId, canonicalJson({ side, organisation: organisation ?? null }));
    this.#sides.set(delegationId, side);
    if (!voice) this.#voices.delete(delegationId);
    else if (sides.has(side)) this.#voices.add(delegationId);
    else return [`delegation ${delegationId} has a voice, but is neither donor nor host`];
    return voice && this.signing.frozen ? ["it seats a voice while a text is before its signatories"] : [];
  }

  /** Who has left is heard no more; a table has both sides, and nobody leaves under a text that waits for signatures. */
  #leave({ delegationId }: ReadEvents["delegation.left"]): string[] {
    const faults: string[] = [];
    if (!this.#voices.delete(delegationId))
      faults.push(`delegation ${delegationId} leaves, which had no voice`);
    if (this.signing.frozen) faults.push("it lets a delegation go while a text is before its signatories");
    if (new Set([...this.#voices].map(voice => this.#sides.get(voice))).size < sides.size)
      faults.push("it leaves one side alone at the table");
    return faults;
  }

  /** A signature says for whom: as the record seated them, and with a voice. */
  #signatoryFaults({ statement: { signatory } }: ReadEvents["text.signed"]): string[] {
    const { delegationId, side, organisation } = signatory;
    if (!this.#voices.has(delegationId)) return [`delegation ${delegationId} signs without a voice`];
    return this.#seated.get(delegationId) === canonicalJson({ side, organisation })
      ? []
      : [`it is signed for another than delegation ${delegationId} is`];
  }

  #merge({ seq, at }: Pick<Envelope, "seq" | "at">, merge: Merge): string[] {
    const faults: string[] = [];
    const expected = (this.revisions.at(-1)?.number ?? 0) + 1;
    if (merge.revision !== expected)
      faults.push(`it merges revision ${merge.revision} where ${expected} is next`);
    if (this.#voices.size === 0) faults.push("it merges text while no delegation has a voice");
    if (this.signing.frozen) faults.push("it merges text that is before its signatories");
    const touched = new Set<string>();
    for (const change of merge.changes) {
      if (touched.has(change.clauseId)) faults.push(`it changes clause ${change.clauseId} twice`);
      touched.add(change.clauseId);
      faults.push(...this.#consentFaults(change), ...this.#applyChange(change, merge.revision));
    }
    if (this.#text.root() !== merge.root) faults.push("its root is not that of the text its changes make");
    if (this.#text.size !== merge.clauseCount)
      faults.push(`it counts ${merge.clauseCount} clauses where its changes make ${this.#text.size}`);
    const { root, clauseCount } = merge;
    this.revisions.push({ number: merge.revision, root, clauseCount, at, entrySeq: seq });
    return faults;
  }

  #consentFaults({ clauseId, digest, consentDigest, consents }: MergedChange): string[] {
    const faults: string[] = [];
    if (digest !== null && digest !== consentDigest)
      faults.push(`clause ${clauseId} got another text than the one consented to`);
    const consented = new Set<string>();
    for (const consent of consents) {
      if (!this.#voices.has(consent.delegationId))
        faults.push(`delegation ${consent.delegationId} consented on clause ${clauseId} without a voice`);
      if (consent.digest === consentDigest) consented.add(consent.delegationId);
      else faults.push(`the consent of ${consent.delegationId} on clause ${clauseId} is for another text`);
    }
    for (const voice of this.#voices)
      if (!consented.has(voice))
        faults.push(`clause ${clauseId} merged without the consent of delegation ${voice}`);
    this.consents += consented.size;
    return faults;
  }

  #applyChange(change: MergedChange, revision: number): string[] {
    const { clauseId, action } = change;
    const known = this.#text.digestOf(clauseId) !== undefined;
    if (change.action === "remove") this.#text.remove(clauseId);
    else {
      this.#text.set(clauseId, change.digest);
      this.#versions.set(versionKey(clauseId, revision), change.digest);
    }
    if (action === "add") return known ? [`it adds clause ${clauseId}, which was there`] : [];
    return known ? [] : [`it would ${action} clause ${clauseId}, which was not there`];
  }
}

type ReadEvent = { [T in keyof ReadEvents]: { type: T; data: ReadEvents[T] } }[keyof ReadEvents];

const isReadEvent = (type: string): type is keyof ReadEvents => Object.hasOwn(readEvents, type);

const versionKey = (clauseId: string, revision: number): string => `${clauseId} ${revision}`;
