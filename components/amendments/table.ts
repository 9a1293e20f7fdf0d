import type { FormSetting } from "@/components/clauses/form-context";
import type { ClauseNames } from "@/components/clauses/names";
import type { OwnDraft } from "@/lib/amendments/talks";
import type { DraftVerdicts } from "@/lib/amendments/verdicts";
import type { DocumentAddress } from "@/lib/clauses/address";
import type { Verdict } from "@/lib/kernel/errors";
import type { ShownParty } from "./parties";

/** What everything on the Draft page shares: the package, who sits there, and how its addresses are made. */
export type DraftTable = {
  packageId: string;
  parties: readonly ShownParty[];
  names: ClauseNames;
  /** The reader's own private drafts, into which a change can go. */
  drafts: readonly OwnDraft[];
  can: DraftVerdicts;
  /** May the reader put bridging text on a contested clause? */
  bridging: Verdict;
  /** Who hears of what is done here, by name. */
  told: readonly string[];
  today: string;
  languages: FormSetting["languages"];
  /** The page with some parts of its address changed. */
  href: (changed: Partial<DocumentAddress>) => string;
  /** The page looking at one clause. */
  clauseHref: (clauseId: string) => string;
  /** The page with one form open on a clause. */
  formHref: (
    clauseId: string,
    form: Pick<DocumentAddress, "amend" | "counter" | "resolve" | "edit" | "bridge">,
  ) => string;
  /** A clause's chapter, without a filter, with the form open that moves the clause. */
  moveHref: (clauseId: string) => string;
  /** The page with a message open beside a clause, about one change of it. */
  askHref: (clauseId: string, changeId: string) => string;
};
