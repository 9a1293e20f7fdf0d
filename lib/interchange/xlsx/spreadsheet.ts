import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { SheetProblem } from "./refusal";
import type { Assumption, Remark, TableRead } from "./remarks";

/** What the program that reads spreadsheets is asked. */
export type SheetRequest = {
  file: string;
  /** The language its texts are taken to be in. */
  language: string;
  /** The last place taken in the package that receives the clauses. */
  rank?: string;
  /** Phases that the package has: a milestone that names one joins it. */
  phases: { id: string; titles: string[] }[];
};

/** What came of the reading. */
export type SheetRead = {
  tables: TableRead[];
  contents: ClauseContent[];
  remarks: Remark[];
  /** Remarks beyond those listed. */
  more: number;
  assumed: Assumption[];
};

export type SheetAnswer = { ok: true; read: SheetRead } | { ok: false; problem: SheetProblem };
