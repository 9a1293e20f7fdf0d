"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";

type Announce = (message: string) => void;

const AnnouncerContext = createContext<Announce>(() => undefined);

/** `announce(sentence)`: shown for a few seconds and read out politely. For outcomes, never for errors of a form. */
export const useAnnounce = (): Announce => useContext(AnnouncerContext);

const SHOWN_FOR = 6_000;

/** One live region for the whole workspace: it must be in the page before the words are, or they are not read. */
export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    setMessage(next);
    timer.current = setTimeout(() => setMessage(""), SHOWN_FOR);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4 print:hidden"
      >
        {message && (
          <p className="max-w-[60ch] rounded-control border border-line-strong bg-ink px-4 py-2.5 text-small font-medium text-paper shadow-raised">
            {message}
          </p>
        )}
      </div>
    </AnnouncerContext>
  );
}
