import { type Event, visibilityOf } from "./events";

/** Which ledger a command writes to; `opens` where the command founds the package or the organisation itself. */
export type Target =
  | { ledger: "package"; packageId: string; opens?: true }
  | { ledger: "delegation"; packageId: string; delegationId: string }
  | { ledger: "organisation"; organisationId: string; opens?: true };

/**
 * Who must hear of it. A topic names a page's subject and carries no data: whoever listens reads again, through their
 * own rights.
 */
export type Topic =
  | `package:${string}`
  | `delegation:${string}`
  | `organisation:${string}`
  | `person:${string}`
  /** Something overseers may read: they are not told when the parties deal with each other. */
  | `oversight:${string}`
  | `public:${string}`
  | "public"
  /** Who is looking at a package; not of the record (lib/presence). */
  | `presence:${string}`;

export function topicsOf(target: Target, events: readonly Event[], published: boolean): Topic[] {
  switch (target.ledger) {
    case "organisation":
      return [`organisation:${target.organisationId}`];
    case "delegation":
      return [`delegation:${target.delegationId}`];
    case "package": {
      const { packageId } = target;
      const overseen = events.some(({ type }) => seenByOverseers.has(visibilityOf[type]));
      return [
        `package:${packageId}`,
        ...(overseen ? [`oversight:${packageId}` as const] : []),
        ...events.flatMap(comersAndGoers),
        ...(published ? [`public:${packageId}` as const, "public" as const] : []),
      ];
    }
  }
}

const seenByOverseers: ReadonlySet<string> = new Set(["public", "oversight"]);

/** Whoever comes to the table or leaves it hears it at their own desk: they may not be listening to the package. */
function comersAndGoers({ type, data }: Event): Topic[] {
  switch (type) {
    case "delegation.left":
      return [`organisation:${data.organisationId}`, `delegation:${data.delegationId}`];
    case "delegation.seated":
    case "guest.appointed":
    case "guest.dismissed":
      return [`organisation:${data.organisationId}`];
    case "seat.given":
    case "seat.ended":
      return [`person:${data.personId}`];
    default:
      return [];
  }
}
