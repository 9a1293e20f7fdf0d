import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation, SeatRole } from "@/lib/packages/standing";
import type { BridgeVerb, MeetingVerb } from "./machine";

export type MediationVerb = BridgeVerb | MeetingVerb | "dismiss" | "convene";

/** Who convened a session: a delegation's lead, or the mediator, who is of none. */
export type Convener = { delegationId: string | null; hasLeft: boolean };

const seats: Partial<Record<MediationVerb, readonly SeatRole[]>> = {
  react: ["lead", "drafter"],
  take_up: ["lead", "drafter"],
  dismiss: ["lead"],
  answer_minutes: ["lead"],
};

/**
 * The mediator words and convenes; what binds, answers or takes up is a delegation's. A session is run by those who
 * convened it: the delegation's leads, or whoever mediates now; where they left the table, by all who could convene one.
 */
export function may(relation: Relation, verb: MediationVerb, convener?: Convener): Verdict {
  switch (verb) {
    case "table_bridge":
    case "withdraw_bridge":
      return relation.guest === "mediator" ? yes : no("forbidden", "only_mediator");
    case "convene":
      return convenes(relation) ? yes : no("forbidden", "only_conveners");
    case "change_meeting":
    case "cancel_meeting":
    case "record_minutes": {
      if (!convenes(relation)) return no("forbidden", "only_conveners");
      if (convener?.hasLeft) return yes;
      const own = (relation.delegation?.id ?? null) === (convener?.delegationId ?? null);
      return own ? yes : no("forbidden", "not_convener");
    }
    default: {
      if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
      const roles = seats[verb] ?? [];
      if (roles.some(role => relation.roles.includes(role))) return yes;
      return no("forbidden", roles.includes("drafter") ? "only_drafting_seats" : "only_lead");
    }
  }
}

const convenes = ({ guest, roles }: Relation): boolean => guest === "mediator" || roles.includes("lead");
