import "server-only";
import { apart, type Cap, Overrun } from "./apart";
import { turns } from "./turns";
import { SheetRefusal } from "./xlsx/refusal";
import type { SheetAnswer, SheetRead, SheetRequest } from "./xlsx/spreadsheet";

const cap: Cap = { heapMegabytes: 256, residentBytes: 448 * 2 ** 20, seconds: 60 };
const inTurn = turns(16, 60);

/** Reads a spreadsheet in a process of its own. Throws SheetRefusal for whatever is wrong with the file. */
export async function readSheets(request: SheetRequest): Promise<SheetRead> {
  const answer = await inTurn(() => ask(request));
  if (answer.ok) return answer.read;
  throw new SheetRefusal(answer.problem.fault, answer.problem.params);
}

async function ask(request: SheetRequest): Promise<SheetAnswer> {
  try {
    const bytes = await apart("lib/interchange/spreadsheet-reader.ts", JSON.stringify(request), cap);
    return JSON.parse(Buffer.from(bytes).toString("utf8")) as SheetAnswer;
  } catch (error) {
    if (!(error instanceof Overrun)) throw error;
    throw error.of === "time"
      ? new SheetRefusal("too_slow", { seconds: cap.seconds })
      : new SheetRefusal("too_much_memory");
  }
}
