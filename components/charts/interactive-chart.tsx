"use client";

import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { formatMonth, formatNumber } from "@/lib/platform/format";
import { direction, type Locale } from "@/lib/platform/i18n/locales";
import { formatValue, type Point } from "./indicator";

export type InteractiveChartProps = {
  locale: Locale;
  unit: string;
  planned: { name: string; points: readonly Point[] };
  measured: { name: string; points: readonly Point[] };
};

/** The same lines as the drawing above it, with every value under the pointer or the arrow keys. */
export function InteractiveChart({ locale, unit, planned, measured }: InteractiveChartProps) {
  const isRightToLeft = direction(locale) === "rtl";
  const plannedOn = new Map(planned.points.map(point => [point.day, point.value]));
  const measuredOn = new Map(measured.points.map(point => [point.day, point.value]));
  const data = [...new Set([...plannedOn.keys(), ...measuredOn.keys()])]
    .sort()
    .map(day => ({ time: Date.parse(day), planned: plannedOn.get(day), measured: measuredOn.get(day) }));
  const month = (time: number) => formatMonth(new Date(time), locale, "short");
  const value = (amount: number) => formatValue(amount, unit, locale);
  return (
    <div className="mt-3 h-64 w-full text-note" dir="ltr">
      <ResponsiveContainer>
        <LineChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 8 }} accessibilityLayer>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="time"
            type="number"
            scale="time"
            domain={["dataMin", "dataMax"]}
            reversed={isRightToLeft}
            tickFormatter={month}
            stroke="var(--ink-3)"
          />
          <YAxis
            orientation={isRightToLeft ? "right" : "left"}
            width={44}
            tickFormatter={amount => formatNumber(Number(amount), locale)}
            stroke="var(--ink-3)"
          />
          <Tooltip
            labelFormatter={time => month(Number(time))}
            formatter={amount => value(Number(amount))}
            contentStyle={{
              background: "var(--sheet)",
              borderColor: "var(--line-strong)",
              color: "var(--ink)",
            }}
          />
          <Legend />
          <Line
            name={planned.name}
            dataKey="planned"
            stroke="var(--ink-3)"
            strokeDasharray="3 4"
            connectNulls
            dot={false}
            isAnimationActive={false}
          />
          <Line
            name={measured.name}
            dataKey="measured"
            stroke="var(--accent)"
            strokeWidth={2.4}
            connectNulls
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
