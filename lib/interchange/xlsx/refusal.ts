import type en from "@/lib/platform/i18n/messages/en/spreadsheet.json";
import type { FileProblem } from "../office/refused-file";

/** Why a spreadsheet is not read; each has a sentence in every language (messages, `spreadsheet.fault`). */
export type SheetFault = keyof (typeof en)["fault"];
export type SheetProblem = { fault: SheetFault; params: Record<string, string | number> };

/** A spreadsheet that is refused. Nothing of it is kept. */
export class SheetRefusal extends Error implements SheetProblem {
  override readonly name = "SheetRefusal";
  constructor(
    readonly fault: SheetFault,
    readonly params: Record<string, string | number> = {},
  ) {
    super(fault);
  }

  toProblem(): SheetProblem {
    return { fault: this.fault, params: this.params };
  }
}

/** What is wrong with any office file, in the words for a spreadsheet. */
export const ofSpreadsheet = ({ fault, params }: FileProblem): SheetProblem => ({
  fault: fault === "not_docx" ? "not_xlsx" : (fault as SheetFault),
  params,
});

export const limits = {
  /** Rows among which a heading may stand. */
  headingRows: 20,
  sheets: 50,
  cells: 200_000,
  clauses: 5_000,
  /** Remarks that are listed. */
  issues: 500,
  line: 400,
  prose: 20_000,
} as const;
