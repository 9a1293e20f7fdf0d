import { type Body, type ClauseContent, type ClauseKind, readContent } from "@/lib/clauses/catalogue";
import { rankAfter } from "@/lib/clauses/rank";
import type { FoundTable } from "./find-tables";
import type { Row } from "./read-cells";
import { limits, SheetRefusal } from "./refusal";
import { Remarks } from "./remarks";
import type { SheetRequest } from "./spreadsheet";

/** The clauses of a spreadsheet as they are made, each in its place after the one before. */
export class SheetDraft {
  readonly contents: ClauseContent[] = [];
  readonly remarks = new Remarks();
  private rank: string | undefined;

  constructor(readonly request: Omit<SheetRequest, "file">) {
    this.rank = request.rank;
  }

  /** A text in the spreadsheet's language. */
  worded = (text: string): Record<string, string> => ({ [this.request.language]: text });

  /** Adds a clause that passes its kind's own reading; one that does not is remarked upon and left out. */
  add<K extends ClauseKind>(
    kind: K,
    body: Body<K>,
    from: FoundTable,
    row: Row,
    id: string = crypto.randomUUID(),
  ): boolean {
    if (this.contents.length >= limits.clauses)
      throw new SheetRefusal("too_many_clauses", { limit: limits.clauses });
    const rank = rankAfter(this.rank);
    // A spreadsheet is somebody's working paper: what comes from one starts among the parties, who may publish it.
    const read = readContent({ id, kind, visibility: "parties", rank, body });
    if (!read.ok) {
      const [issue] = read.issues;
      const params = { field: issue?.path ?? "", problem: issue?.code ?? "" };
      this.remarks.at(from, row, null, "does_not_fit", params);
      return false;
    }
    this.rank = rank;
    this.contents.push(read.content);
    return true;
  }
}
