import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Memorandum } from "@/lib/interchange/memorandum/tree";
import { sheetOf } from "./sheet";

const faces = [
  "source-serif-4/400Regular",
  "source-serif-4/600SemiBold",
  "noto-naskh-arabic/400Regular",
  "noto-naskh-arabic/600SemiBold",
].map(face => path.resolve("node_modules/@expo-google-fonts", face));

/**
 * A memorandum as PDF/A-2a: tagged, with bookmarks, faces and language in the file, to be read in many years. Where a text
 * has a character that no face shows, a plain PDF, which archives take less gladly but people can read.
 */
export async function memorandumPdf(memorandum: Memorandum): Promise<Uint8Array> {
  // The compiler reads below its workspace: an empty folder, so that there is nothing to read.
  const workspace = await mkdtemp(path.join(tmpdir(), "concord-pdf-"));
  try {
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: faces }] });
    const result = compiler.compile({
      mainFileContent: await readFile("lib/interchange/pdf/memorandum.typ", "utf8"),
      inputs: { document: JSON.stringify(sheetOf(memorandum)) },
    });
    const document = result.result;
    if (!document) {
      const fault = result.takeDiagnostics();
      throw new Error(`no PDF: ${JSON.stringify(fault && compiler.fetchDiagnostics(fault)).slice(0, 1_000)}`);
    }
    const creationTimestamp = Math.floor(Date.parse(memorandum.at ?? "1970-01-01") / 1000);
    try {
      return new Uint8Array(compiler.pdf(document, { pdfStandard: "a-2a", creationTimestamp }));
    } catch {
      return new Uint8Array(compiler.pdf(document, { pdfStandard: "1.7", creationTimestamp }));
    }
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
