import type { Digest } from "@/lib/kernel/digest";
import { fingerprintOf } from "./signed-statement";
import type { SigningReplay, SigningStanding, ToldSignature } from "./signing-replay";
import { signatureFaults } from "./verify-signature";

/** A signature as a check of the record names it. */
export type ShownSignature = {
  /** The entry it stands in. */
  entry: number;
  /** 0: the memorandum; from 1: its amendments. */
  number: number;
  revision: number;
  /** What became of the text it signs. */
  standing: SigningStanding;
  /** As they signed. */
  name: string;
  office: string;
  delegationId: string;
  organisation: Record<string, string>;
  method: "passkey" | "code";
  /** Fingerprint of the passkey, to compare with its owner; null where the server vouches for the signature. */
  key: Digest | null;
  /** A passkey's signs just this statement, and its entry fits; one that is vouched for is worth what the whole record is. */
  fits: boolean;
};

export type CheckedSignature = { told: ToldSignature; faults: string[] };

/** Every signature in its order with what is wrong with it by itself: whose text it signs, and whether its key made it. */
export async function checkedSignatures(
  { signatures }: SigningReplay,
  { id, slug }: { id: string; slug: string },
): Promise<CheckedSignature[]> {
  return Promise.all(
    signatures.map(async told => {
      const { statement, proof } = told;
      const isOurs = statement.package.id === id && statement.package.slug === slug;
      const faults = isOurs ? [] : ["it signs a text of another package"];
      return { told, faults: proof ? [...faults, ...(await signatureFaults(statement, proof))] : faults };
    }),
  );
}

/**
 * @param isFaulty whether anything was found at that entry
 * @param isWhole whether nothing at all was found
 */
export function shownSignatures(
  signing: SigningReplay,
  checked: readonly CheckedSignature[],
  { isFaulty, isWhole }: { isFaulty: (entry: number) => boolean; isWhole: boolean },
): ShownSignature[] {
  return checked.map(({ told: { seq: entry, statement, method, proof }, faults }) => {
    const { number, revision, signingId, signatory } = statement;
    const { name, office, delegationId, organisation } = signatory;
    return {
      ...{ entry, number, revision, name, office, delegationId, organisation, method },
      standing: signing.standingOf(signingId),
      key: proof && fingerprintOf(proof),
      fits: faults.length === 0 && (proof ? !isFaulty(entry) : isWhole),
    };
  });
}
