import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { limits } from "./limits";
import { RefusedFile } from "./refused-file";

export type Tag = { local: string; uri: string; attribute(name: string): string | undefined };
export type Reading = { open(tag: Tag): void; close(tag: Tag): void; text(text: string): void };

/** Reads one part, in the order in which it stands there. Refuses document types, and with them every entity of its own. */
export function readXml(part: string, bytes: Buffer, reading: Reading): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: Tag[] = [];
  let characters = 0;
  const refuse = (): never => {
    throw new RefusedFile("malformed", { part });
  };
  parser.on("doctype", () => {
    throw new RefusedFile("doctype");
  });
  parser.on("error", refuse);
  parser.on("opentag", tag => {
    if (stack.length >= limits.depth) throw new RefusedFile("nested_too_deep", { limit: limits.depth });
    const read = tagOf(tag);
    stack.push(read);
    reading.open(read);
  });
  parser.on("closetag", () => {
    const tag = stack.pop();
    if (tag) reading.close(tag);
  });
  parser.on("text", text => {
    characters += text.length;
    if (characters > limits.characters) throw new RefusedFile("too_much_text", { limit: limits.characters });
    reading.text(text);
  });
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += 65_536)
      parser.write(decoder.decode(bytes.subarray(at, at + 65_536), { stream: true }));
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    // What the decoder says of bytes that are no UTF-8; whoever reads may refuse for reasons of their own.
    if (error instanceof TypeError) refuse();
    throw error;
  }
}

/** Attributes by local name: office programs agree on names, and not on prefixes. */
function tagOf(tag: SaxesTagNS): Tag {
  const attributes = Object.values(tag.attributes) as SaxesAttributeNS[];
  return {
    local: tag.local,
    uri: tag.uri,
    attribute: name => attributes.find(({ local }) => local === name)?.value,
  };
}
