import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Localised } from "@/lib/kernel/localised";
import type { Result } from "@/lib/platform/action";
import { kindsOf, type Preview } from "./preview";
import type { Column } from "./xlsx/columns";
import type { SheetProblem } from "./xlsx/refusal";
import type { SheetRead } from "./xlsx/spreadsheet";

/** What a spreadsheet would become: shown before anything is stored. */
export type SheetLooked = Omit<SheetRead, "contents" | "changed"> &
  Pick<Preview, "becomes"> & {
    changes: { id: string; kind: ClauseKind; title: Localised; columns: Column[] }[];
  };

/** What the address for spreadsheets answers: as every command does, or with what is wrong with the file. */
export type SheetReply<T> = Result<T> | { ok: false; problem: SheetProblem };

export const lookAtSheet = ({ contents, changed, ...read }: SheetRead): SheetLooked => ({
  ...read,
  changes: changed.map(({ content: { id, kind, body }, columns }) => ({
    id,
    kind,
    title: body.title,
    columns,
  })),
  becomes: kindsOf(contents),
});
