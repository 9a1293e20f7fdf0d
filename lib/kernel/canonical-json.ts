/** A value RFC 8785 has no text for. `path` leads to it ("$.budget[2].amount"). */
export class CanonicalJsonError extends TypeError {
  override readonly name = "CanonicalJsonError";
  constructor(
    readonly path: string,
    readonly why: string,
  ) {
    super(`${path}: ${why}`);
  }
}

/** A limit, because whoever sends 100,000 nested brackets must get an answer and not a stack overflow. */
const MAX_DEPTH = 512;

/**
 * RFC 8785 (JSON Canonicalization Scheme): no white space, keys sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. Equal values give equal text on every machine (V8).
 * @throws CanonicalJsonError on what JSON cannot carry unchanged: NaN, Infinity, undefined, lone surrogates, bigint,
 *   functions, holes in arrays, and objects with a class (a Date, say: write the text you mean)
 */
export const canonicalJson = (value: unknown): string => write(value, "$", 0);

function write(value: unknown, path: string, depth: number): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return writeString(value, path);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new CanonicalJsonError(path, `${value} is no JSON number`);
    return JSON.stringify(value);
  }
  if (typeof value !== "object") throw new CanonicalJsonError(path, `${typeof value} is no JSON`);
  if (depth === MAX_DEPTH) throw new CanonicalJsonError(path.slice(0, 80), `nested deeper than ${MAX_DEPTH}`);
  return Array.isArray(value) ? writeArray(value, path, depth + 1) : writeObject(value, path, depth + 1);
}

function writeString(text: string, path: string): string {
  if (!text.isWellFormed()) throw new CanonicalJsonError(path, "text with a lone surrogate");
  // ECMAScript's own quoting is the one RFC 8785 prescribes.
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], path: string, depth: number): string {
  let text = "[";
  for (let i = 0; i < items.length; i++) text += (i ? "," : "") + write(items[i], `${path}[${i}]`, depth);
  return `${text}]`;
}

function writeObject(value: object, path: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    throw new CanonicalJsonError(path, "an object with a class");
  if (Object.getOwnPropertySymbols(value).length > 0) throw new CanonicalJsonError(path, "a symbol as key");
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  let text = "{";
  for (const [index, [key, member]] of members.entries())
    text += `${index ? "," : ""}${writeString(key, path)}:${write(member, `${path}.${key}`, depth)}`;
  return `${text}}`;
}
