/** How long a press waits for the page's script; later, whoever pressed has turned to something else. */
const WAITS_MS = 30_000;

/** What a page remembers until its script has come; the script of `rememberEarlyPress` makes it. */
export type EarlyPresses = {
  /** Buttons that React has taken over: they hear presses themselves. */
  taken: WeakSet<Element>;
  /** The last press that nobody heard. */
  last?: { button: Element; event: UIEvent };
};

declare global {
  var earlyPresses: EarlyPresses | undefined;
}

/**
 * A page is read, and pressed, before its script has come over a slow line. This remembers the last press, and lets the
 * button show it (globals.css); `useEarlyPress` does it as soon as the button can be pressed.
 */
export const rememberEarlyPress = `{const kept=globalThis.earlyPresses={taken:new WeakSet()},{dataset}=document.documentElement;addEventListener("click",event=>{const button=event.target.closest?.("button[data-early]");if(!button||kept.taken.has(button))return;kept.last={button,event};dataset.waiting="";setTimeout(()=>{if(kept.last?.event!==event)return;delete kept.last;delete dataset.waiting},${WAITS_MS})},true)}`;
