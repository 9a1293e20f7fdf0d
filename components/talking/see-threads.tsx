"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { seeThreads } from "@/lib/talking/actions";

/** Says that whoever looks has heard where they were called by name; the inbox then stops saying so. Shows nothing. */
export function SeeThreads({ packageId, threadIds }: { packageId: string; threadIds: readonly string[] }) {
  const router = useRouter();
  const called = threadIds.join(" ");
  useEffect(() => {
    if (called === "") return;
    const see = async () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", see);
      const seen = await seeThreads({ packageId, threadIds: called.split(" ") }).catch(() => undefined);
      if (seen?.ok) router.refresh();
    };
    document.addEventListener("visibilitychange", see);
    void see();
    return () => document.removeEventListener("visibilitychange", see);
  }, [packageId, called, router]);
  return null;
}
