import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { BundleRevision, ReadEvents } from "./bundle";
import type { PasskeyProof, Statement } from "./signed-statement";

/** What became of a text that was put to its signatories. */
export type SigningStanding = "open" | "complete" | "lapsed";

/** A signature as the record tells it; `proof` is null where the server vouches for it. */
export type ToldSignature = {
  seq: number;
  statement: Statement;
  method: "passkey" | "code";
  proof: PasskeyProof | null;
};

type Open = ReadEvents["package.initialled"] & { signed: Set<string> };

/**
 * Who was asked to sign which text, and who did, followed from the public entries alone. Whether a passkey's signature
 * is good is `signatureFaults`' matter; here, whether it signs what was before the signatories then.
 */
export class SigningReplay {
  readonly signatures: ToldSignature[] = [];
  readonly #settled = new Map<string, Exclude<SigningStanding, "open">>();
  #open: Open | undefined;
  #inForce = 0;

  /** Whether a text is before its signatories, so that nothing may change it. */
  get frozen(): boolean {
    return this.#open !== undefined;
  }

  /** How many texts are in force: the memorandum and its amendments. */
  get inForce(): number {
    return this.#inForce;
  }

  standingOf(signingId: string): SigningStanding {
    return this.#settled.get(signingId) ?? "open";
  }

  /** @param voices the delegations with a voice at that moment: each of them signs, and nobody else */
  initialled(
    told: ReadEvents["package.initialled"],
    latest: BundleRevision | undefined,
    voices: ReadonlySet<string>,
  ): string[] {
    const faults: string[] = [];
    if (this.#open) faults.push("it puts a text before signatories while another is");
    if (told.revision !== latest?.number || told.root !== latest.root)
      faults.push("it is not the text as it then stood");
    if (told.number !== this.#inForce)
      faults.push(`it is numbered ${told.number} where ${this.#inForce} is next`);
    if (voices.size < 2) faults.push("fewer than two delegations are to sign");
    faults.push(...unheard(told.signatories, voices, "to sign"));
    this.#open = { ...told, signed: new Set() };
    return faults;
  }

  signed(seq: number, told: ReadEvents["text.signed"]): string[] {
    const { statement, proof, method } = told;
    const open = this.#open;
    if (!open || open.signingId !== statement.signingId)
      return ["it signs a text that is not before its signatories"];
    const faults: string[] = [];
    const { id, delegationId } = statement.signatory;
    const signatory = open.signatories.find(one => one.id === id);
    if (!signatory || signatory.delegationId !== delegationId)
      faults.push("it is by nobody who was asked to sign");
    if (open.signed.has(id)) faults.push("it is by somebody who had signed");
    const { number, revision, root } = open;
    if (
      canonicalJson([number, revision, root]) !==
      canonicalJson([statement.number, statement.revision, statement.root])
    )
      faults.push("it signs another text than the one before its signatories");
    if (
      open.order === "fixed" &&
      open.signatories.some(one => one.ordinal < (signatory?.ordinal ?? 0) && !open.signed.has(one.id))
    )
      faults.push("it comes before its turn");
    if ((method === "passkey") !== (proof !== null))
      faults.push(`it has no proof that goes with “${method}”`);
    open.signed.add(id);
    this.signatures.push({ seq, statement, method, proof });
    return faults;
  }

  entered(
    { signingId, number, revision, root }: ReadEvents["package.entered"],
    voices: ReadonlySet<string>,
  ): string[] {
    const open = this.#open;
    if (!open || open.signingId !== signingId)
      return ["it brings into force what was not before its signatories"];
    const faults: string[] = [];
    if (number !== open.number || revision !== open.revision || root !== open.root)
      faults.push("it brings another text into force than the one that was signed");
    if (open.signatories.some(({ id }) => !open.signed.has(id)))
      faults.push("it brings a text into force that not everybody signed");
    faults.push(...unheard(open.signatories, voices, "a signature"));
    this.#settled.set(signingId, "complete");
    this.#open = undefined;
    this.#inForce++;
    return faults;
  }

  lapsed({ signingId }: ReadEvents["signing.lapsed"]): string[] {
    if (this.#open?.signingId !== signingId) return ["it ends a signing that was not open"];
    this.#settled.set(signingId, "lapsed");
    this.#open = undefined;
    return [];
  }
}

/** A text binds whoever has a voice: none of them may be left out of it. */
function unheard(
  signatories: readonly { delegationId: string }[],
  voices: ReadonlySet<string>,
  what: "to sign" | "a signature",
): string[] {
  const signing = new Set(signatories.map(({ delegationId }) => delegationId));
  return [...voices]
    .filter(voice => !signing.has(voice))
    .map(voice =>
      what === "to sign"
        ? `delegation ${voice} has a voice and is not asked to sign`
        : `it brings a text into force without a signature for delegation ${voice}, which has a voice`,
    );
}
