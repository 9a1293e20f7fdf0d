import { median, medianRatio } from "./statistics";

/** What a figure is held to; `performance.md` of the project's brief says why each bound is where it is. */
export type Aim = { atMost: number } | { atLeast: number };

/** One measured number. `value` is null where it could not be measured, and `note` says why. */
export type Figure = { name: string; value: number | null; unit: string; aim?: Aim; note?: string };

/** A sample's median. An empty sample belongs to nginx, which is measured where it is installed. */
export const perSecond = (name: string, sample: readonly number[]): Figure => ({
  name,
  unit: "/s",
  ...(sample.length > 0 ? { value: median(sample) } : absent),
});

/** Ours over the floor's, round by round. */
export const ratio = (
  name: string,
  ours: readonly number[],
  floor: readonly number[],
  aim?: Aim,
): Figure => ({
  name,
  unit: "×",
  aim,
  ...(ours.length > 0 && floor.length > 0 ? { value: medianRatio(ours, floor) } : absent),
});

const absent = { value: null, note: "not measured: nginx is not installed" };

/** Stands where the figures of a measure would, had it not failed. */
export const failedFigure = (id: string, error: unknown): Figure => ({
  name: `${id}.failed`,
  value: null,
  unit: "",
  note: `FAILED: ${String(error instanceof Error ? error.message : error).split("\n", 1)[0]}`,
});

export const hasFailed = ({ name }: Figure): boolean => name.endsWith(".failed");

/** Whether a figure keeps to its aim; undefined where it has none or was not measured. */
export function isMet({ value, aim }: Figure): boolean | undefined {
  if (!aim || value === null) return undefined;
  return "atMost" in aim ? value <= aim.atMost : value >= aim.atLeast;
}

/** Figures by name, for programs. */
export function figuresJson(figures: readonly Figure[]): string {
  const named = figures.map(figure => {
    const { name, value, unit, aim, note } = figure;
    return [name, { value, unit, aim, met: isMet(figure), note }];
  });
  return JSON.stringify(Object.fromEntries(named), null, 2);
}

/** The same for a person: a line a figure, a blank line between aims. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = figures.map(figure => [figure.name, shown(figure), aimOf(figure), verdictOf(figure)]);
  const widths = [0, 1, 2].map(column => Math.max(0, ...rows.map(row => row[column]?.length ?? 0)));
  const lines = rows.map(([name = "", value = "", aim = "", verdict = ""], index) => {
    const gap = index > 0 && groupOf(name) !== groupOf(rows[index - 1]?.[0] ?? "") ? "\n" : "";
    const cells = [name.padEnd(widths[0] ?? 0), value.padStart(widths[1] ?? 0), aim.padEnd(widths[2] ?? 0)];
    return `${gap}${[...cells, verdict].join("  ").trimEnd()}`;
  });
  return [...lines, "", summary(figures)].join("\n");
}

function summary(figures: readonly Figure[]): string {
  const verdicts = figures.map(isMet);
  const count = (verdict: boolean) => verdicts.filter(one => one === verdict).length;
  const failed = figures.filter(hasFailed).length;
  return `${count(true)} aims met, ${count(false)} missed, ${failed} measures failed`;
}

const groupOf = (name: string): string => name.split(".")[0] ?? "";

const shown = ({ value, unit }: Figure): string =>
  value === null ? "–" : `${rounded(value)} ${unit}`.trim();

/** Three significant digits, and no fraction where none matters. */
const rounded = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));

function aimOf({ aim }: Figure): string {
  if (!aim) return "";
  return "atMost" in aim ? `≤ ${rounded(aim.atMost)}` : `≥ ${rounded(aim.atLeast)}`;
}

function verdictOf(figure: Figure): string {
  const met = isMet(figure);
  const word = met === undefined ? "" : met ? "met" : "MISSED";
  return [word, figure.note ?? ""].filter(Boolean).join("  ");
}
