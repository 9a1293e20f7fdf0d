/** A package's term, both days included. */
export type Term = { start: string; end: string };

const day = 86_400_000;
const measured = 60;

/**
 * Days of a template in a real term. Templates count in months of a term of sixty; a longer term stretches them by whole
 * calendar months, a shorter one shrinks them by days. Later months never give earlier days.
 */
export function scheduleOf(term: Term) {
  const first = Date.parse(term.start);
  const after = Date.parse(term.end) + day;
  const months = wholeMonths(term.start, iso(after));
  const begin = (at: number): number => {
    if (at >= measured) return after;
    if (months >= measured) return addMonths(term.start, Math.floor((at * months) / measured));
    return first + Math.floor((at * (after - first)) / measured / day) * day;
  };
  const close = (at: number): number => Math.max(first, begin(at) - day);
  const from = (value: string) => begin(monthsIn(value));
  const until = (value: string) => close(monthsIn(value));
  return {
    /** The last day of that month of the plan. */
    on: (value: string): string => iso(until(value)),
    period: ({ start, end }: { start: string; end: string }) => {
      const opened = Math.min(from(start), after - day);
      return { start: iso(opened), end: iso(Math.max(opened, until(end))) };
    },
    window: (planned: { earliest: string; target: string; latest: string }) => {
      const earliest = Math.min(from(planned.earliest), after - day);
      const target = Math.max(earliest, until(planned.target));
      return {
        earliest: iso(earliest),
        target: iso(target),
        latest: iso(Math.max(target, until(planned.latest))),
      };
    },
    /** Calendar year so many years after the first. */
    year: (distance: number): number => Number(term.start.slice(0, 4)) + distance,
    /** The years of the term, from anniversary to anniversary; the last may be short. */
    years: (): { start: string; end: string }[] => {
      const years: { start: string; end: string }[] = [];
      for (let year = 0; addMonths(term.start, year * 12) < after; year++)
        years.push({
          start: iso(addMonths(term.start, year * 12)),
          end: iso(Math.min(after, addMonths(term.start, (year + 1) * 12)) - day),
        });
      return years;
    },
  };
}

export type Schedule = ReturnType<typeof scheduleOf>;

function monthsIn(value: string): number {
  const read = /^\+(\d{1,2})$/.exec(value);
  if (!read) throw new Error(`${value} is not a month of a template`);
  return Number(read[1]);
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

function wholeMonths(start: string, after: string): number {
  const [a, b] = [new Date(start), new Date(after)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}

/** The same day of a later month, or that month's last where it has no such day. */
function addMonths(start: string, months: number): number {
  const from = new Date(start);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  return last.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
}
