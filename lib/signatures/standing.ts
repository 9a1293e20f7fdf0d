import type { Digest } from "@/lib/kernel/digest";
import type { Localised } from "@/lib/kernel/localised";

export const signingStages = ["open", "complete", "lapsed"] as const;
export type SigningStage = (typeof signingStages)[number];

/** One text as it was put to its signatories, the way the record and the public page show it. Moments are ISO 8601. */
export type SignedText = {
  id: string;
  /** 0: the memorandum; from 1: its amendments. */
  number: number;
  revision: number;
  root: Digest;
  stage: SigningStage;
  /** When every voice had initialled it. */
  openedAt: string;
  /** When it entered into force, or was taken back. */
  settledAt: string | null;
  /** In the order in which they were called. */
  places: SigningPlace[];
};

/** Where somebody was asked to sign; what stands there is theirs, and null before they signed. */
export type SigningPlace = {
  id: string;
  /** The delegation as it was named when its signatory signed. */
  party: { id: string; side: "donor" | "host"; place: number; name: Localised };
  name: string | null;
  office: string | null;
  method: "passkey" | "code" | null;
  signedAt: string | null;
  /** Fingerprint of the passkey. */
  key: Digest | null;
  /** Who is asked, and when they declined: where the reader may know. */
  person?: string | null;
  declinedAt?: string | null;
  /** Removed from their organisation since, and no longer able to sign. */
  gone?: boolean;
};
