import { writeFile } from "node:fs/promises";
import path from "node:path";
import { memorandumDownload } from "@/lib/interchange/document-download";
import { type Format, memorandumAddress } from "@/lib/interchange/document-request";
import { readDocument } from "@/lib/interchange/read-document";
import { returnedFor } from "@/lib/interchange/returned-document";
import { writeDocument } from "@/lib/interchange/write-document";
import { type PackageHead, packageAt } from "@/lib/packages/queries";
import type { Figure } from "../figure";
import type { Measure } from "../measure";
import { inRounds, timed } from "../rounds";
import { median } from "../statistics";
import { talksOfSize } from "../talks-of-size";

const CLAUSES = 1_000;

/** Documents of a long text: from the database to the file, and from the file that comes back to what it would change. */
export const documents: Measure = {
  id: "D1",
  what: "memorandum of 1,000 clauses, written and read back",
  run: async stage => {
    await stage.database();
    const { host, slug } = await talksOfSize(CLAUSES);
    const head = await packageAt(host, slug);
    const file = path.join(await stage.folder("documents"), "memorandum.docx");
    await writeFile(file, await written(head, "docx"));
    const measured = await inRounds(stage.effort.rounds, {
      docx: () => timed(() => written(head, "docx")),
      pdf: () => timed(() => written(head, "pdf")),
      // Nothing was edited: the whole file is read and held against the text, and then refused for it.
      back: () =>
        timed(async () => returnedFor(head.relation, await readDocument(file)).catch(() => undefined)),
    });
    const figure = (name: "docx" | "pdf" | "back"): Figure => ({
      name: `D1.${name}`,
      value: median(measured[name]),
      unit: "ms",
    });
    return [figure("docx"), figure("pdf"), figure("back")];
  },
};

async function written(head: PackageHead, format: Format): Promise<Uint8Array> {
  const { request } = await memorandumDownload(head, memorandumAddress.parse({ format }));
  return writeDocument(request);
}
