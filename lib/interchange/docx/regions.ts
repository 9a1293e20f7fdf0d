import { settled } from "@/lib/interchange/memorandum/plain-text";
import { type Anchor, announced, readAnchor, textPart } from "./anchors";

/** A text field as it stands in a returned file. */
export type ReadField = { clauseId: string; field: string; version: string; text: string };

/** Something that is not read back; `clauseId` is of the clause before it. */
export type LeftOver = { why: "fixed_changed" | "outside" | "object"; clauseId?: string; what: string };

export type ReadDocument = { fields: ReadField[]; left: LeftOver[]; more: number };

const excerpt = 160;

/**
 * Gathers the words of a document behind its anchors: what follows one belongs to it until the next, so that what is
 * typed at the end of a text is the text's.
 */
export class Regions {
  readonly #fields = new Map<string, ReadField>();
  readonly #left: LeftOver[] = [];
  #more = 0;
  #name: string | undefined;
  #anchor: Anchor | undefined;
  #clauseId: string | undefined;
  #text = "";
  #objects = 0;
  #announced: string | undefined;

  constructor(readonly limit: number) {}

  /** Whether whatever stands here is read by nobody, such as a name written on the line for it. */
  get isBlank(): boolean {
    return this.#anchor?.type === "blank";
  }

  /** A bookmark or a content control begins; only ours mean anything. */
  begin(name: string): boolean {
    const next = announced(name);
    if (next) {
      this.#announced = next;
      return false;
    }
    const anchor = readAnchor(name);
    if (!anchor) return false;
    this.#announced = undefined;
    if (name === this.#name) return true;
    // A word processor may put the first letters of a document before the first anchor of the same paragraph.
    const carried = this.#anchor === undefined && !this.#text.includes("\n") ? this.#text : "";
    if (carried) this.#text = "";
    this.#finish();
    this.#text = carried;
    this.#name = name;
    this.#anchor = anchor;
    if (anchor.type === "field") this.#clauseId = anchor.clauseId;
    return true;
  }

  add(text: string): void {
    this.#text += text;
  }

  /** A paragraph ends; what was announced in it begins with the next. */
  endParagraph(): void {
    this.add("\n");
    if (this.#announced) this.begin(this.#announced);
  }

  /** Something other than words. */
  object(): void {
    if (!this.isBlank) this.#objects += 1;
  }

  /** Words where none of ours stand, such as a table that was put in. */
  outside(what: string): void {
    if (settled(what) !== "") this.#leave("outside", what);
  }

  end(): ReadDocument {
    this.#finish();
    return { fields: [...this.#fields.values()], left: this.#left, more: this.#more };
  }

  #finish(): void {
    const [name, anchor, text] = [this.#name, this.#anchor, this.#text];
    for (; this.#objects > 0; this.#objects -= 1) this.#leave("object", text);
    this.#text = "";
    if (anchor?.type === "blank") return;
    if (anchor?.type === "fixed") {
      if (textPart(text) !== anchor.text) this.#leave("fixed_changed", text);
    } else if (anchor && name !== undefined && !this.#fields.has(name)) {
      const { clauseId, field, version } = anchor;
      this.#fields.set(name, { clauseId, field, version, text });
    } else {
      // Copied and pasted, an anchor stands twice: the first is the clause, the second is a text that was added.
      this.outside(text);
    }
  }

  #leave(why: LeftOver["why"], text: string): void {
    if (this.#left.length >= this.limit) {
      this.#more += 1;
      return;
    }
    const what = settled(text).slice(0, excerpt);
    this.#left.push({ why, what, ...(this.#clauseId && { clauseId: this.#clauseId }) });
  }
}
