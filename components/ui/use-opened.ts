"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Leads whoever opened a form to it: it may stand far below what was pressed. Whoever is writing somewhere already, even
 * before the page's script has come, is left there. The place needs `tabIndex={-1}`.
 */
export function useOpened<T extends HTMLElement>(): RefObject<T | null> {
  const place = useRef<T>(null);
  useEffect(() => {
    if (!place.current || document.activeElement?.matches("input, textarea, select")) return;
    place.current.focus({ preventScroll: true });
    place.current.scrollIntoView({ block: "nearest" });
  }, []);
  return place;
}
