type Place = Readonly<{ line: number; column: number }>;

/** The text that the parser has not told of yet, kept to find in it where something went wrong. */
export class Recent {
  private text = "";
  /** Where `text` begins: characters into the file, and one-based as editors count. */
  private begin = { position: 0, line: 1, column: 1 };
  private told = 0;
  /** The last piece taken, by where it begins. */
  private last = { piece: "", ...this.begin };

  /** Before the parser, which stands at that place, gets the next piece. */
  take(piece: string, { line, column }: Place): void {
    // Pieces before the one in which the parser last told of something are not needed any more.
    if (this.told > this.last.position) {
      this.text = this.last.piece;
      this.begin = this.last;
    }
    this.last = { piece, position: this.last.position + this.last.piece.length, line, column: column + 1 };
    this.text += piece;
  }

  /** The parser has told of all that stands before that position. */
  tell(position: number): void {
    this.told = position;
  }

  /** The first ampersand that begins no entity and no character reference, unless what is being read may hold such. */
  bareAmpersand(): Place | undefined {
    const from = Math.max(0, this.told - this.begin.position);
    const untold = this.text.slice(from);
    // A parser tells of a text when it has read the "<" behind it.
    if (/^<?(!|\?)/.test(untold)) return undefined;
    const found = untold.search(BARE);
    if (found < 0) return undefined;
    const lines = this.text.slice(0, from + found).split(/\r\n?|\n/);
    const before = [...(lines.at(-1) ?? "")].length;
    return {
      line: this.begin.line + lines.length - 1,
      column: lines.length > 1 ? before + 1 : this.begin.column + before,
    };
  }
}

/** What stands at the end of a file that was cut off may have been going to be one. */
const BARE = /&(?!(#x[0-9a-f]*|#[0-9]*|[\p{L}_:][\p{L}\p{N}_:.-]*)?(;|$))/iu;
