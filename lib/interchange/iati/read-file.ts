import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { decode, EncodingFault } from "./decode";
import type { Element } from "./element";
import { ImportError, type ImportFault } from "./import-error";
import { limits } from "./limits";
import { Prolog } from "./prolog";
import { Recent } from "./recent";
import { type SourceCounts, Tally } from "./tally";

/** One activity as the file has it, with what was counted in passing, apart from what is made of it. */
export type SourceActivity = { element: Element; counts: SourceCounts };

/** What the root says; `extensions` are its children that are no activities. */
export type FileHead = { version?: string; extensions: Element[] };

const VERSIONS = /^(1\.0[1-5]?|1|2\.0[1-3])$/;

/**
 * Reads a file as it streams by and hands out one activity at a time, so that memory depends on the longest activity
 * and not on the file. Throws ImportError with the place of the fault.
 */
export async function* readFile(
  bytes: AsyncIterable<Uint8Array>,
  head: FileHead,
): AsyncGenerator<SourceActivity> {
  const reader = new Reader(head);
  try {
    for await (const text of decode(bounded(bytes, reader))) yield* reader.write(text);
  } catch (error) {
    if (!(error instanceof EncodingFault)) throw error;
    throw reader.at(error.fault, { encoding: error.encoding });
  }
  yield* reader.end();
}

/** Pieces small enough that the caps on what is being read act in time, whatever size the bytes arrive in. */
const PIECE = 64 * 1024;

async function* bounded(bytes: AsyncIterable<Uint8Array>, reader: Reader): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.length;
    if (seen > limits.fileBytes) throw reader.at("too_large", { megabytes: limits.fileBytes / 2 ** 20 });
    for (let from = 0; from < chunk.length; from += PIECE) yield chunk.subarray(from, from + PIECE);
  }
}

class Reader {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly prolog = new Prolog();
  private readonly recent = new Recent();
  private readonly tally = new Tally();
  private readonly open: Element[] = [];
  private ready: SourceActivity[] = [];
  /** The namespace of the root element: none in every published file, but some tools add one. */
  private home = "";
  private activities = 0;
  private elements = 0;
  private characters = 0;
  /** Where the tag that is being read began, and how far the parser was at its last event. */
  private tag = { line: 1, column: 1 };
  private written = 0;
  private lastEvent = 0;

  constructor(private readonly head: FileHead) {
    const { parser } = this;
    parser.on("error", error => this.refuse(error));
    parser.on("opentagstart", tag => this.begin(tag.name));
    parser.on("opentag", tag => this.enter(tag));
    parser.on("closetag", () => this.leave());
    parser.on("text", text => this.say(text));
    parser.on("cdata", text => this.say(text));
    for (const event of ["comment", "processinginstruction", "xmldecl"] as const)
      parser.on(event, () => this.event());
  }

  *write(text: string): Generator<SourceActivity> {
    this.prolog.watch(text);
    this.recent.take(text, this.parser);
    this.parser.write(text);
    this.written += text.length;
    if (this.written - this.lastEvent > limits.token)
      throw this.ampersand() ?? this.at("token_too_long", { limit: limits.token });
    yield* this.take();
  }

  *end(): Generator<SourceActivity> {
    this.prolog.end();
    this.parser.close();
    yield* this.take();
    if (this.activities === 0) throw new ImportError("no_activities", this.tag.line, this.tag.column);
  }

  at(fault: ImportFault, params: Record<string, string | number> = {}): ImportError {
    return new ImportError(fault, this.parser.line, this.parser.column + 1, params);
  }

  private take(): SourceActivity[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  private event(): void {
    this.lastEvent = this.written;
    this.recent.tell(this.parser.position);
  }

  /** The parser stands just behind the name, on the character that ended it; a line feed has already been counted. */
  private begin(name: string): void {
    const { line, column } = this.parser;
    const broken = column === 0;
    this.tag = { line: broken ? line - 1 : line, column: broken ? 1 : Math.max(1, column - name.length - 1) };
  }

  private enter(tag: SaxesTagNS): void {
    this.event();
    const parent = this.open.at(-1);
    if (!parent) this.readRoot(tag);
    if (this.open.length >= limits.depth) throw this.here("nested_too_deep", { limit: limits.depth });
    const foreign = tag.uri !== this.home || (parent?.foreign ?? false);
    const element: Element = {
      name: foreign ? tag.name : tag.local,
      ...this.tag,
      attributes: plainAttributes(tag.attributes),
      text: "",
      children: [],
      foreign,
    };
    this.open.push(element);
    if (this.open.length === 2 && isActivity(element) && ++this.activities > limits.activities)
      throw this.here("too_many_activities", { limit: limits.activities });
    if (this.open.length < 3 || element.foreign) return;
    // Nothing that is counted stands deeper than three levels into an activity.
    if (this.open.length < 6) this.tally.enter(this.open.slice(2).map(each => each.name));
    if (++this.elements > limits.elementsPerActivity) throw this.tooLarge();
  }

  private leave(): void {
    this.event();
    const element = this.open.pop();
    const parent = this.open.at(-1);
    if (!element || !parent) return;
    if (this.open.length > 1) {
      if (!parent.foreign) parent.children.push(element);
    } else if (isActivity(element)) {
      this.ready.push({ element, counts: this.tally.take() });
      this.elements = 0;
      this.characters = 0;
    } else if (this.head.extensions.length < 100) {
      this.head.extensions.push(element);
    }
  }

  private say(text: string): void {
    this.event();
    const element = this.open.at(-1);
    if (!element || element.foreign || this.open.length < 3) return;
    this.characters += text.length;
    if (this.characters > limits.charactersPerActivity) throw this.tooLarge();
    element.text += text;
  }

  private readRoot(tag: SaxesTagNS): void {
    if (tag.local !== "iati-activities") throw this.here("wrong_root", { root: tag.name.slice(0, 100) });
    this.home = tag.uri;
    const version = plainAttributes(tag.attributes).get("version")?.trim();
    if (version && !VERSIONS.test(version))
      throw this.here("version_unknown", { version: version.slice(0, 40) });
    this.head.version = version;
  }

  private tooLarge = () => this.here("activity_too_large", { elements: limits.elementsPerActivity });

  /** At the opening tag that is being read, where `at` is where the parser stands. */
  private here(fault: ImportFault, params: Record<string, string | number>): ImportError {
    return new ImportError(fault, this.tag.line, this.tag.column, params);
  }

  private refuse(error: Error): never {
    const detail = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const unclosed = /^unclosed tag: ([\s\S]{1,100})/.exec(detail);
    if (unclosed || detail === "unexpected end") throw this.ampersand() ?? this.cutOff(unclosed?.[1]);
    if (detail === "undefined entity") throw this.ampersand() ?? this.at("undefined_entity");
    if (detail === "disallowed character in entity name") throw this.ampersand() ?? this.malformed(detail);
    if (detail === "disallowed character") throw this.at("disallowed_character");
    throw this.malformed(detail);
  }

  private malformed = (detail: string) => this.at("malformed", { detail: detail.slice(0, 200) });

  /** The parser looks for the end of an entity to the end of the file; what is wrong is where it began. */
  private ampersand(): ImportError | undefined {
    const place = this.recent.bareAmpersand();
    return place && new ImportError("bare_ampersand", place.line, place.column);
  }

  private cutOff(unclosed: string | undefined): ImportError {
    return this.at("cut_off", { element: this.open.at(-1)?.name ?? unclosed ?? "iati-activities" });
  }
}

const isActivity = (element: Element): boolean => element.name === "iati-activity" && !element.foreign;

function plainAttributes(attributes: Record<string, SaxesAttributeNS>): Map<string, string> {
  const plain = new Map<string, string>();
  for (const { prefix, local, name, value } of Object.values(attributes)) {
    if (name === "xml:lang") plain.set(name, value);
    else if (prefix === "") plain.set(local, value);
  }
  return plain;
}
