"use client";

import { useEffect } from "react";
import { visitInbox } from "@/lib/inbox/actions";

/** Says that whoever looks has seen what moved until then; at the next visit only what came later is new. Shows nothing. */
export function VisitInbox({ readAt }: { readAt: string }) {
  useEffect(() => {
    const visit = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", visit);
      // Whoever has no line sees the same as new once more.
      void visitInbox({ readAt }).catch(() => undefined);
    };
    document.addEventListener("visibilitychange", visit);
    visit();
    return () => document.removeEventListener("visibilitychange", visit);
  }, [readAt]);
  return null;
}
