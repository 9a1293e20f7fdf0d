import { diffArrays } from "diff";

export type Segment = { text: string; mark: "kept" | "inserted" | "deleted" };

/** Words, spaces and punctuation as separate pieces, by the rules of the language. */
export function wordsOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  return Array.from(segmenter.segment(text), piece => piece.segment);
}

/**
 * A redline, word by word. Kept spaces between two changed words join the change, so that a reader sees one phrase
 * replaced by another and not a picket fence.
 */
export function redline(before: string, after: string, language: string): Segment[] {
  const segments: Segment[] = diffArrays(wordsOf(before, language), wordsOf(after, language)).map(part => ({
    text: part.value.join(""),
    mark: part.added ? "inserted" : part.removed ? "deleted" : "kept",
  }));
  return join(segments);
}

function join(segments: Segment[]): Segment[] {
  const joined: Segment[] = [];
  let deleted = "";
  let inserted = "";
  const flush = () => {
    if (deleted) joined.push({ text: deleted, mark: "deleted" });
    if (inserted) joined.push({ text: inserted, mark: "inserted" });
    deleted = inserted = "";
  };
  segments.forEach((segment, i) => {
    if (segment.mark === "deleted") deleted += segment.text;
    else if (segment.mark === "inserted") inserted += segment.text;
    else if (segment.text.trim() === "" && (deleted || inserted) && i < segments.length - 1) {
      deleted += segment.text;
      inserted += segment.text;
    } else {
      flush();
      joined.push(segment);
    }
  });
  flush();
  return joined;
}
