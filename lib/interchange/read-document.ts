import "server-only";
import { apart, type Cap, Overrun } from "./apart";
import type { ReaderAnswer } from "./document-reader";
import type { ReadDocument } from "./docx/regions";
import { RefusedFile } from "./office/refused-file";
import { turns } from "./turns";

const cap: Cap = { heapMegabytes: 256, residentBytes: 448 * 2 ** 20, seconds: 60 };
const inTurn = turns(16, 60);

/** Reads a returned file in a process of its own. Throws RefusedFile for whatever is wrong with the file. */
export async function readDocument(file: string): Promise<ReadDocument> {
  const answer = await inTurn(() => ask(file));
  if (answer.ok) return answer.read;
  throw new RefusedFile(answer.problem.fault, answer.problem.params);
}

async function ask(file: string): Promise<ReaderAnswer> {
  try {
    const bytes = await apart("lib/interchange/document-reader.ts", file, cap);
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as ReaderAnswer;
  } catch (error) {
    if (!(error instanceof Overrun)) throw error;
    throw error.of === "time"
      ? new RefusedFile("too_slow", { seconds: cap.seconds })
      : new RefusedFile("too_much_memory");
  }
}
