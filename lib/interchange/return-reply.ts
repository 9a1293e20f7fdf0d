import type { Result } from "@/lib/platform/action";
import type { FileProblem } from "./office/refused-file";

/** A draft that was kept. */
export type KeptReturn = { amendmentId: string; clauses: number };

/** What the address for returned files answers: as every command does, or with what is wrong with the file. */
export type ReturnReply<T> = Result<T> | { ok: false; problem: FileProblem };
