import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { pdfText, programs } from "./libre-office";
import { partsOf } from "./word-file";

/**
 * All the words of an answer, whatever it comes as: in a file of Word they are packed and cut into runs, in a PDF
 * they are packed and, in its text, numbers of glyphs that only a reader of PDF turns back.
 */
export async function legible(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString("latin1") === "PK") return ofArchive(bytes);
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return ofPdf(bytes);
  return bytes.toString();
}

async function ofArchive(bytes: Buffer): Promise<string> {
  const parts = (await partsOf(bytes)).map(part => ({ name: part.name, text: part.bytes.toString() }));
  return parts.map(({ name, text }) => `${name}\n${text}\n${text.replace(/<[^>]*>/g, "")}`).join("\n");
}

async function ofPdf(bytes: Buffer): Promise<string> {
  const raw = bytes.toString("latin1");
  const packed = [...raw.matchAll(/\/FlateDecode\b[\s\S]*?\bstream\r?\n/g)];
  if (packed.length === 0) throw new Error("This PDF has no packed stream: read it in another way.");
  const streams = packed.map(({ index, 0: head }) => {
    const start = index + head.length;
    return inflateSync(bytes.subarray(start, raw.indexOf("endstream", start))).toString();
  });
  return [raw, ...streams, programs.pdftotext ? await asRead(bytes) : ""].join("\n");
}

async function asRead(bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-pdf-"));
  try {
    const file = path.join(folder, "answer.pdf");
    await writeFile(file, bytes);
    return await pdfText(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
