import { type Tone, toneClass } from "./tone";

export type MeterPart = { tone: Tone; count: number; pattern?: "hatch" | "dots" };

// The last part of a meter is what nobody has begun; it stays plain.
const patternClass = { hatch: "hatch", dots: "dots" } as const;

/**
 * Shares of a whole as one bar: agreed, waiting for each side, not begun. `label` says the counts in a sentence; the bar is
 * never the only place where they stand. A part that is small but there keeps three pixels.
 */
export function Meter({ parts, label }: { parts: readonly MeterPart[]; label: string }) {
  return (
    <div role="img" aria-label={label} className="drawn flex h-2 w-full gap-0.5 overflow-hidden rounded-full">
      {parts
        .filter(part => part.count > 0)
        .map(part => (
          <span
            key={`${part.tone} ${part.pattern}`}
            className={`${toneClass[part.tone]} drawn block min-w-[3px] ${part.tone === "idle" ? "bg-line-strong" : "bg-tone"} ${part.pattern ? patternClass[part.pattern] : ""}`}
            style={{ flex: part.count }}
          />
        ))}
    </div>
  );
}
