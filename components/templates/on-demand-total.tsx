"use client";

import { inPlace, onDemand, useAhead } from "@/components/ui/on-demand";

// A list of currencies to search through weighs as much as the rest of the page, and few pages ask for a total.
const total = onDemand(() => import("./total-field").then(({ TotalField }) => TotalField));

export const TotalField = inPlace(total);

/** Stands on a page whose links open the field, and shows nothing. */
export function TotalAhead() {
  useAhead(total);
  return null;
}
