import { chapters } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import type { PublicClause } from "./view";

export type ChapterOfText = { chapter: Chapter; clauses: PublicClause[] };

/** The clauses as a reader turns the pages: chapter by chapter, phases in their own order. */
export const inDocumentOrder = (clauses: readonly PublicClause[]): PublicClause[] =>
  chaptersOf(clauses).flatMap(({ clauses: inChapter }) => inChapter);

export function chaptersOf(clauses: readonly PublicClause[]): ChapterOfText[] {
  const byChapter = new Map<Chapter, PublicClause[]>();
  for (const clause of clauses) {
    const chapter = byChapter.get(clause.chapter);
    if (chapter) chapter.push(clause);
    else byChapter.set(clause.chapter, [clause]);
  }
  const phases = new Map(
    clauses.flatMap(clause => (clause.kind === "phase" ? [[clause.id, clause.body.order] as const] : [])),
  );
  return [...byChapter]
    .map(([chapter, inChapter]) => ({ chapter, clauses: inChapter.sort(withinChapter) }))
    .sort((a, b) => {
      const [first, second] = [placeOf(a.chapter, phases), placeOf(b.chapter, phases)];
      return first.part - second.part || first.order - second.order || (a.chapter < b.chapter ? -1 : 1);
    });
}

/** The clause that gives a phase's chapter its name comes first in it. */
function withinChapter(a: PublicClause, b: PublicClause): number {
  const head = Number(b.kind === "phase") - Number(a.kind === "phase");
  if (head !== 0) return head;
  return a.rank === b.rank ? (a.id < b.id ? -1 : 1) : a.rank < b.rank ? -1 : 1;
}

function placeOf(chapter: Chapter, phases: ReadonlyMap<string, number>): { part: number; order: number } {
  const [name = "", phaseId = ""] = chapter.split(":");
  const part = (chapters as readonly string[]).indexOf(name);
  // A phase that is restricted has milestones in the open, but no order of its own there.
  return { part, order: phases.get(phaseId) ?? Number.MAX_SAFE_INTEGER };
}
