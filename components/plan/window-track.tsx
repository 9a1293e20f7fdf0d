import type { ShownParty } from "@/components/amendments/parties";
import type { DayScale } from "@/components/ui/day-scale";
import { toneClass } from "@/components/ui/tone";
import type { DayWindow, PlanMilestone } from "@/lib/plan/timeline";
import { rowHeight } from "./dependency-lines";

/** Windows under each other in one row; further ones stand in the table. */
const shownWindows = 4;

/** A milestone's windows on the scale of the plan: what is agreed, and under it what each side proposes instead. */
export function WindowTrack({
  milestone: { agreed, others },
  parties,
  scale,
}: {
  milestone: PlanMilestone;
  parties: readonly ShownParty[];
  scale: DayScale;
}) {
  const rows = [
    ...(agreed ? [{ window: agreed, tone: "tone-done", look: "drawn bg-tone" }] : []),
    ...others.map(({ delegationId, number, window }) => {
      const party = parties.find(({ id }) => id === delegationId);
      // A private draft is hatched and dashed like all that is one's own.
      const look = number === null ? "border-[1.5px] border-dashed border-tone" : "drawn bg-tone hatch";
      return { window, tone: toneClass[party?.tone ?? "idle"], look };
    }),
  ].slice(0, shownWindows);
  const [height, gap] = rows.length === 1 ? [10, 0] : rows.length < shownWindows ? [7, 3] : [6, 2];
  const top = (rowHeight - rows.length * (height + gap) + gap) / 2;
  return rows.map(({ window, tone, look }, index) => (
    <Bar
      key={`${tone} ${window.earliest} ${window.target} ${window.latest}`}
      window={window}
      className={`${tone} ${look}`}
      top={top + index * (height + gap)}
      height={height}
      scale={scale}
    />
  ));
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

function Bar({
  window: { earliest, target, latest },
  className,
  top,
  height,
  scale,
}: {
  window: DayWindow;
  className: string;
  top: number;
  height: number;
  scale: DayScale;
}) {
  return (
    <>
      <span
        className={`absolute min-w-[9px] rounded-full ${className}`}
        style={{
          insetInlineStart: percent(scale.at(earliest)),
          insetInlineEnd: percent(1 - scale.at(latest)),
          top,
          height,
        }}
      />
      <span
        className="absolute w-0.5 bg-ink shadow-[0_0_0_1px_var(--paper)]"
        style={{ insetInlineStart: percent(scale.at(target)), top: top - 2, height: height + 4 }}
      />
    </>
  );
}
