import type { ReactNode } from "react";
import { toneClass } from "@/components/ui/tone";
import type { Stance } from "@/lib/counsel/constants";
import { stanceTone } from "./stances";

/** Circle for, square undecided, diamond against, broken ring not known: told apart without colour. */
const shapes: Record<Stance, { drawn: ReactNode; isFilled: boolean }> = {
  supporter: { drawn: <circle cx="15" cy="15" r="11" />, isFilled: true },
  neutral: { drawn: <rect x="5" y="5" width="20" height="20" rx="2" />, isFilled: false },
  opponent: { drawn: <path d="M15 1.5 28.5 15 15 28.5 1.5 15Z" />, isFilled: true },
  unknown: { drawn: <circle cx="15" cy="15" r="11" strokeDasharray="4 3" />, isFilled: false },
};

/** A person on the map: the shape of their stance, their number, a star for those who carry the reform. */
export function StanceMark({
  stance,
  number,
  isChampion = false,
  size = 30,
}: {
  stance: Stance;
  number?: number;
  isChampion?: boolean;
  size?: number;
}) {
  const { drawn, isFilled } = shapes[stance];
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 30 30"
      className={`${toneClass[stanceTone[stance]]} flex-none overflow-visible`}
    >
      <g className={`stroke-tone ${isFilled ? "fill-tone" : "fill-sheet"}`} strokeWidth="1.8">
        {drawn}
      </g>
      {number !== undefined && (
        <text
          x="15"
          y="15"
          dy="0.35em"
          textAnchor="middle"
          className={`font-semibold tabular-nums ${isFilled ? "fill-sheet" : "fill-tone"} ${number > 99 ? "text-[0.55rem]" : "text-note"}`}
        >
          {number}
        </text>
      )}
      {isChampion && (
        <path
          d="M25 .6l1.7 3.5 3.8.5-2.8 2.7.7 3.8L25 9.3l-3.4 1.8.7-3.8-2.8-2.7 3.8-.5Z"
          className="fill-ink stroke-sheet"
          strokeWidth="1.2"
        />
      )}
    </svg>
  );
}
