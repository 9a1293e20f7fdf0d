/** A piece of a paragraph, with where in the message it begins. A link is shown as it was typed and never fetched. */
export type Part = { at: number; kind: "text" | "call" | "link"; text: string };

type Named = { id: string; name: string };

const link = /https?:\/\/[^\s<>"“”«»]+/giu;
/** What ends a sentence ends no address. */
const trailing = /[.,;:!?…)\]}'’،؛؟]+$/u;
const inAName = /[\p{L}\p{M}\p{N}]/u;

/** The lines of a message, each with its own direction, in pieces: plain words, people called by name, links. */
export function paragraphsOf(body: string, names: readonly string[]): Part[][] {
  return [...body.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => partsOf(line, names).map(part => ({ ...part, at: index + part.at })));
}

function partsOf(line: string, names: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const until = (end: number) => {
    for (const part of callsIn(line.slice(from, end), names)) parts.push({ ...part, at: from + part.at });
  };
  for (const match of line.matchAll(link)) {
    const address = match[0].replace(trailing, "");
    if (!URL.canParse(address)) continue;
    until(match.index);
    parts.push({ at: match.index, kind: "link", text: address });
    from = match.index + address.length;
  }
  until(line.length);
  return parts;
}

function callsIn(words: string, names: readonly string[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const put = (kind: Part["kind"], at: number, end: number) => {
    if (end > at) parts.push({ at, kind, text: words.slice(at, end) });
    from = end;
  };
  for (let at = words.indexOf("@"); at >= 0; at = words.indexOf("@", at + 1)) {
    const name = nameAt(words, at + 1, names);
    if (name === undefined || at < from) continue;
    put("text", from, at);
    put("call", at, at + 1 + name.length);
  }
  put("text", from, words.length);
  return parts;
}

/** The longest name that stands whole at this place: "Anna" is no "Ann". */
function nameAt(words: string, at: number, names: readonly string[]): string | undefined {
  return names
    .filter(
      name => name !== "" && words.startsWith(name, at) && !inAName.test(words.charAt(at + name.length)),
    )
    .sort((one, other) => other.length - one.length)[0];
}

/**
 * Who is called in a message. Of several with one name those that were picked, and all of them where none was.
 * @param picked ids of people chosen from the list
 */
export function calledIn(body: string, people: readonly Named[], picked: ReadonlySet<string>): string[] {
  const names = [...new Set(people.map(({ name }) => name))];
  const called = new Set(
    paragraphsOf(body, names).flatMap(parts =>
      parts.flatMap(({ kind, text }) => (kind === "call" ? [text.slice(1)] : [])),
    ),
  );
  return [...called].flatMap(name => {
    const same = people.filter(person => person.name === name).map(({ id }) => id);
    const chosen = same.filter(id => picked.has(id));
    return chosen.length > 0 ? chosen : same;
  });
}

/** The name being typed before the caret: where its @ stands, and what of it is there. */
export function callBefore(words: string, caret: number): { at: number; typed: string } | undefined {
  const before = words.slice(0, caret);
  const at = before.lastIndexOf("@");
  if (at < 0 || inAName.test(before.charAt(at - 1))) return undefined;
  const typed = before.slice(at + 1);
  return typed.length > 60 || /[\n@]|^\s/.test(typed) ? undefined : { at, typed };
}
