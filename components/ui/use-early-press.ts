"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Presses a button that was pressed before the page's script had come, once it has: the last one pressed, and once.
 * Spread what is returned on React Aria's button.
 */
export function useEarlyPress(): { ref: RefObject<HTMLButtonElement | null>; "data-early": true } {
  const ref = useRef<HTMLButtonElement>(null);
  // In the very commit that takes the button over: from then on presses are heard, and none is both heard and remembered.
  useLayoutEffect(() => {
    const { current: button } = ref;
    const presses = globalThis.earlyPresses;
    if (!button || !presses) return;
    presses.taken.add(button);
    const { last } = presses;
    if (last?.button !== button) return;
    delete presses.last;
    delete document.documentElement.dataset.waiting;
    // React takes a part of the page over early where it is pressed, and then passes that press on itself.
    if (last.event === window.event) return;
    setTimeout(() => button.isConnected && button.click());
  }, []);
  return { ref, "data-early": true };
}
