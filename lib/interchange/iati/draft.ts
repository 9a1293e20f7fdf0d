import { type Body, type ClauseContent, type ClauseKind, readContent } from "@/lib/clauses/catalogue";
import { rankAfter } from "@/lib/clauses/rank";
import type { Element } from "./element";
import { Findings } from "./findings";
import { ImportError } from "./import-error";
import { limits } from "./limits";

/** The clauses of one import as they are made, each in its place after the one before. */
export class Draft {
  readonly contents: ClauseContent[] = [];

  /** @param rank the last place taken in the package, so that imported clauses follow what is there */
  constructor(
    readonly findings: Findings = new Findings(),
    private rank?: string,
  ) {}

  /**
   * Adds a clause that passes its kind's own reading; `id` where other clauses already point at it. A body that does
   * not fit is reported and left out, and nothing is returned.
   */
  add<K extends ClauseKind>(
    kind: K,
    body: Body<K>,
    source: Element,
    id = crypto.randomUUID(),
  ): string | undefined {
    if (this.contents.length >= limits.clauses)
      throw new ImportError("too_many_clauses", source.line, source.column, { limit: limits.clauses });
    const rank = rankAfter(this.rank);
    // IATI files are published by their donors, so what comes from one starts in the open; the parties may restrict it.
    const read = readContent({ id, kind, visibility: "public", rank, body });
    if (!read.ok) {
      const [issue] = read.issues;
      this.findings.skip(source, "does_not_fit", {
        kind,
        field: issue?.path ?? "",
        problem: issue?.code ?? "",
      });
      return undefined;
    }
    this.rank = rank;
    this.contents.push(read.content);
    return id;
  }
}
