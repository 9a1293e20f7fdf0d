"use client";

import { useCallback, useRef, useState } from "react";

/** Does one thing at a time, however often it is asked: `once` answers nothing while an earlier one is under way. */
export function useOneAtATime(): {
  isBusy: boolean;
  once: <T>(work: () => Promise<T>) => Promise<T | undefined>;
} {
  const [isBusy, setBusy] = useState(false);
  // State arrives a render later than a double click; the ref does not.
  const running = useRef(false);
  const once = useCallback(async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    try {
      return await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { isBusy, once };
}
