"use client";

import { inPlace, onDemand, useAhead } from "@/components/ui/on-demand";

// It reads what is entered as the kinds of clause do; who only looks at the plan needs none of them.
const move = onDemand(() => import("./move-window").then(({ MoveWindow }) => MoveWindow));

export const MoveWindow = inPlace(move);

/** Stands on a page whose links open the form, and shows nothing. */
export function MoveAhead() {
  useAhead(move);
  return null;
}
