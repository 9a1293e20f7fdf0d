import type { Cap } from "./apart";
import type { ChosenPackage } from "./iati/chosen-package";
import type { ImportProblem } from "./iati/import-error";
import type { Kin } from "./iati/kinship";
import type { Summary, Survey } from "./iati/survey";

/** What the program that reads files is asked. */
export type UploadRequest = {
  file: string;
  /** The identifier of the activity to make clauses of; not needed where the file has only one. */
  activity?: string;
  /** The last place taken in the package that receives the clauses. */
  rank?: string;
};

/** A line of what it answers: each activity as it comes, the file when it has ended, then the one that was chosen. */
export type Said =
  | { activity: Summary }
  | { file: { version?: string; kin: Kin[] } }
  | { chosen: ChosenPackage }
  | { problem: ImportProblem };

export type Upload = { survey: Survey; chosen?: ChosenPackage };

export const uploadReader = "lib/interchange/upload-reader.ts";

export const uploadCap: Cap = { heapMegabytes: 256, residentBytes: 448 * 2 ** 20, seconds: 120 };
