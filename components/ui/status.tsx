import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { type StatusTone, toneClass } from "./tone";

/** A word for a state with the icon that says it without colour. Nouns keep one map state → word, tone, icon. */
export function Status({ tone, icon, children }: { tone: StatusTone; icon: IconName; children: ReactNode }) {
  return (
    <span
      className={`${toneClass[tone]} inline-flex items-center gap-1.5 text-small font-medium text-tone sm:whitespace-nowrap`}
    >
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** The same as a filled tag, for headings of clauses and rows. */
export function Tag({ tone, icon, children }: { tone: StatusTone; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={`${toneClass[tone]} inline-flex items-center gap-1 rounded-[0.75rem] bg-tone-soft px-2 py-0.5 font-sans text-note font-semibold text-tone sm:whitespace-nowrap`}
    >
      {icon && <Icon name={icon} size={11} />}
      {children}
    </span>
  );
}
