import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Digest } from "@/lib/kernel/digest";
import type { KnownClause } from "./known";
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
  /** The agreed text, as far as the reader may read it: a row that was written from one of its clauses changes that one. */
  known?: KnownClause[];
};

/** What came of the reading. `contents` are new clauses. */
export type SheetRead = {
  tables: TableRead[];
  contents: ClauseContent[];
  /** Clauses of the agreed text as their rows would have them, with what they were and its digest. */
  changed: { before: ClauseContent; content: ClauseContent; baseDigest: Digest }[];
  /** How many stand in the file as they stand in the text. */
  unchanged: number;
  remarks: Remark[];
  /** Remarks beyond those listed. */
  more: number;
  assumed: Assumption[];
};

export type SheetAnswer = { ok: true; read: SheetRead } | { ok: false; problem: SheetProblem };
