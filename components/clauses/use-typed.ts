"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** What a person has typed and not yet sent, with when. */
export type Typed<T> = { value: T; at: string };

export const typedPrefix = "concord.typed.";

/** Signing out leaves nothing typed behind on a shared device. */
export function forgetTyped(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(typedPrefix)) localStorage.removeItem(key);
}

const saveAfter = 400;

/**
 * State that a browser keeps through a reload, a lost connection or an expired session. `restored` is when the kept words
 * were typed, where they were brought back. Storage that is full or forbidden only means that nothing is kept.
 */
export function useTyped<T>(key: string, initial: () => T) {
  const [value, setValue] = useState(initial);
  const [restored, setRestored] = useState<string>();
  const [keptAt, setKeptAt] = useState<string>();
  const unsaved = useRef<{ value: T }>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = typedPrefix + key;
  // Before anything else can be typed: what was kept is the ground on which fields enter what is newer.
  useLayoutEffect(() => {
    const kept = read<T>(name);
    if (!kept) return;
    setValue(kept.value);
    setRestored(kept.at);
  }, [name]);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    if (!unsaved.current) return;
    const at = new Date().toISOString();
    if (write(name, { value: unsaved.current.value, at })) setKeptAt(at);
    unsaved.current = undefined;
  }, [name]);
  useLastMoment(save);
  const type = useCallback(
    (next: T) => {
      setValue(next);
      unsaved.current = { value: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(save, saveAfter);
    },
    [save],
  );
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = undefined;
    localStorage.removeItem(name);
    setRestored(undefined);
    setKeptAt(undefined);
  }, [name]);
  const startAgain = useCallback(
    (fresh: T) => {
      forget();
      setValue(fresh);
    },
    [forget],
  );
  return { value, type, restored, keptAt, forget, startAgain };
}

/** Runs `save` whenever the page may be gone before a moment has passed: reloaded, closed, put away, or without a line. */
function useLastMoment(save: () => void): void {
  useEffect(() => {
    const turn = () => document.hidden && save();
    window.addEventListener("pagehide", save);
    window.addEventListener("offline", save);
    document.addEventListener("visibilitychange", turn);
    return () => {
      save();
      window.removeEventListener("pagehide", save);
      window.removeEventListener("offline", save);
      document.removeEventListener("visibilitychange", turn);
    };
  }, [save]);
}

/** What is kept under a key, for whoever shows it in another place than where it was typed. */
export const readTyped = <T>(key: string): Typed<T> | undefined => read<T>(typedPrefix + key);

function read<T>(name: string): Typed<T> | undefined {
  try {
    const text = localStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Typed<T>);
  } catch {
    return undefined;
  }
}

function write(name: string, typed: Typed<unknown>): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(typed));
    return true;
  } catch {
    return false;
  }
}
