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
const comersAndGoers = ({ type, data }: Event): Topic[] =>
  type === "delegation.seated" || type === "guest.appointed" || type === "guest.dismissed"
    ? [`organisation:${data.organisationId}`]
    : [];
