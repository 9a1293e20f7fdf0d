"use client";

import { useEffect } from "react";
import { useRefresher } from "@/components/live/reading";
import { seeThreads } from "@/lib/talking/actions";

/** Says that whoever looks has heard where they were called by name; the inbox then stops saying so. Shows nothing. */
export function SeeThreads({ packageId, threadIds }: { packageId: string; threadIds: readonly string[] }) {
  const refresher = useRefresher();
  const called = threadIds.join(" ");
  useEffect(() => {
    if (called === "") return;
    const see = async () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", see);
      const seen = await seeThreads({ packageId, threadIds: called.split(" ") }).catch(() => undefined);
      if (seen?.ok) refresher.ask();
    };
    document.addEventListener("visibilitychange", see);
    void see();
    return () => document.removeEventListener("visibilitychange", see);
  }, [packageId, called, refresher]);
  return null;
}
