import type { Body } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Activity } from "./activity";
import { attributeOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { type Indicator, readIndicator } from "./indicator";
import { limits } from "./limits";
import { cutAt, narrativesOf, titleAndProse } from "./narrative";
import { meaning, type Period } from "./values";
import { resultTypes } from "./vocabulary";
import { generatedTitle } from "./wording";

/** A result of the file: what becomes a milestone, with the indicators that show whether it was reached. */
export type Result = {
  source: Element;
  title: LocalisedText;
  text?: LocalisedText;
  level?: Body<"milestone">["level"];
  indicators: Indicator[];
};

export function readResults(activity: Activity, findings: Findings): Result[] {
  const results = childrenOf(activity.element, "result").map((source, index) => {
    const texts = (name: string) => narrativesOf(childrenOf(source, name), activity.language, findings);
    const { title, text } = titleAndProse(texts("title"), texts("description"), findings);
    const level = meaning(resultTypes, source, attributeOf(source, "type"), "@type", findings);
    return {
      source,
      title: title ?? generatedTitle("result", { n: index + 1 }),
      ...(text && { text }),
      ...(level && { level }),
      indicators: childrenOf(source, "indicator").map((each, n) =>
        readIndicator(each, n + 1, activity, findings),
      ),
    };
  });
  return results.map(result => ({ ...result, title: distinctTitle(result, results) }));
}

/** Many publishers title each result "Intermediate results indicator": the indicator's own title tells them apart. */
function distinctTitle(result: Result, all: readonly Result[]): LocalisedText {
  const [indicator, ...more] = result.indicators;
  const alike = all.some(other => other !== result && sameText(other.title, result.title));
  if (!alike || !indicator || more.length > 0) return result.title;
  return Object.fromEntries(
    Object.entries(result.title).map(([language, text]) => {
      const detail = indicator.body.title[language];
      return [language, detail ? cutAt(`${text}: ${detail}`, limits.line) : text];
    }),
  );
}

const sameText = (a: LocalisedText, b: LocalisedText): boolean =>
  Object.keys(a).every(language => a[language] === b[language]);

/** The window of a milestone: from the first period's start to the last period that has a target, within its phase. */
export function windowOf(result: Result, phase: Period, findings: Findings): Body<"milestone">["window"] {
  const periods = result.indicators.flatMap(indicator => indicator.body.trajectory ?? []);
  const aimed = periods.filter(entry => entry.target !== undefined);
  const starts = periods.map(entry => entry.period.start).toSorted();
  const ends = (aimed.length > 0 ? aimed : periods).map(entry => entry.period.end).toSorted();
  const target = ends.at(-1);
  const earliest = starts[0];
  if (!earliest || !target) {
    findings.assume("window_from_phase");
    return { earliest: phase.start, target: phase.end, latest: phase.end };
  }
  findings.assume("window_from_periods");
  const [latest = target] = [phase.end, target].toSorted().reverse();
  return { earliest, target, latest };
}
