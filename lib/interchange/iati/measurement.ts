import type { Body } from "@/lib/clauses/catalogue";
import type { Activity } from "./activity";
import { attributeOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { limits } from "./limits";
import { cutAt, type Narrative, narrativesOf, oneLine, proseOf } from "./narrative";
import { periodOf, readDate } from "./values";
import { remarkLabel } from "./wording";

type Indicator = Body<"indicator">;
export type Entry = NonNullable<Indicator["trajectory"]>[number];

const VALUE_LENGTH = 120;

/** The baseline: its value, its day, and in the note whatever else is said of it, further baselines included. */
export function baselineOf(
  indicator: Element,
  activity: Activity,
  findings: Findings,
): Indicator["baseline"] {
  const all = childrenOf(indicator, "baseline");
  const main = mainOf(all);
  const value = main && figureOf(main, activity, findings);
  if (!main || !value) return undefined;
  const on = readDate(attributeOf(main, "iso-date") ?? "");
  const year = on ? undefined : attributeOf(main, "year");
  const dated: Narrative[] = year ? [remark("year", year.slice(0, 10), main, activity)] : [];
  const note = proseOf([...dated, ...remarksOn("baseline", all, main, activity, findings)], findings);
  return { value, ...(on && { on }), ...(note && { note }) };
}

/** One entry a period. A period whose dates cannot be read is reported and left out. */
export function trajectoryOf(indicator: Element, activity: Activity, findings: Findings): Entry[] {
  const periods = childrenOf(indicator, "period");
  for (const extra of periods.slice(limits.listEntries))
    findings.skip(extra, "list_full", { limit: limits.listEntries });
  return periods.slice(0, limits.listEntries).flatMap(element => {
    const period = periodOf(element, findings);
    if (!period) return [];
    const targets = childrenOf(element, "target");
    const actuals = childrenOf(element, "actual");
    const target = figureOf(mainOf(targets), activity, findings);
    const actual = figureOf(mainOf(actuals), activity, findings);
    const note = proseOf(
      [
        ...remarksOn("target", targets, mainOf(targets), activity, findings),
        ...remarksOn("actual", actuals, mainOf(actuals), activity, findings),
      ],
      findings,
    );
    return [{ period, ...(target && { target }), ...(actual && { actual }), ...(note && { note }) }];
  });
}

/** The names by which the file breaks its figures down: sex, age, place. */
export function dimensionsOf(indicator: Element): string[] {
  const measured = [
    ...childrenOf(indicator, "baseline"),
    ...childrenOf(indicator, "period").flatMap(each => [
      ...childrenOf(each, "target"),
      ...childrenOf(each, "actual"),
    ]),
  ];
  const names = measured
    .flatMap(each => childrenOf(each, "dimension"))
    .flatMap(each => attributeOf(each, "name") ?? []);
  return [...new Set(names.map(name => cutAt(oneLine(name), limits.line)))];
}

/** Of several figures for one period, the one for everybody: without dimension or place; else the first. */
const mainOf = (figures: readonly Element[]): Element | undefined =>
  figures.find(figure => breakdownOf(figure) === "") ?? figures[0];

/** A figure's value; a qualitative one may stand in its comment alone. */
function figureOf(figure: Element | undefined, activity: Activity, findings: Findings): string | undefined {
  if (!figure) return undefined;
  const said = attributeOf(figure, "value") ?? commentsOn(figure, activity, findings)[0]?.text;
  return said && cutAt(oneLine(said), VALUE_LENGTH);
}

/** Everything about the figures that the value of the main one does not say. */
function remarksOn(
  label: "baseline" | "target" | "actual",
  figures: readonly Element[],
  main: Element | undefined,
  activity: Activity,
  findings: Findings,
): Narrative[] {
  return figures.flatMap(figure => {
    const comments = commentsOn(figure, activity, findings);
    const value = attributeOf(figure, "value") ?? "";
    const breakdown = breakdownOf(figure);
    const shown = figure === main && value.length <= VALUE_LENGTH ? "" : value;
    const plain = [shown, breakdown && `(${breakdown})`].filter(part => part !== "").join(" ");
    if (comments.length === 0) return plain ? [remark(label, plain, figure, activity)] : [];
    return comments.map(({ language, text, element }) => ({
      language,
      text: `${remarkLabel(label, language)}: ${[plain, text].filter(part => part !== "").join(" ")}`,
      element,
    }));
  });
}

const remark = (
  label: Parameters<typeof remarkLabel>[0],
  text: string,
  element: Element,
  { language }: Activity,
) => ({
  language,
  text: `${remarkLabel(label, language)}: ${text}`,
  element,
});

const commentsOn = (figure: Element, activity: Activity, findings: Findings): Narrative[] =>
  narrativesOf(childrenOf(figure, "comment"), activity.language, findings);

/** "sex female, age adult; AF-KAN": dimensions, then the places referred to. */
function breakdownOf(figure: Element): string {
  const dimensions = childrenOf(figure, "dimension").map(each =>
    [attributeOf(each, "name"), attributeOf(each, "value")].filter(part => part !== undefined).join(" "),
  );
  const places = childrenOf(figure, "location").flatMap(each => attributeOf(each, "ref") ?? []);
  return [dimensions.join(", "), places.join(", ")].filter(part => part !== "").join("; ");
}

/** The target of the last period that has one. */
export function targetOf(trajectory: readonly Entry[]): Indicator["target"] {
  const last = trajectory
    .filter(entry => entry.target !== undefined)
    .toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1))
    .at(-1);
  return last?.target ? { value: last.target, by: last.period.end } : undefined;
}
