import ical, {
  ICalAlarmType,
  type ICalEventData,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { createTranslator } from "use-intl/core";
import type { KindIn } from "@/lib/clauses/also-shown";
import type { Body } from "@/lib/clauses/catalogue";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { formatDate, formatNumber } from "@/lib/platform/format";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import type { Locale } from "@/lib/platform/i18n/locales";

/** A clause with days in it, as far as a calendar needs it. `at`: when its wording was agreed, ISO 8601. */
export type DatedClause = {
  [K in KindIn<"calendar">]: {
    id: string;
    kind: K;
    body: Body<K>;
    revision: number;
    at: string;
  };
}[KindIn<"calendar">];

type Of<K extends DatedClause["kind"]> = Extract<DatedClause, { kind: K }>;

/** A session of the talks. `sequence` grows whenever it changes. */
export type Session = {
  id: string;
  title: string;
  agenda: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  cancelled: boolean;
  changedAt: Date;
  sequence: number;
};

export type CalendarSource = {
  title: Localised;
  /** Last day of the package's term: reviews repeat until then. */
  termEnd: string;
  clauses: readonly DatedClause[];
  sessions: readonly Session[];
  /** Where a clause is read. */
  linkTo: (clauseId: string) => string;
};

const wording = async (locale: Locale) =>
  createTranslator({ locale, messages: await loadMessages(locale), namespace: "calendars.event" });
type Words = Awaited<ReturnType<typeof wording>>;

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const daysBefore = (text: string, days: number): Date => new Date(day(text).getTime() - days * 86_400_000);

/**
 * An iCalendar file (RFC 5545) of what a package's text says of days. An entry's UID is its clause's id and its SEQUENCE
 * the revision that worded it, so that a calendar program moves an entry where the text moved it. The same text gives the
 * same file.
 */
export async function calendarText(source: CalendarSource, locale: Locale): Promise<string> {
  const t = await wording(locale);
  const calendar = ical({
    prodId: { company: "Concord", product: "Concord", language: locale.toUpperCase() },
    name: asText(wordingFor(source.title, locale).text),
    ttl: 3_600,
  });
  for (const clause of source.clauses) {
    const entry = entryOf(clause, source, locale, t);
    if (entry)
      calendar.createEvent({
        ...entry,
        id: clause.id,
        sequence: clause.revision,
        stamp: new Date(clause.at),
        lastModified: new Date(clause.at),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        url: source.linkTo(clause.id),
        description: [
          entry.description,
          t("revision", { revision: formatNumber(clause.revision, locale) }),
        ].join("\n"),
      });
  }
  for (const session of source.sessions) calendar.createEvent(sessionEntry(session, t));
  // Every line has its end, the last one too (RFC 5545, 3.1); the library leaves that one out.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** The library escapes what stands in entries, and not the calendar's own name (RFC 5545, 3.3.11). */
const asText = (words: string): string => words.replace(/\s+/g, " ").replace(/[\\;,]/g, "\\$&");

type Entry = Pick<ICalEventData, "start" | "summary" | "repeating" | "alarms"> & { description: string };

function entryOf(clause: DatedClause, source: CalendarSource, locale: Locale, t: Words): Entry | undefined {
  switch (clause.kind) {
    case "milestone":
      return milestoneEntry(clause, locale, t);
    case "review":
      return reviewEntry(clause, source.termEnd, locale, t);
    case "sunset":
      return sunsetEntry(clause, source.clauses, locale, t);
  }
}

function milestoneEntry({ body: { title, window } }: Of<"milestone">, locale: Locale, t: Words): Entry {
  return {
    start: day(window.target),
    summary: t("milestone", { title: wordingFor(title, locale).text }),
    description: t("milestone_text", {
      earliest: formatDate(window.earliest, locale),
      latest: formatDate(window.latest, locale),
    }),
  };
}

/** Months from one review to the next. */
const months = { quarterly: 3, half_yearly: 6, yearly: 12, once: 0 } as const;

function reviewEntry({ body }: Of<"review">, termEnd: string, locale: Locale, t: Words): Entry {
  const interval = months[body.frequency];
  return {
    start: day(body.first),
    summary: t("review", { title: wordingFor(body.title, locale).text }),
    description: `${t("review_text", { type: body.type, frequency: body.frequency })}\n${wordingFor(body.who, locale).text}`,
    ...(interval > 0 &&
      body.first < termEnd && {
        repeating: {
          freq: ICalEventRepeatingFreq.MONTHLY,
          interval,
          count: times(body.first, termEnd, interval),
        },
      }),
  };
}

/** How often something comes that begins on a day and returns every so many months until another day. */
function times(first: string, last: string, interval: number): number {
  const [from, to] = [day(first), day(last)];
  const whole = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const past = to.getUTCDate() < from.getUTCDate() ? 1 : 0;
  return Math.floor((whole - past) / interval) + 1;
}

/** An ending that waits for an event has no day, and no entry. */
function sunsetEntry(
  { body }: Of<"sunset">,
  clauses: readonly DatedClause[],
  locale: Locale,
  t: Words,
): Entry | undefined {
  const falls = dayOfSunset(body, clauses);
  if (!falls) return undefined;
  const title = wordingFor(body.title, locale).text;
  return {
    start: day(falls),
    summary: t("sunset", { title }),
    description: t("sunset_text", {
      effect: body.effect,
      count: body.noticeDays,
      notice: formatDate(daysBefore(falls, body.noticeDays), locale),
      when: formatDate(body.exit.when, locale),
      who: wordingFor(body.exit.who, locale).text,
    }),
    alarms: [
      {
        type: ICalAlarmType.display,
        triggerBefore: body.noticeDays * 86_400,
        description: t("sunset_notice", { title }),
      },
    ],
  };
}

/** One tied to a milestone falls, at the latest, when that milestone's window closes. */
function dayOfSunset(body: Body<"sunset">, clauses: readonly DatedClause[]): string | undefined {
  if (body.trigger === "date") return body.date;
  if (body.trigger !== "milestone") return undefined;
  const milestone = clauses.find(({ id }) => id === body.milestone);
  return milestone?.kind === "milestone" ? milestone.body.window.latest : undefined;
}

const sessionEntry = (
  { id, title, agenda, place, startsAt, endsAt, cancelled, changedAt, sequence }: Session,
  t: Words,
): ICalEventData => ({
  id,
  sequence,
  stamp: changedAt,
  lastModified: changedAt,
  start: startsAt,
  end: endsAt,
  summary: t("meeting", { title }),
  description: agenda,
  location: place,
  status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
});
