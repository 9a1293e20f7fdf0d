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
    // Where a press itself makes React take the button over, the button hears that press from its beginning.
    if (presses.begun && presses.begun.event === window.event) presses.begun = undefined;
    const { last } = presses;
    if (!last || !isTheSame(last.button, button)) return;
    presses.last = undefined;
    delete document.documentElement.dataset.waiting;
    // Its end alone counts where no pointer began it.
    if (last.event === window.event && last.event.detail === 0) return;
    setTimeout(() => button.isConnected && button.click());
  }, []);
  return { ref, "data-early": true };
}

/** React may also draw a part of the page anew; then the only button of that name is the one that was pressed. */
function isTheSame(pressed: Element, button: Element): boolean {
  if (pressed === button || pressed.isConnected) return pressed === button;
  const name = nameOf(pressed);
  const [only, ...others] = [...document.querySelectorAll("button[data-early]")].filter(
    other => nameOf(other) === name,
  );
  return only === button && others.length === 0;
}

const nameOf = (button: Element) => button.getAttribute("aria-label") ?? button.textContent;
