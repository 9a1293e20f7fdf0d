import type { ClauseContent } from "@/lib/clauses/catalogue";
import { referencesOf } from "@/lib/clauses/references";
import type { Localised } from "@/lib/kernel/localised";
import type { Result } from "@/lib/platform/action";
import { kindsOf, type Preview } from "./preview";
import type { SheetProblem } from "./xlsx/refusal";
import type { SheetRead } from "./xlsx/spreadsheet";

/** What a spreadsheet would become: shown before anything is stored. */
export type SheetLooked = Omit<SheetRead, "contents" | "changed"> &
  Pick<Preview, "becomes"> & {
    changes: { before: ClauseContent; after: ClauseContent }[];
    /** Changes beyond those listed. */
    moreChanges: number;
    /** How the clauses that the listed ones point at are called. */
    titles: Record<string, Localised>;
  };

/** What the address for spreadsheets answers: as every command does, or with what is wrong with the file. */
export type SheetReply<T> = Result<T> | { ok: false; problem: SheetProblem };

const CHANGES = 200;

/** `known` is the text that the rows were held against. */
export function lookAtSheet(
  { contents, changed, ...read }: SheetRead,
  known: readonly { content: ClauseContent }[],
): SheetLooked {
  const changes = changed.slice(0, CHANGES).map(({ before, content }) => ({ before, after: content }));
  const pointedAt = new Set(changes.flatMap(({ before, after }) => [before, after].flatMap(references)));
  const called = [...known.map(({ content }) => content), ...contents].filter(({ id }) => pointedAt.has(id));
  return {
    ...read,
    changes,
    moreChanges: changed.length - changes.length,
    titles: Object.fromEntries(called.map(({ id, body }) => [id, body.title])),
    becomes: kindsOf(contents),
  };
}

const references = (content: ClauseContent) => [...referencesOf(content)];
