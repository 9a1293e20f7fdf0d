const blank = /\s+/gu;
const words = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * The passage of a text that reads like this, as the text itself has it: whole words, nothing left out and nothing put
 * in. How lines were broken on the way to the reader's screen and back is all that may differ.
 */
export function passageIn(text: string, wanted: string): string | undefined {
  const sought = wanted.trim().replace(blank, " ");
  if (sought === "") return undefined;
  const { flat, places } = flatten(text);
  const segments = words.segment(flat);
  const isEdge = (at: number) => at === flat.length || segments.containing(at)?.index === at;
  for (let at = flat.indexOf(sought); at >= 0; at = flat.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (isEdge(at) && isEdge(end)) return text.slice(places[at], (places[end - 1] ?? 0) + 1);
  }
  return undefined;
}

/** The text with each run of blanks as one space, and where in the text each of its characters stands. */
function flatten(text: string): { flat: string; places: number[] } {
  const places: number[] = [];
  let flat = "";
  for (let at = 0; at < text.length; at++) {
    const isBlank = /\s/u.test(text.charAt(at));
    if (isBlank && flat.endsWith(" ")) continue;
    flat += isBlank ? " " : text.charAt(at);
    places.push(at);
  }
  return { flat, places };
}

/** The beginning of a text, as long as fits, up to the end of a word. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = words.segment(text).containing(longest)?.index ?? longest;
  return text.slice(0, end).trimEnd();
}
