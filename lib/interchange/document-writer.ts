import { text } from "node:stream/consumers";
import type { DocumentRequest } from "./document-request";
import { comparisonDocx, memorandumDocx } from "./docx/document";
import { memorandum } from "./memorandum/build";
import { memorandumPdf } from "./pdf/compile";
import { writeSpreadsheet } from "./xlsx/write-spreadsheet";

/**
 * A program of its own, started by write-document.ts for one document. Takes its request as JSON and answers with the
 * bytes of the file.
 */
async function write(request: DocumentRequest): Promise<Uint8Array> {
  if (request.write === "tables") return writeSpreadsheet(request.contents, request.locale);
  const { source, languages } = request;
  if (request.write === "memorandum") {
    const { layout, format } = request;
    const tree = memorandum(source, { languages, layout, numbered: true });
    return format === "pdf" ? memorandumPdf(tree) : memorandumDocx(tree);
  }
  const { before, comparison, hands, everybody } = request;
  const base = { languages, layout: "one_after_another", numbered: false } as const;
  return comparisonDocx(
    memorandum(before, base),
    memorandum(source, { ...base, comparison }),
    clauseId => (clauseId && hands[clauseId]) || everybody,
  );
}

const request = JSON.parse(await text(process.stdin)) as DocumentRequest;
process.stdout.write(await write(request));
