import type { ChosenPackage } from "./iati/chosen-package";
import type { ImportProblem } from "./iati/import-error";
import type { Survey } from "./iati/survey";

/** What the program that reads files is asked, and what it answers. */
export type UploadRequest = {
  file: string;
  /** The identifier of the activity to make clauses of; not needed where the file has only one. */
  activity?: string;
  /** The last place taken in the package that receives the clauses. */
  rank?: string;
};

export type Upload = { survey: Survey; chosen?: ChosenPackage };

export type Answer = { ok: true; upload: Upload } | { ok: false; problem: ImportProblem };

/** The reading process gives up above the first figure; the second ends it where the engine's own heap grows. */
export const memoryCap = { residentBytes: 448 * 2 ** 20, heapMegabytes: 256 } as const;

export const timeCapSeconds = 120;
