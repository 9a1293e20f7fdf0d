import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Digest } from "@/lib/kernel/digest";
import type { Locale } from "@/lib/platform/i18n/locales";
import { kindOf, type TableName } from "./columns";
import { type Line, linesOf, type Titles, titlesOf } from "./lines";

/** A clause of the agreed text that the reader may read: what a row of ours was written from. */
export type KnownClause = { content: ClauseContent; digest: Digest };

/** A clause that a row names, with the rows as they would be written now. */
export type Recognised = KnownClause & { lines: Line[]; locale: Locale };

/** The package as its rows are held against it. */
export class Known {
  private readonly byId: ReadonlyMap<string, KnownClause>;
  private readonly titles = new Map<Locale, Titles>();
  private readonly taken = new Set<string>();

  constructor(private readonly clauses: readonly KnownClause[]) {
    this.byId = new Map(clauses.map(clause => [clause.content.id, clause]));
  }

  /** The clause of that id, where the table is about its kind; once each, since a row copied is a new clause. */
  take(table: TableName, id: string, locale: Locale): Recognised | "copied" | undefined {
    const known = this.byId.get(id);
    if (known?.content.kind !== kindOf[table]) return undefined;
    if (this.taken.has(id)) return "copied";
    this.taken.add(id);
    return { ...known, lines: linesOf(known.content, this.titlesIn(locale), locale), locale };
  }

  private titlesIn(locale: Locale): Titles {
    const titles =
      this.titles.get(locale) ??
      titlesOf(
        this.clauses.map(({ content }) => content),
        locale,
      );
    this.titles.set(locale, titles);
    return titles;
  }
}
