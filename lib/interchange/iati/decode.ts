/** Bytes that are not text in the encoding they claim; the text before them has been given out already. */
export class EncodingFault extends Error {
  override readonly name = "EncodingFault";
  constructor(
    readonly fault: "encoding_unknown" | "encoding_invalid",
    readonly encoding: string,
  ) {
    super(`${fault}: ${encoding}`);
  }
}

const SNIFFED = 256;

/**
 * Text of an XML file as it arrives. UTF-8 unless a byte order mark, the shape of the first bytes or the declaration
 * says otherwise (XML 1.0, appendix F); a declaration of UTF-16 in a file of single bytes is ignored, as it cannot be.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let decoder: Decoder | undefined;
  for await (const chunk of bytes) {
    let piece = chunk;
    if (head) {
      piece = Buffer.concat([head, chunk]);
      head = piece.length < SNIFFED ? piece : undefined;
      if (head) continue;
    }
    decoder ??= new Decoder(encodingOf(piece));
    yield* decoder.text(piece);
  }
  decoder ??= new Decoder(encodingOf(head ?? new Uint8Array(0)));
  if (head) yield* decoder.text(head);
  yield* decoder.end();
}

/** Two decoders on the same bytes: the strict one says that something is wrong, the lenient one shows where. */
class Decoder {
  private readonly strict: TextDecoder;
  private readonly lenient: TextDecoder;

  constructor(encoding: string) {
    try {
      this.strict = new TextDecoder(encoding, { fatal: true });
      this.lenient = new TextDecoder(encoding);
    } catch {
      throw new EncodingFault("encoding_unknown", encoding.slice(0, 40));
    }
  }

  text = (piece: Uint8Array) => this.read(piece, true);
  end = () => this.read(new Uint8Array(0), false);

  private *read(piece: Uint8Array, stream: boolean): Generator<string> {
    const text = this.lenient.decode(piece, { stream });
    try {
      this.strict.decode(piece, { stream });
    } catch {
      const wrong = text.indexOf("\uFFFD");
      yield wrong < 0 ? text : text.slice(0, wrong);
      throw new EncodingFault("encoding_invalid", this.strict.encoding);
    }
    yield text;
  }
}

function encodingOf(head: Uint8Array): string {
  const [a, b, c, d] = head;
  if (a === 0 && b === 0) return "UTF-32";
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0x3c && b === 0) return "utf-16le";
  if (a === 0 && b === 0x3c) return "utf-16be";
  const start = Buffer.from(head.subarray(0, SNIFFED)).toString("latin1");
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(start)?.[1];
  return declared === undefined || /^(utf-?16|ucs-?2)/i.test(declared) ? "utf-8" : declared;
}
