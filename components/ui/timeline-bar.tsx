import type { DayScale } from "./day-scale";
import { toneClass } from "./tone";

export type TimelineState = "phase" | "done" | "going" | "late" | "planned" | "stopped";

// Each state differs by fill and outline as well as by tone.
const looks: Record<TimelineState, string> = {
  phase: "h-3 rounded-[2px] border border-field bg-sunk",
  done: `${toneClass.done} h-[9px] rounded-full bg-tone`,
  going: `${toneClass.going} h-[9px] rounded-full bg-tone hatch`,
  late: `${toneClass.risk} h-[9px] rounded-full border-2 border-dashed border-tone`,
  planned: "h-[9px] rounded-full border-[1.5px] border-field bg-sheet",
  stopped: `${toneClass.stopped} h-[9px] rounded-full border-[1.5px] border-tone hatch bg-tone-soft`,
};

export function TimelineBar({
  scale,
  from,
  to,
  state,
  doneOn,
  note,
}: {
  scale: DayScale;
  from: string;
  to: string;
  state: TimelineState;
  doneOn?: string;
  note?: string;
}) {
  const end = scale.at(to);
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <>
      <span
        className={`drawn absolute top-1/2 min-w-[9px] -translate-y-1/2 ${looks[state]}`}
        style={{ insetInlineStart: percent(scale.at(from)), insetInlineEnd: percent(1 - end) }}
      />
      {doneOn && (
        <span
          className="drawn absolute top-1/2 size-3.5 -translate-1/2 rounded-full border-2 border-paper bg-done rtl:translate-x-1/2"
          style={{ insetInlineStart: percent(scale.at(doneOn)) }}
        />
      )}
      {note && (
        <span
          className={`${toneClass[state === "late" ? "risk" : "idle"]} absolute top-1/2 z-10 -translate-y-1/2 bg-paper px-1 text-note leading-none whitespace-nowrap text-tone`}
          style={
            end > 0.7 ? { insetInlineEnd: percent(1 - scale.at(from)) } : { insetInlineStart: percent(end) }
          }
        >
          {note}
        </span>
      )}
    </>
  );
}
