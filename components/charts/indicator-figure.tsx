import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { formatMonth } from "@/lib/platform/format";
import { Explore } from "./explore";
import { Figure } from "./figure";
import { formatValue, type IndicatorSeries, type Measurement, measuredLine, plannedLine } from "./indicator";
import { IndicatorChart } from "./indicator-chart";

type IndicatorFigureProps = { title: string; sentence: string; source?: string; series: IndicatorSeries };

type Row = { day: string; planned: string; measured: string; state: string };

/** One indicator of a package: what it says, how it moved, the values behind it. */
export function IndicatorFigure({ title, sentence, source, series }: IndicatorFigureProps) {
  const locale = useLocale();
  const t = useTranslations("charts");
  const number = (value: number | undefined) =>
    value === undefined ? "–" : formatValue(value, series.unit, locale);
  const planned = new Map(plannedLine(series).map(point => [point.day, point.value]));
  const measured = new Map<string, Measurement>(series.measurements.map(point => [point.day, point]));
  const rows: Row[] = [...new Set([...planned.keys(), ...measured.keys()])].sort().map(day => {
    const measurement = measured.get(day);
    return {
      day,
      planned: number(planned.get(day)),
      measured: number(measurement?.value),
      state: measurement ? t(`state.${measurement.state}`) : "",
    };
  });
  return (
    <Figure
      title={title}
      sentence={sentence}
      tableWord={t("table")}
      explore={
        <Explore
          word={t("explore")}
          locale={locale}
          unit={series.unit}
          planned={{ name: t("planned"), points: plannedLine(series) }}
          measured={{ name: t("measured"), points: measuredLine(series) }}
        />
      }
      table={
        <>
          <Table
            caption={title}
            rows={rows}
            rowKey={row => row.day}
            columns={[
              { id: "day", header: t("period"), cell: row => formatMonth(row.day, locale), rowHeader: true },
              { id: "planned", header: t("planned"), cell: row => row.planned, numeric: true },
              { id: "measured", header: t("measured"), cell: row => row.measured, numeric: true },
              { id: "state", header: t("standing"), cell: row => row.state },
            ]}
          />
          {source && <p className="mt-2 text-ink-2">{t("source", { source })}</p>}
        </>
      }
    >
      <IndicatorChart series={series} label={sentence} targetWord={t("target")} locale={locale} />
    </Figure>
  );
}
