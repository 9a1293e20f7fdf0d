import type { RedlineSegment } from "@/components/ui/redline";

const around = 90;

/** A redline with long stretches of kept text cut to what stands next to a change. */
export const excerpt = (segments: readonly RedlineSegment[]): RedlineSegment[] =>
  segments.map((segment, index) => {
    if (segment.mark !== "kept") return segment;
    const before = index > 0;
    const after = index < segments.length - 1;
    const room = around * (Number(before) + Number(after));
    if (segment.text.length <= room + around) return segment;
    const head = before ? atWord(segment.text, around, "start") : "";
    const tail = after ? atWord(segment.text, around, "end") : "";
    return { mark: "kept", text: `${head} … ${tail}` };
  });

/** The first or last characters of a text, cut between two words. */
function atWord(text: string, length: number, side: "start" | "end"): string {
  if (side === "start") {
    const cut = text.lastIndexOf(" ", length);
    return text.slice(0, cut > 0 ? cut : length);
  }
  const cut = text.indexOf(" ", text.length - length);
  return text.slice(cut > 0 ? cut + 1 : -length);
}
