"use client";

import { type ComponentType, useState, useSyncExternalStore } from "react";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { InteractiveChartProps } from "./interactive-chart";

const never = () => () => undefined;

/**
 * Offers the chart one can read value by value. The chart library is larger than the page, so it is fetched when someone
 * asks for it and by nobody else; without JavaScript the offer is not made.
 */
export function Explore({ word, ...chart }: InteractiveChartProps & { word: string; locale: Locale }) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [Chart, setChart] = useState<ComponentType<InteractiveChartProps>>();
  if (!isInBrowser) return null;
  if (Chart) return <Chart {...chart} />;
  const load = async () => {
    const { InteractiveChart } = await import("./interactive-chart");
    setChart(() => InteractiveChart);
  };
  return (
    <button
      type="button"
      onClick={load}
      className="inline-flex min-h-8 cursor-pointer items-center self-start text-small text-accent underline decoration-1 underline-offset-[0.18em] pointer-coarse:min-h-11 print:hidden"
    >
      {word}
    </button>
  );
}
