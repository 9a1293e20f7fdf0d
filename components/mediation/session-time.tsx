"use client";

import { useLocale } from "next-intl";
import { formatMomentRange } from "@/lib/platform/format";
import { useZone } from "./use-zone";

/** From when to when, in the reader's own zone, which is named. */
export function SessionTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const locale = useLocale();
  const zone = useZone();
  return <time dateTime={startsAt}>{formatMomentRange(startsAt, endsAt, locale, zone)}</time>;
}
