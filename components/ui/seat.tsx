import type { ReactNode } from "react";
import { type SeatTone, toneClass } from "./tone";

const square = <rect x="1" y="1" width="8" height="8" rx="2" />;

/** Square for donors, circle for the host, diamond for the mediator, ring for those who watch: told apart without colour. */
const shapes: Record<SeatTone, ReactNode> = {
  donor: square,
  "donor-2": square,
  "donor-3": square,
  "donor-4": square,
  host: <circle cx="5" cy="5" r="4" />,
  mediator: <path d="M5 .3 9.7 5 5 9.7.3 5Z" />,
  watch: <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

export function SeatMark({ tone }: { tone: SeatTone }) {
  return (
    <svg
      aria-hidden="true"
      width="10"
      height="10"
      viewBox="0 0 10 10"
      fill="currentColor"
      className="flex-none"
    >
      {shapes[tone]}
    </svg>
  );
}

/** A party at the table, named, in its own tone and shape; `isWhole` where the name is read in full, however long. */
export function Seat({
  tone,
  isWhole = false,
  children,
}: {
  tone: SeatTone;
  isWhole?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={`${toneClass[tone]} inline-flex max-w-full items-center gap-1.5 rounded-full bg-tone-soft py-[3px] ps-[7px] pe-[9px] font-sans text-small leading-tight font-semibold text-tone`}
    >
      <SeatMark tone={tone} />
      <span className={isWhole ? "min-w-0" : "min-w-0 truncate"}>{children}</span>
    </span>
  );
}
