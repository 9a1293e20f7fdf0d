import type { Body } from "@/lib/clauses/catalogue";

const monthsBetween = { quarterly: 3, half_yearly: 6, yearly: 12, once: 0 } as const;
const mostReviews = 60;

/** Days of something periodic from its first one to the end of the term. */
export function periodicDays(
  first: string,
  frequency: Body<"review">["frequency"],
  termEnd: string,
): string[] {
  const step = monthsBetween[frequency];
  const days = [first];
  while (step > 0 && days.length < mostReviews) {
    const next = monthsAfter(first, step * days.length);
    if (next > termEnd) break;
    days.push(next);
  }
  return days;
}

/** The same day of a later month, or that month's last. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The day of a sunset with a date, or of the milestone that brings it; none where an event does. */
export function sunsetDay(
  sunset: Body<"sunset">,
  targetOf: (milestoneId: string) => string | undefined,
): string | undefined {
  if (sunset.trigger === "date") return sunset.date;
  if (sunset.trigger === "milestone" && sunset.milestone) return targetOf(sunset.milestone);
  return undefined;
}

/** What a window runs against: the phase it leaves, or a milestone that it cannot wait for. */
export function windowFaults(
  milestone: Body<"milestone">,
  phase: Body<"phase"> | undefined,
  dependsOn: readonly Body<"milestone">[],
): ("outside_phase" | "before_dependency")[] {
  const { earliest, target, latest } = milestone.window;
  const outside = phase && (earliest < phase.period.start || latest > phase.period.end);
  const early = dependsOn.some(({ window }) => window.target > target);
  return [...(outside ? ["outside_phase" as const] : []), ...(early ? ["before_dependency" as const] : [])];
}
