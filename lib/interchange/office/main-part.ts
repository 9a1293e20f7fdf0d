import path from "node:path/posix";
import type { OfficePackage } from "./open-package";
import { readXml } from "./read-xml";
import { RefusedFile } from "./refused-file";

type Relationship = { source: string; type: string; target: string };

/**
 * The part of a Word document that holds its text. On the way it refuses what a text does not need and a reader may not
 * want: anything outside the file, macros, and parts of other programs.
 */
export async function mainPart(file: OfficePackage): Promise<string> {
  const types = await file.part("[Content_Types].xml");
  if (!types) throw new RefusedFile("not_docx");
  const typeOf = new Map<string, string>();
  readXml("[Content_Types].xml", types, {
    open: tag => {
      const type = tag.attribute("ContentType") ?? "";
      if (/macroEnabled|vbaProject/i.test(type)) throw new RefusedFile("macros");
      typeOf.set((tag.attribute("PartName") ?? "").replace(/^\//, ""), type);
    },
    close: () => undefined,
    text: () => undefined,
  });
  const relationships: Relationship[] = [];
  for (const name of file.names.filter(one => /(^|\/)_rels\/[^/]*\.rels$/i.test(one)))
    relationships.push(...relationshipsIn(name, (await file.part(name)) ?? Buffer.alloc(0)));
  const main = relationships.find(({ source, type }) => source === "" && /\/officeDocument$/.test(type));
  const part = main && path.normalize(main.target.replace(/^\//, ""));
  if (!part || !file.names.includes(part)) throw new RefusedFile("not_docx");
  // A spreadsheet or a presentation under another name is put together alike.
  if (!/wordprocessingml/i.test(typeOf.get(part) ?? "wordprocessingml")) throw new RefusedFile("not_docx");
  return part;
}

function relationshipsIn(name: string, bytes: Buffer): Relationship[] {
  const found: Relationship[] = [];
  const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");
  readXml(name, bytes, {
    open: tag => {
      if (tag.local !== "Relationship") return;
      const target = tag.attribute("Target") ?? "";
      const type = tag.attribute("Type") ?? "";
      const shown = target.slice(0, 120);
      if (/^external$/i.test(tag.attribute("TargetMode") ?? ""))
        throw new RefusedFile("external", { target: shown });
      if (/^[a-z][a-z0-9+.-]*:|^\/\/|^\\\\/i.test(target))
        throw new RefusedFile("external", { target: shown });
      if (target.split(/[/\\]/).filter(step => step === "..").length > source.split("/").length)
        throw new RefusedFile("path", { name: shown });
      if (/\/(aFChunk|oleObject|package|control)$/i.test(type))
        throw new RefusedFile("embedded", { name: shown });
      found.push({ source, type, target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
