import type { OwnDraft } from "@/lib/amendments/talks";
import type { PackageHead } from "@/lib/packages/queries";
import type { Side } from "@/lib/packages/standing";
import type { KnownClause } from "@/lib/templates/compose";
import type { ServingClause } from "@/lib/templates/queries";
import type { StartAddress } from "@/lib/templates/schema";

/** What everything on the Start page shares. */
export type StartTable = {
  head: PackageHead;
  /** The side the reader drafts for; guests look at it with the host's eyes. */
  side: Side;
  canDraft: boolean;
  clauses: readonly ServingClause[];
  /** Clauses a template need not bring again. */
  known: readonly KnownClause[];
  drafts: readonly OwnDraft[];
  /** The page with another step or template in its address. */
  href: (address: StartAddress) => string;
  draftHref: string;
  coachHref: string;
};
