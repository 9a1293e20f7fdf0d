import { limits } from "@/lib/interchange/office/limits";
import { type Reading, readXml, type Tag } from "@/lib/interchange/office/read-xml";
import { type ReadDocument, Regions } from "./regions";

/** WordprocessingML in its two spellings, transitional and strict (ECMA-376, part 1). */
const word = /\/wordprocessingml(\/2006)?\/main$/;

/** What a tracked change takes out is gone; what moved away stands where it moved to. */
const taken = new Set(["del", "moveFrom"]);
/** Objects: what stands in them is no text of a clause. */
const objects = new Set(["drawing", "pict", "object"]);
const notes = new Set(["footnoteReference", "endnoteReference", "commentReference", "sym"]);
const characters: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "\u00ad",
};

/**
 * Reads the body of a document as it will stand when every tracked change is accepted: texts by their anchors, and what
 * cannot be read back.
 */
export function readBody(part: string, bytes: Buffer): ReadDocument {
  const body = new Body();
  readXml(part, bytes, body);
  return body.end();
}

class Body implements Reading {
  readonly #regions = new Regions(limits.left);
  /** Names of the elements of Word around the place, the innermost last. */
  readonly #path: string[] = [];
  /** Tables around the place, with what stands in each before the first of our anchors. */
  readonly #tables: { isOurs: boolean; text: string }[] = [];
  /** How many elements around the place hide what stands in them. */
  #hidden = 0;
  /** A paragraph whose end was taken out goes on in the next. */
  #joins = false;

  open(tag: Tag): void {
    const name = word.test(tag.uri) ? tag.local : "";
    this.#path.push(name);
    if (this.#hides(tag, name, this.#path.at(-2))) {
      if (objects.has(name) || tag.local === "oMath") this.#regions.object();
      this.#hidden += 1;
      return;
    }
    if (this.#hidden > 0) return;
    if (name === "p") this.#joins = false;
    else if (name === "tbl") this.#tables.push({ isOurs: this.#regions.isBlank, text: "" });
    else if (name === "bookmarkStart") this.#begin(tag.attribute("name"));
    else if (name === "tag" && this.#parent() === "sdtPr") this.#begin(tag.attribute("val"));
    else if (notes.has(name)) this.#regions.object();
    else if (this.#parent() === "r" && characters[name])
      this.#add(tag.attribute("type") === "page" ? "" : characters[name]);
  }

  close(tag: Tag): void {
    const name = this.#path.pop() ?? "";
    if (this.#hides(tag, name, this.#path.at(-1))) {
      this.#hidden -= 1;
      return;
    }
    // The mark of a paragraph taken out stands in its properties: w:pPr/w:rPr/w:del.
    if (name === "p" && this.#hidden === 0 && !this.#joins) this.#endParagraph();
    if (name === "tbl" && this.#hidden === 0) this.#endTable();
  }

  text(text: string): void {
    if (this.#hidden === 0 && this.#path.at(-1) === "t") this.#add(text);
  }

  end(): ReadDocument {
    return this.#regions.end();
  }

  #parent(): string | undefined {
    return this.#path.at(-2);
  }

  /** Runs that were taken out, objects, and the spare picture of something that other programs draw. */
  #hides(tag: Tag, name: string, parent: string | undefined): boolean {
    const isMark = parent === "rPr";
    if (taken.has(name)) {
      if (isMark) this.#joins = true;
      return !isMark;
    }
    if (isMark) return false;
    return objects.has(name) || tag.local === "oMath" || tag.local === "Fallback" || name === "txbxContent";
  }

  #begin(name: string | undefined): void {
    if (name === undefined || !this.#regions.begin(name)) return;
    for (const table of this.#tables) {
      const { isOurs, text } = table;
      if (isOurs) continue;
      Object.assign(table, { isOurs: true, text: "" });
      // The first letters of a cell may stand before the anchor of their own paragraph.
      if (text.includes("\n")) this.#regions.outside(text);
      else this.#regions.add(text);
    }
  }

  #add(text: string): void {
    const table = this.#tables.at(-1);
    if (table && !table.isOurs) table.text += text;
    else this.#regions.add(text);
  }

  #endParagraph(): void {
    const table = this.#tables.at(-1);
    if (table && !table.isOurs) table.text += "\n";
    else this.#regions.endParagraph();
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (!table || table.isOurs) return;
    this.#regions.object();
    this.#regions.outside(table.text);
  }
}
