"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useIsTakenOver } from "./use-is-taken-over";

/**
 * Leads whoever opened a form to it: it may stand far below what was pressed. Whoever uses the page already, before its
 * script has come, is left where they are: a page that moves under a press takes it to another button. The place needs
 * `tabIndex={-1}`.
 */
export function useOpened<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null);
  const isLate = useRef(useIsTakenOver());
  useEffect(() => {
    if (isLate.current && globalThis.earlyPresses?.isUsed) return;
    if (!place.current || document.activeElement?.matches("input, textarea, select")) return;
    place.current.focus({ preventScroll: true });
    place.current.scrollIntoView({ block: "nearest" });
  }, []);
  return place;
}
