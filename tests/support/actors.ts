import type { ErrorCode } from "@/lib/kernel/errors";

/*
 * What each kind of person may do and read, written by hand from the domain and from nothing in lib/. The donor, a partner
 * donor and the host have voices; every thing named is the donor's unless it says otherwise.
 */
export const actors = [
  "donorLead",
  "donorDrafter",
  "donorObserver",
  /** Runs the donor's desk, without a seat. */
  "donorAdministrator",
  "partnerLead",
  "hostLead",
  "hostDrafter",
  /** Drafts for the host, from another ministry. */
  "sisterDrafter",
  "mediator",
  "overseer",
  /** An organisation that nobody appointed. */
  "civilSociety",
  /** A donor with no part in this package. */
  "outsider",
  /** Led for the donor until they were removed; their cookie is still in the browser. */
  "removed",
  "nobody",
] as const;
export type Actor = (typeof actors)[number];
export type Outcome = "ok" | ErrorCode;

/** Who gets which answer; each actor stands once. */
export type Row = Partial<Record<Outcome, readonly Actor[]>>;

export const gone = ["removed", "nobody"] as const;
export const strangers = ["civilSociety", "outsider"] as const;
export const guests = ["mediator", "overseer"] as const;
export const donors = ["donorLead", "donorDrafter", "donorObserver", "donorAdministrator"] as const;
export const donorDesk = ["donorDrafter", "donorObserver", "donorAdministrator"] as const;
export const hostDesk = ["hostDrafter", "sisterDrafter"] as const;
export const otherLeads = ["partnerLead", "hostLead"] as const;
export const others = [...otherLeads, ...hostDesk] as const;
export const parties = [...donors, ...others] as const;
export const everyone = [...parties, ...guests, ...strangers] as const;

/** Strangers learn nothing of a package, and without a session nothing is asked. */
export const closed = { "not-found": strangers, unauthenticated: gone } as const;
export const themselves = { ok: everyone, unauthenticated: gone } as const;
export const atTheTable = { ok: [...parties, ...guests], ...closed } as const;
