import type { Draft } from "./draft";
import type { Reading } from "./reading";
import type { Period } from "./values";

/**
 * Adds the phase an activity is: the whole of a package that has no components, or a component. Its dates are those
 * of the activity; where a date is missing, the outermost date of its money and measurements. Absent without any date.
 */
export function addPhase(
  draft: Draft,
  reading: Reading,
  order: number,
  whole: boolean,
): { id: string; period: Period } | undefined {
  const { activity } = reading;
  const period = periodOf(reading, draft);
  if (!period) return undefined;
  const id = draft.add(
    "phase",
    {
      title: activity.title,
      // A whole package says its text in the purpose already.
      ...(!whole && activity.text && { text: activity.text }),
      order: Math.min(order, 999),
      period,
      source: activity.identifier,
    },
    activity.element,
  );
  return id === undefined ? undefined : { id, period };
}

function periodOf({ activity, purses, results }: Reading, draft: Draft): Period | undefined {
  const periods = [
    ...purses.flatMap(purse => [
      ...purse.budget.map(line => line.period),
      ...purse.planned.map(planned => planned.due),
      ...purse.history.map(({ line }) => ({ start: line.date, end: line.date })),
    ]),
    ...results
      .flatMap(({ indicators }) => indicators.flatMap(each => each.body.trajectory ?? []))
      .map(e => e.period),
  ];
  const start = activity.start ?? periods.map(period => period.start).toSorted()[0];
  const end =
    activity.end ??
    periods
      .map(period => period.end)
      .toSorted()
      .at(-1);
  if (!start || !end || end < start) return undefined;
  if (!activity.start || !activity.end) draft.findings.assume("phase_dates_from_content");
  return { start, end };
}
