"use client";

import { useLocale } from "next-intl";
import { formatMomentRange } from "@/lib/platform/format";
import { useZone } from "./use-zone";

/** From when to when, in the reader's own zone, which is named. */
export function SessionTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const locale = useLocale();
  const zone = useZone();
  // Server and browser may space a range differently; either is right until the zone is the reader's.
  return (
    <time dateTime={startsAt} suppressHydrationWarning>
      {formatMomentRange(startsAt, endsAt, locale, zone)}
    </time>
  );
}
