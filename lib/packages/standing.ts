import type { Visibility } from "@/lib/clauses/catalogue";

export const stages = [
  "drafting",
  "negotiating",
  "initialled",
  "in_force",
  "completed",
  "expired",
  "terminated",
] as const;
export type Stage = (typeof stages)[number];

/** An ended package is what it was when it ended, with whoever was there. */
export const isClosed = (stage: Stage): boolean =>
  stage === "completed" || stage === "expired" || stage === "terminated";
export type Side = "donor" | "host";
export const seatRoles = ["lead", "drafter", "clearer", "signatory", "verifier", "observer"] as const;
export type SeatRole = (typeof seatRoles)[number];
export type GuestRole = "mediator" | "overseer";

/** How a person stands to one package: through a delegation, or as a guest without a voice. */
export type Relation = {
  packageId: string;
  stage: Stage;
  delegation?: { id: string; side: Side; organisationId: string };
  /** Seats in that delegation; empty for its organisation's administrator without a seat. */
  roles: SeatRole[];
  guest?: GuestRole;
};

/** What of the agreed text a relation may read; the text on the table is for the parties and their mediator. */
export function readable(relation: Relation): { visibilities: Visibility[]; proposals: boolean } {
  if (relation.delegation || relation.guest === "mediator")
    return { visibilities: ["public", "parties", "oversight"], proposals: true };
  return { visibilities: ["public", "oversight"], proposals: false };
}
