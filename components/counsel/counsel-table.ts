import type { ShownParty } from "@/components/amendments/parties";

/** Where one's own counsel is kept, and by whom it is read there. */
export type CounselTable = {
  packageId: string;
  /** Whose typing the browser keeps. */
  owner: string;
  parties: readonly ShownParty[];
  /** Names of the other delegations: to whom an entry can be shown. */
  others: readonly string[];
  path: string;
  draftPath: string;
};
