import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Schedule } from "./schedule";

const number = /^\d+(\.\d+)?$/;

/** An indicator in numbers goes from its baseline to its target in even yearly steps, which the talks then bend. */
export function trajectoryOf(
  kind: ClauseKind,
  body: Record<string, unknown>,
  schedule: Schedule,
): Record<string, unknown> {
  if (kind !== "indicator") return body;
  const from = valueIn(body.baseline);
  const to = valueIn(body.target);
  if (from === undefined || to === undefined) return body;
  const years = schedule.years();
  const trajectory = years.map((period, index) => ({
    period,
    target: String(Math.round(from + ((to - from) * (index + 1)) / years.length)),
  }));
  return { ...body, trajectory };
}

function valueIn(point: unknown): number | undefined {
  const { value } = (point ?? {}) as { value?: string };
  return value !== undefined && number.test(value) ? Number(value) : undefined;
}
