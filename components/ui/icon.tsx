import type { ReactNode } from "react";

const filled = { fill: "currentColor", stroke: "none" };

/** Drawn on a 14-unit grid with the stroke of the text beside them. */
const drawings = {
  check: <path d="M3 7.4 5.8 10 11 4.2" />,
  verified: (
    <>
      <circle cx="7" cy="7" r="6.1" />
      <path d="M4 7.2 6.1 9.3 10 5.2" />
    </>
  ),
  clock: (
    <>
      <circle cx="7" cy="7" r="6.1" />
      <path d="M7 3.6V7l2.4 1.6" />
    </>
  ),
  warning: (
    <>
      <path d="M7 1.3 13.1 12.5H.9Z" />
      <path d="M7 5.5v3.3M7 10.3v.9" />
    </>
  ),
  stopped: (
    <>
      <path d="M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5Z" />
      <path d="M4.8 4.8 9.2 9.2M9.2 4.8 4.8 9.2" />
    </>
  ),
  differs: <path d="M2.5 5h9M2.5 9h9M9.6 2 4.4 12" />,
  idle: <circle cx="7" cy="7" r="5.4" strokeDasharray="2.4 2.2" />,
  half: (
    <>
      <circle cx="7" cy="7" r="5.4" />
      <path d="M7 1.6a5.4 5.4 0 0 0 0 10.8Z" {...filled} />
    </>
  ),
  agreed: <circle cx="7" cy="7" r="5.4" {...filled} />,
  open: <circle cx="7" cy="7" r="5.4" />,
  lock: <path d="M3.5 6V4.2a3.5 3.5 0 0 1 7 0V6M2.5 6h9v6.5h-9z" />,
  close: <path d="M3 3 11 11M11 3 3 11" />,
  plus: <path d="M7 2v10M2 7h10" />,
  down: <path d="M3 5.2 7 9.2l4-4" />,
  up: <path d="M3 8.8 7 4.8l4 4" />,
  search: (
    <>
      <circle cx="6" cy="6" r="4.2" />
      <path d="M9.2 9.2 12.6 12.6" />
    </>
  ),
  download: <path d="M7 1.5v7.3M3.8 6 7 9.2 10.2 6M2 12.3h10" />,
  inbox: <path d="M1.5 8.2 3.3 2h7.4l1.8 6.2v3.8h-11ZM1.5 8.2h3.4l.9 1.6h2.4l.9-1.6h3.4" />,
  person: (
    <>
      <circle cx="7" cy="4.4" r="2.7" />
      <path d="M1.8 12.8c.6-3 2.6-4.4 5.2-4.4s4.6 1.4 5.2 4.4" />
    </>
  ),
  sunset: <path d="M.8 11.5h12.4M3 9a4 4 0 0 1 8 0M7 1.2v2M2 3.8l1.4 1.4M12 3.8l-1.4 1.4" />,
  globe: (
    <>
      <circle cx="7" cy="7" r="6.1" />
      <path d="M1 7h12M7 .9c3.6 3.8 3.6 8.4 0 12.2M7 .9c-3.6 3.8-3.6 8.4 0 12.2" />
    </>
  ),
  pencil: <path d="M2 12h2.6L12 4.6 9.4 2 2 9.4Z" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Beside text an icon is decoration; alone it must say what it means: then `label` is its accessible name. */
export function Icon({
  name,
  label,
  size = 14,
  className = "",
}: {
  name: IconName;
  label?: string;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      className={`inline-block flex-none ${className}`}
    >
      {drawings[name]}
    </svg>
  );
}
