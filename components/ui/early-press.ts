/** How long a press waits for the page's script; later, whoever pressed has turned to something else. */
const WAITS_MS = 30_000;

type Press = { button: Element; event: UIEvent };

/** What a page remembers until its script has come. */
export type EarlyPresses = {
  /** Buttons that React has taken over: they hear presses themselves. */
  taken: WeakSet<Element>;
  /** Whether anybody pressed, typed or scrolled since the page was sent. */
  isUsed: boolean;
  /** A press under way whose beginning nobody heard. */
  begun?: Press;
  /** The last whole press that nobody heard. */
  last?: Press;
};

declare global {
  var earlyPresses: EarlyPresses | undefined;
}

/** Runs in the page by itself: only what it is given, and the browser, is there. */
function remember(waitsMs: number): void {
  const kept: EarlyPresses = { taken: new WeakSet(), isUsed: false };
  globalThis.earlyPresses = kept;
  const { dataset } = document.documentElement;
  const buttonOf = ({ target }: Event) => (target as Element).closest<HTMLElement>("button[data-early]");
  const use = () => {
    kept.isUsed = true;
  };
  const begin = (event: UIEvent) => {
    const button = buttonOf(event);
    kept.begun = button && !kept.taken.has(button) ? { button, event } : undefined;
  };
  const press = (event: UIEvent) => {
    const button = buttonOf(event);
    if (!button) return;
    // Taken over in the middle of the press: the button missed its beginning, and does not count its end.
    if (kept.taken.has(button)) {
      if (kept.begun?.button === button) setTimeout(() => button.click());
      kept.begun = undefined;
      return;
    }
    kept.last = { button, event };
    dataset.waiting = "";
    setTimeout(() => {
      if (kept.last?.event !== event) return;
      kept.last = undefined;
      delete dataset.waiting;
    }, waitsMs);
  };
  for (const sign of ["pointerdown", "keydown", "wheel", "touchmove"])
    addEventListener(sign, use, { capture: true, passive: true, once: true });
  addEventListener("pointerdown", begin, true);
  addEventListener("click", press, true);
}

/**
 * A page is read, and pressed, before its script has come over a slow line. This script remembers the last press, and lets
 * the button show it (globals.css); `useEarlyPress` does it as soon as the button can be pressed.
 */
export const rememberEarlyPress = `(${remember})(${WAITS_MS})`;
