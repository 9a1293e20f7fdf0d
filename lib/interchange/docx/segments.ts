import { redline, type Segment } from "@/lib/clauses/words";
import type { Aligned } from "@/lib/interchange/memorandum/align";

/** What a pair of states says: one text with what changed marked word by word. */
export function segmentsOf<B>(
  aligned: Aligned<B>,
  textOf: (block: B) => string,
  language: string,
): Segment[] {
  if (aligned.mark === "deleted") return [{ text: textOf(aligned.before), mark: "deleted" }];
  if (aligned.mark === "inserted") return [{ text: textOf(aligned.after), mark: "inserted" }];
  const [before, after] = [textOf(aligned.before), textOf(aligned.after)];
  return before === after ? [{ text: after, mark: "kept" }] : redline(before, after, language);
}
