"use client";

import { type ComponentType, type ReactNode, use, useEffect, useState } from "react";

/**
 * A part of a page that nobody sees before they ask for it. Its code is not in the script that a first visit waits for: it
 * is fetched once the page stands and its line is quiet, at the first sign of a hand on the page, or when it is asked for.
 */
export type OnDemand<P> = {
  here: () => ComponentType<P> | undefined;
  fetch: () => Promise<ComponentType<P>>;
};

type Fetched = { fetch: () => Promise<unknown> };

export function onDemand<P>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let here: ComponentType<P> | undefined;
  let coming: Promise<ComponentType<P>> | undefined;
  return {
    here: () => here,
    fetch: () => {
      coming ??= load().then(
        part => {
          here = part;
          return part;
        },
        error => {
          // The line may be back by the next time somebody asks.
          coming = undefined;
          throw error;
        },
      );
      return coming;
    },
  };
}

/** The part once its code is here; asked for it fetches the code, and again where the line dropped meanwhile. */
export function usePart<P>(part: OnDemand<P>, isWanted: boolean): ComponentType<P> | undefined {
  const [come, setCome] = useState(part.here);
  const isMissing = isWanted && !come && !part.here();
  useEffect(() => {
    if (!isMissing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = () =>
      part.fetch().then(
        found => isOver || setCome(() => found),
        () => {
          if (!isOver) timer = setTimeout(ask, askAgainAfter);
        },
      );
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [part, isMissing]);
  return come ?? part.here();
}

const askAgainAfter = 2_000;

/**
 * A part where it stands. With `whileComing` that is shown until its code is here, as suits what a press opens; without,
 * the page waits for it as it waits for its words, as suits what an address opens: the server sends it with the page.
 */
export function Part<P extends object>({
  of: part,
  props,
  whileComing,
}: {
  of: OnDemand<P>;
  props: P;
  whileComing?: ReactNode;
}) {
  const isWaitedFor = whileComing === undefined;
  const come = usePart(part, !isWaitedFor);
  if (!come && !isWaitedFor) return whileComing;
  const Shown = come ?? use(part.fetch());
  return <Shown {...props} />;
}

/** A component whose code is fetched where it stands, for what an address opens. */
export const inPlace =
  <P extends object>(part: OnDemand<P>) =>
  (props: P) => <Part of={part} props={props} />;

/** Fetches what can be opened from here before it is asked for. Goes where the buttons are that open it. */
export function useAhead(...parts: readonly Fetched[]): void {
  useEffect(() => {
    for (const part of parts) fetchAhead(part);
  });
}

const wanted = new Set<Fetched>();
const asked = new WeakSet<Fetched>();
let isWatched = false;

function fetchAhead(part: Fetched): void {
  if (asked.has(part)) return;
  wanted.add(part);
  if (document.readyState === "complete") whenIdle();
  else window.addEventListener("load", whenIdle, { once: true });
  if (isWatched) return;
  isWatched = true;
  for (const sign of ["pointerover", "pointerdown", "focusin", "keydown"])
    window.addEventListener(sign, fetchWanted, { passive: true });
}

// Safari has no idle callback.
const whenIdle = () =>
  window.requestIdleCallback ? window.requestIdleCallback(fetchWanted) : setTimeout(fetchWanted, 200);

function fetchWanted(): void {
  for (const part of wanted) {
    asked.add(part);
    // Whoever opens it asks again, and waits.
    part.fetch().catch(() => asked.delete(part));
  }
  wanted.clear();
}
