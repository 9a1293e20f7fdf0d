import { useLocale, useTranslations } from "next-intl";
import { formatValue, type IndicatorSeries, isReached } from "@/components/charts/indicator";
import { IndicatorFigure } from "@/components/charts/indicator-figure";
import type { ClauseNames } from "@/components/clauses/names";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { formatDate, formatMonth } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Measures, measuresOf } from "@/lib/publication/measures";
import { ofKind } from "@/lib/publication/of-kind";
import type { PublicClause, PublishedPackage } from "@/lib/publication/view";
import { ClauseLink } from "./clause-link";
import { Section } from "./section";

/** Drawn on the page; the others are named and can be read in the text. */
const DRAWN = 18;
/** A longer unit has no room beside a number in a drawing. */
const SHORT_UNIT = 12;

type Shown = { published: PublishedPackage; names: ClauseNames };

export function IndicatorGrid({ published, names }: Shown) {
  const t = useTranslations("publication.indicators");
  const indicators = ofKind(published.clauses, "indicator");
  if (indicators.length === 0) return null;
  const term = { start: published.termStart, end: published.termEnd };
  const measured = indicators.map(indicator => ({ indicator, measures: measuresOf(indicator, term) }));
  const drawn = measured.filter(({ measures }) => measures !== null).slice(0, DRAWN);
  const others = measured.filter(one => !drawn.includes(one));
  return (
    <Section id="indicators" title={t("title")} sentence={t("sentence")}>
      <ul className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
        {drawn.map(({ indicator, measures }) => (
          <li key={indicator.id}>{measures && <Drawn indicator={indicator} measures={measures} />}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <ul className="mt-6 border-t border-line">
          {others.slice(0, DRAWN).map(({ indicator }) => (
            <li key={indicator.id} className="border-b border-line py-2.5">
              <ClauseLink id={indicator.id} names={names} quiet />
              <InWords indicator={indicator} />
            </li>
          ))}
        </ul>
      )}
      {others.length > DRAWN && (
        <p className="mt-3 text-small text-ink-2">{t("more", { count: others.length - DRAWN })}</p>
      )}
    </Section>
  );
}

function Drawn({ indicator, measures }: { indicator: PublicClause<"indicator">; measures: Measures }) {
  const locale = useLocale();
  const { title, unit, measure, source } = indicator.body;
  const series: IndicatorSeries = {
    unit: shortUnit(unit, measure, locale),
    baseline: measures.baseline && point(measures.baseline),
    target: measures.target && point(measures.target),
    trajectory: measures.planned.map(point),
    // What stands in the agreed text was confirmed by every voice.
    measurements: measures.actual.map(value => ({ ...point(value), state: "confirmed" as const })),
  };
  return (
    <IndicatorFigure
      title={wordingFor(title, locale).text}
      sentence={useSentence(series)}
      source={source && wordingFor(source, locale).text}
      series={series}
    />
  );
}

const point = ({ day, value }: { day: string; value: number }) => ({ day, value });

function shortUnit(unit: Localised | undefined, measure: string, locale: Locale): string {
  if (measure === "percentage") return "%";
  const text = unit ? wordingFor(unit, locale).text : "";
  return text.length <= SHORT_UNIT ? text : "";
}

/** Where it stands, where it came from, where it is to go: as much as is known. */
function useSentence(series: IndicatorSeries): string {
  const locale = useLocale();
  const t = useTranslations("publication.indicators");
  const { baseline, target, measurements, unit } = series;
  const say = (value: number) => formatValue(value, unit, locale);
  const last = measurements.at(-1);
  return [
    last && t("now", { value: say(last.value), month: formatMonth(last.day, locale) }),
    baseline && t("from", { value: say(baseline.value), month: formatMonth(baseline.day, locale) }),
    target &&
      (isReached(series)
        ? t("reached", { value: say(target.value) })
        : t("target", { value: say(target.value), month: formatMonth(target.day, locale) })),
  ]
    .filter(part => part !== undefined && part !== null)
    .join(" ");
}

/** Values that are words. */
function InWords({ indicator }: { indicator: PublicClause<"indicator"> }) {
  const locale = useLocale();
  const t = useTranslations("publication.indicators");
  const { baseline, target } = indicator.body;
  if (!baseline && !target) return null;
  return (
    <p className="text-small text-ink-2">
      {baseline && t("from_words", { value: baseline.value })}{" "}
      {target &&
        (target.by
          ? t("target_words_by", { value: target.value, date: formatDate(target.by, locale) })
          : t("target_words", { value: target.value }))}
    </p>
  );
}
