import { ImportError } from "./import-error";
import { limits } from "./limits";

/**
 * Watches what stands before the root element, ahead of the parser: a DOCTYPE is refused where it begins, before
 * anything of it is read, since entities are the way to make a small file large or to reach other files.
 */
export class Prolog {
  private text = "";
  private done = false;

  /** Throws ImportError. Costs nothing once the root element has begun. */
  watch(piece: string): void {
    if (this.done) return;
    this.text += piece.slice(0, limits.prolog + 1);
    const bare = this.text.replace(/<!--[\s\S]*?(-->|$)|<\?[\s\S]*?(\?>|$)/g, found =>
      " ".repeat(found.length),
    );
    const first = bare.search(/\S/);
    if (first >= 0 && bare[first] !== "<") throw this.at(first, "not_xml");
    const mark = bare.search(/<!DOCTYPE|<[^!?\s]/i);
    if (mark >= 0 && bare[mark + 1] === "!") throw this.at(mark, "doctype");
    if (mark < 0 && this.text.length > limits.prolog) throw this.at(0, "prolog_too_long");
    this.done = mark >= 0;
    if (this.done) this.text = "";
  }

  /** Throws ImportError for a file that ended without a root element. */
  end(): void {
    if (this.done) return;
    if (this.text.trim() === "") throw new ImportError("empty");
    throw this.at(this.text.length, "cut_off", { element: "iati-activities" });
  }

  private at(
    index: number,
    fault: "not_xml" | "doctype" | "prolog_too_long" | "cut_off",
    params = {},
  ): ImportError {
    const lines = this.text.slice(0, index).split("\n");
    return new ImportError(fault, lines.length, (lines.at(-1)?.length ?? 0) + 1, params);
  }
}
