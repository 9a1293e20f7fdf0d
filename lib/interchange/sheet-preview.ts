import type { Result } from "@/lib/platform/action";
import { kindsOf, type Preview } from "./preview";
import type { SheetProblem } from "./xlsx/refusal";
import type { SheetRead } from "./xlsx/spreadsheet";

/** What a spreadsheet would become: shown before anything is stored. */
export type SheetLooked = Omit<SheetRead, "contents"> & Pick<Preview, "becomes">;

/** What the address for spreadsheets answers: as every command does, or with what is wrong with the file. */
export type SheetReply<T> = Result<T> | { ok: false; problem: SheetProblem };

export const lookAtSheet = ({ contents, ...read }: SheetRead): SheetLooked => ({
  ...read,
  becomes: kindsOf(contents),
});
