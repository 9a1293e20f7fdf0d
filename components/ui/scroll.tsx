import type { ReactNode } from "react";

// What scrolls has to be reachable by keyboard although nothing in it is a control (WCAG 2.1.1).
const reachable = { tabIndex: 0 } as const;

/** What is wider than a small screen scrolls by itself; the page never does. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset {...reachable} aria-label={label} className="min-w-0 max-w-full overflow-x-auto">
      {children}
    </fieldset>
  );
}
