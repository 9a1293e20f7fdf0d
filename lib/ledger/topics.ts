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
  | `public:${string}`
  | "public";

export function topicsOf(target: Target, published: boolean): Topic[] {
  switch (target.ledger) {
    case "organisation":
      return [`organisation:${target.organisationId}`];
    case "delegation":
      return [`delegation:${target.delegationId}`];
    case "package":
      return published
        ? [`package:${target.packageId}`, `public:${target.packageId}`, "public"]
        : [`package:${target.packageId}`];
  }
}
