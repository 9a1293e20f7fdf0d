import { text } from "node:stream/consumers";
import { readReturned } from "./docx/read-returned";
import type { ReadDocument } from "./docx/regions";
import { type FileProblem, RefusedFile } from "./office/refused-file";

export type ReaderAnswer = { ok: true; read: ReadDocument } | { ok: false; problem: FileProblem };

/**
 * A program of its own, started by read-document.ts for one file: whatever the file does to it, the server lives on.
 * Takes the file's path and answers with one line of JSON.
 */
async function answer(file: string): Promise<ReaderAnswer> {
  try {
    return { ok: true, read: await readReturned(file) };
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, problem: error.toProblem() };
    throw error;
  }
}

process.stdout.write(`${JSON.stringify(await answer(await text(process.stdin)))}\n`);
