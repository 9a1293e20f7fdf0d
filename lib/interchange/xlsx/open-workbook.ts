import path from "node:path/posix";
import { type OfficePackage, openPackage } from "../office/open-package";
import { readXml, type Tag } from "../office/read-xml";
import { limits, SheetRefusal } from "./refusal";

/** The parts of a spreadsheet that are read, in the order of its tabs; hidden sheets are not. */
export type Workbook = {
  file: OfficePackage;
  sheets: { name: string; part: string }[];
  strings?: string;
  styles?: string;
  /** Days are counted from 1904, as old programs for one kind of computer did. */
  since1904: boolean;
};

type Relationship = { id: string; type: string; part: string };

const nothing = () => undefined;

/** Opens a spreadsheet after looking at whether it is one, and whether it carries programs or leads out of itself. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const file = await openPackage(path);
  await refuseMacros(file);
  const outside = file.names.find(name => /(^|\/)externalLinks?\//i.test(name));
  if (outside) throw new SheetRefusal("external", { target: outside });
  for (const name of file.names.filter(one => /(^|\/)_rels\/[^/]*\.rels$/i.test(one)))
    await relationshipsIn(file, name);
  const [main] = (await relationshipsIn(file, "_rels/.rels")).filter(({ type }) =>
    /\/officeDocument$/.test(type),
  );
  if (!main || !/(^|\/)workbook\.xml$/i.test(main.part)) throw new SheetRefusal("not_xlsx");
  return workbookAt(file, main.part);
}

async function workbookAt(file: OfficePackage, part: string): Promise<Workbook> {
  const folder = path.dirname(part);
  const relationships = await relationshipsIn(file, `${folder}/_rels/${path.basename(part)}.rels`);
  const named: { name: string; id: string }[] = [];
  let since1904 = false;
  await each(file, part, tag => {
    if (tag.local === "workbookPr") since1904 = /^(1|true)$/.test(tag.attribute("date1904") ?? "");
    if (tag.local === "sheet" && (tag.attribute("state") ?? "visible") === "visible")
      named.push({ name: tag.attribute("name") ?? "", id: tag.attribute("id") ?? "" });
  });
  const sheets = named.flatMap(({ name, id }) => {
    const found = relationships.find(one => one.id === id && /\/worksheet$/.test(one.type));
    return found ? [{ name, part: found.part }] : [];
  });
  if (sheets.length === 0) throw new SheetRefusal("not_xlsx");
  const partOf = (type: RegExp) => relationships.find(one => type.test(one.type))?.part;
  return {
    file,
    sheets: sheets.slice(0, limits.sheets),
    strings: partOf(/\/sharedStrings$/),
    styles: partOf(/\/styles$/),
    since1904,
  };
}

async function refuseMacros(file: OfficePackage): Promise<void> {
  await each(file, "[Content_Types].xml", tag => {
    if (/macroEnabled|vbaProject/i.test(tag.attribute("ContentType") ?? "")) throw new SheetRefusal("macros");
  });
}

/** A link that a reader may click leads nowhere from here; whatever else lies outside would be taken into cells. */
async function relationshipsIn(file: OfficePackage, name: string): Promise<Relationship[]> {
  const source = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, "$1$2");
  const found: Relationship[] = [];
  if (!file.names.includes(name)) return found;
  await each(file, name, tag => {
    if (tag.local !== "Relationship") return;
    const [type, target] = [tag.attribute("Type") ?? "", tag.attribute("Target") ?? ""];
    if (/\/hyperlink$/.test(type)) return;
    if (
      /^external$/i.test(tag.attribute("TargetMode") ?? "") ||
      /^[a-z][a-z0-9+.-]*:|^\/\/|^\\\\/i.test(target)
    )
      throw new SheetRefusal("external", { target: target.slice(0, 120) });
    const part = target.startsWith("/") ? target.slice(1) : path.join(path.dirname(source), target);
    if (part.startsWith("..")) throw new SheetRefusal("path", { name: target.slice(0, 80) });
    found.push({ id: tag.attribute("Id") ?? "", type, part: path.normalize(part) });
  });
  return found;
}

async function each(file: OfficePackage, part: string, open: (tag: Tag) => void): Promise<void> {
  const bytes = await file.part(part);
  if (!bytes) throw new SheetRefusal("not_xlsx");
  readXml(part, bytes, { open, close: nothing, text: nothing });
}
