"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { useRefresher } from "./reading";
import { useConnectionState, useHeard, useSeen } from "./use-connection";

export type LiveRefreshProps = {
  /** One package; absent on pages that list what the viewer takes part in. */
  packageId?: string;
  /** How many entries were recorded, of all that is heard of here, before this page was read. */
  seen: number;
  /** The last thing that happened and the viewer may know of, in a sentence; `own` where they did it themselves. */
  latest?: { seq: number; sentence: string; own: boolean };
};

/** Keeps the page true while it is looked at: reads it again when something moved, and says what. Shows nothing else. */
export function LiveRefresh({ packageId, seen, latest }: LiveRefreshProps) {
  const refresher = useRefresher();
  useSeen(packageId, seen);
  useHeard(packageId, heard => {
    if (heard !== "presence") refresher.ask();
  });
  const isConnected = useConnectionState(packageId) === "open";
  useEffect(() => {
    refresher.hold("offline", !isConnected);
    return () => refresher.hold("offline", false);
  }, [refresher, isConnected]);
  useEffect(() => {
    const typed = () => refresher.typed();
    document.addEventListener("input", typed);
    return () => document.removeEventListener("input", typed);
  }, [refresher]);
  useNews(latest);
  return <ConnectionNotice packageId={packageId} />;
}

/** Says once what the others did, after the page has taken it in. What the reader did they know. */
function useNews(latest: LiveRefreshProps["latest"]): void {
  const announce = useAnnounce();
  const known = useRef(latest?.seq);
  useEffect(() => {
    if (!latest || latest.seq === known.current) return;
    const isNews = known.current !== undefined && latest.seq > known.current && !latest.own;
    known.current = latest.seq;
    if (isNews) announce(latest.sentence);
  }, [latest, announce]);
}

/** Moments without a connection are nobody's concern; after that the reader should know that the page may be old. */
const UNNOTICED_MS = 3_000;

function ConnectionNotice({ packageId }: { packageId: string | undefined }) {
  const t = useTranslations("live");
  const state = useConnectionState(packageId);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (state !== "lost") return setLost(false);
    const timer = setTimeout(() => setLost(true), UNNOTICED_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <div
      role="status"
      className="fixed start-4 bottom-4 z-40 max-w-[min(38ch,calc(100vw-2rem))] print:hidden"
    >
      {state === "over" ? (
        <div className="grid gap-2 rounded-control border border-line-strong bg-sheet p-3 text-small shadow-raised">
          <p>{t("over")}</p>
          <Button onPress={() => window.location.reload()}>{t("go_on")}</Button>
        </div>
      ) : (
        isLost && (
          <p className="rounded-control border border-line-strong bg-sheet px-3 py-2 text-small shadow-raised">
            {t("lost")}
          </p>
        )
      )}
    </div>
  );
}
