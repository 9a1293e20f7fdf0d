import { mainPart } from "@/lib/interchange/office/main-part";
import { openPackage } from "@/lib/interchange/office/open-package";
import { RefusedFile } from "@/lib/interchange/office/refused-file";
import { readBody } from "./read-body";
import type { ReadDocument } from "./regions";

/** The texts of a returned memorandum. Throws RefusedFile for whatever is wrong with the file. */
export async function readReturned(file: string): Promise<ReadDocument> {
  const opened = await openPackage(file);
  const part = await mainPart(opened);
  const read = readBody(part, (await opened.part(part)) ?? Buffer.alloc(0));
  if (read.fields.length === 0) throw new RefusedFile("not_ours");
  return read;
}
