import { text } from "node:stream/consumers";
import { readSpreadsheet } from "./xlsx/read-spreadsheet";
import { SheetRefusal } from "./xlsx/refusal";
import type { SheetAnswer, SheetRequest } from "./xlsx/spreadsheet";

/**
 * A program of its own, started by read-sheets.ts for one file: whatever the file does to it, the server lives on. Takes
 * its request as JSON and answers with one line of it.
 */
async function answer(request: SheetRequest): Promise<SheetAnswer> {
  try {
    return { ok: true, read: await readSpreadsheet(request) };
  } catch (error) {
    if (error instanceof SheetRefusal) return { ok: false, problem: error.toProblem() };
    throw error;
  }
}

const request = JSON.parse(await text(process.stdin)) as SheetRequest;
process.stdout.write(`${JSON.stringify(await answer(request))}\n`);
