import { fileQuestion, fileReply, fileRequest, keeping } from "@/lib/interchange/file-request";
import { keepSpreadsheet } from "@/lib/interchange/keep-spreadsheet";
import { limits } from "@/lib/interchange/office/limits";
import type { Kept } from "@/lib/interchange/preview";
import { knownClauses, lastRank, phasesOf } from "@/lib/interchange/queries";
import { readSheets } from "@/lib/interchange/read-sheets";
import { receiveUpload } from "@/lib/interchange/receive-upload";
import { lookAtSheet, type SheetLooked } from "@/lib/interchange/sheet-preview";
import { SheetRefusal } from "@/lib/interchange/xlsx/refusal";

const question = fileQuestion("XLSX");

export const POST = (request: Request): Promise<Response> => fileReply(() => answer(request), SheetRefusal);

async function answer(request: Request): Promise<SheetLooked | Kept> {
  const { viewer, head, asked, body } = await fileRequest(request, question);
  const [rank, phases, known] = await Promise.all([
    lastRank(viewer, head.id),
    phasesOf(viewer, head.id),
    knownClauses(viewer, head.id),
  ]);
  const language = head.languages.includes(viewer.language) ? viewer.language : (head.languages[0] ?? "en");
  const read = await receiveUpload(body, file => readSheets({ file, language, rank, phases, known }), {
    bytes: limits.fileBytes,
    refusal: megabytes => new SheetRefusal("too_large", { megabytes }),
  });
  const { keep, name } = asked;
  return keep ? keepSpreadsheet(keeping(viewer, keep), head.id, read, name) : lookAtSheet(read, known);
}
