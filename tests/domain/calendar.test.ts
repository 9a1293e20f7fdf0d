import { expect, test } from "vitest";
import { type CalendarSource, calendarText, type DatedClause } from "@/lib/interchange/ics/calendar";

/* Days of a text for calendar programs (RFC 5545), in a zone in which a day is never a day in UTC. */

const at = "2027-03-01T12:00:00.000Z";
const milestone = (
  target: string,
  revision = 3,
  title = "Posts are filled, openly; by merit",
): DatedClause => ({
  id: "11111111-1111-4111-8111-111111111111",
  kind: "milestone",
  revision,
  at,
  body: {
    title: { en: title, ar: "الوظائف تُشغل علنًا بحسب الكفاءة وحدها وفي مواعيد محددة معلومة للجميع" },
    phase: "22222222-2222-4222-8222-222222222222",
    window: { earliest: "2028-01-01", target, latest: "2028-06-30" },
    scoring: "binary",
  },
});
const sunset: DatedClause = {
  id: "33333333-3333-4333-8333-333333333333",
  kind: "sunset",
  revision: 2,
  at,
  body: {
    title: { en: "End" },
    on: "package",
    trigger: "milestone",
    milestone: "11111111-1111-4111-8111-111111111111",
    noticeDays: 90,
    effect: "hand_over",
    exit: { who: { en: "Ministry" }, when: "2028-07-01" },
  },
};
const review = (first: string): DatedClause => ({
  id: "44444444-4444-4444-8444-444444444444",
  kind: "review",
  revision: 1,
  at,
  body: { title: { en: "Look" }, type: "periodic", frequency: "half_yearly", first, who: { en: "All" } },
});
const source = (...clauses: DatedClause[]): CalendarSource => ({
  title: { en: "Talks" },
  termEnd: "2031-12-31",
  clauses,
  sessions: [],
  linkTo: id => `https://concord.example/${id}`,
});
/** Lines as a calendar program reads them: folded ones put together. */
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

test("F1: a milestone stands on its window's target day, whole, with the window in words", async () => {
  const lines = linesOf(await calendarText(source(milestone("2028-02-29")), "en"));
  expect(lines).toContain("DTSTART;VALUE=DATE:20280229");
  expect(lines).toContain("SUMMARY:Milestone: Posts are filled\\, openly\\; by merit");
  expect(lines.join("\n")).toContain("Earliest 1 January 2028\\, latest 30 June 2028.");
  expect(lines).toContain("TRANSP:TRANSPARENT");
});

test("an entry keeps its name when the text moves, and its number grows", async () => {
  const [before, after] = [milestone("2028-02-29"), milestone("2028-03-15", 7)];
  const [old, moved] = [
    linesOf(await calendarText(source(before), "en")),
    linesOf(await calendarText(source(after), "en")),
  ];
  const uid = "UID:11111111-1111-4111-8111-111111111111";
  expect([old.includes(uid), moved.includes(uid)]).toEqual([true, true]);
  expect([old.includes("SEQUENCE:3"), moved.includes("SEQUENCE:7")]).toEqual([true, true]);
});

test("I2: a sunset falls at the latest with its milestone, and rings when notice is due", async () => {
  const lines = linesOf(await calendarText(source(milestone("2028-02-29"), sunset), "en"));
  expect(lines).toContain("DTSTART;VALUE=DATE:20280630");
  expect(lines).toContain("TRIGGER:-P90D");
  expect(lines.join("\n")).toContain("on 1 April 2028. By 1 July 2028\\, Ministry takes over.");
});

test("F8: reviews return until the term ends and not after", async () => {
  const rule = async (first: string) =>
    linesOf(await calendarText(source(review(first)), "en")).find(line => line.startsWith("RRULE"));
  expect(await rule("2030-12-31")).toBe("RRULE:FREQ=MONTHLY;COUNT=3;INTERVAL=6");
  expect(await rule("2031-07-01")).toBe("RRULE:FREQ=MONTHLY;COUNT=1;INTERVAL=6");
  expect(await rule("2032-01-01")).toBeUndefined();
});

test("lines are at most 75 octets, in every script", async () => {
  const text = await calendarText(source(milestone("2028-02-29"), sunset), "ar");
  expect(text).toContain("مَعلَم");
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("every line has its end, the last one too, and nothing follows it", async () => {
  const text = await calendarText(source(milestone("2028-02-29")), "en");
  expect(text.slice(text.lastIndexOf("END:"))).toBe("END:VCALENDAR\r\n");
});

test("no title makes a line of its own", async () => {
  const hostile = "Talks\r\nBEGIN:VALARM\r\nATTENDEE:mailto:thief@example.org";
  const text = await calendarText(
    { ...source(milestone("2028-02-29", 1, hostile)), title: { en: `${hostile};x,y` } },
    "en",
  );
  for (const line of linesOf(text)) expect(line).not.toMatch(/^(BEGIN:VALARM|ATTENDEE)/);
  expect(linesOf(text)).toContain("NAME:Talks BEGIN:VALARM ATTENDEE:mailto:thief@example.org\\;x\\,y");
});

test("the same text gives the same file", async () => {
  const twice = [source(milestone("2028-02-29"), sunset), source(milestone("2028-02-29"), sunset)];
  const [one, other] = await Promise.all(twice.map(each => calendarText(each, "fr")));
  expect(one).toBe(other);
});
