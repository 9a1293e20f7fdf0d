import { describe, expect, test } from "vitest";
import type { Body, ClauseKind } from "@/lib/clauses/catalogue";
import { chapterOf } from "@/lib/clauses/catalogue";
import { chaptersOf } from "@/lib/publication/document-order";
import { listQuery, queryText } from "@/lib/publication/list-query";
import { measuresOf, numberIn } from "@/lib/publication/measures";
import { moneyOf } from "@/lib/publication/money";
import { isSlug, placeholder } from "@/lib/publication/slug";
import { partsOf, placesOf } from "@/lib/publication/text-parts";
import type { PublicClause } from "@/lib/publication/view";
import { sunsetsOf, windowState } from "@/lib/publication/windows";
import { contentOfKind } from "../support/factories";

function published<K extends ClauseKind>(kind: K, body: Partial<Body<K>> = {}): PublicClause<K> {
  const { visibility: _, ...content } = contentOfKind(kind, body);
  const agreed = {
    revision: 1,
    digest: "0".repeat(64),
    agreedAt: "2027-01-01T00:00:00.000Z",
    salt: "0".repeat(64),
  };
  return {
    ...content,
    ...agreed,
    chapter: chapterOf({ ...content, visibility: "public" } as never),
  } as PublicClause<K>;
}

const euros = (minor: number) => ({ minor, currency: "EUR" });
const line = (start: string, minor: number, type: "original" | "revised", negative?: true) => ({
  period: { start, end: start },
  amount: euros(minor),
  type,
  status: "committed" as const,
  ...(negative && { negative }),
});

describe("money", () => {
  test("adds up within a currency, and never across", () => {
    const sums = moneyOf([
      published("incentive", { value: euros(500) }),
      published("incentive", { value: euros(700) }),
      published("incentive", { form: "in_kind", value: { minor: 9, currency: "USD" } }),
    ]);
    expect(sums.map(({ promised, inKind }) => [promised.currency, promised.minor, inKind.minor])).toEqual([
      ["EUR", 1200, 0],
      ["USD", 0, 9],
    ]);
  });

  test("puts a revised budget in the place of the original, and takes back what a line takes back", () => {
    const budget = [
      line("2027-01-01", 100, "original"),
      line("2027-01-01", 80, "revised"),
      line("2028-01-01", 50, "original"),
      line("2028-06-01", 20, "original", true),
    ];
    const [sum] = moneyOf([published("incentive", { value: euros(1), budget })]);
    expect(sum?.years.map(({ year, budgeted }) => [year, budgeted.minor])).toEqual([
      ["2027", 80],
      ["2028", 30],
    ]);
  });

  test("counts a tranche that was revised once, and leaves another incentive's of the same days alone", () => {
    const due = { start: "2027-01-01", end: "2027-06-30" };
    const tranche = (incentive: string, minor: number, revision?: "original" | "revised") =>
      published("tranche", { incentive, amount: euros(minor), due, revision });
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const [sum] = moneyOf([
      tranche(one, 100, "original"),
      tranche(one, 80, "revised"),
      tranche(other, 7, "original"),
      tranche(other, 5),
    ]);
    expect(sum?.years.map(({ due }) => due.minor)).toEqual([92]);
  });

  test("says nothing rather than something wrong", () => {
    const much = { value: euros(Number.MAX_SAFE_INTEGER) };
    expect(moneyOf([published("incentive", much), published("incentive", much)])).toEqual([]);
    expect(moneyOf([published("incentive", { value: { minor: 1, currency: "QQQ" } })])).toEqual([]);
  });
});

describe("indicators", () => {
  test.each([
    ["64", 64],
    [" 64.5 % ", 64.5],
    ["1 200", 1200],
    ["12,500", 12500],
    ["-3", -3],
    ["none", undefined],
    ["12/2027", undefined],
    ["1,5", undefined],
    [undefined, undefined],
  ])("reads %s as %s", (text, value) => expect(numberIn(text)).toBe(value));

  test("puts a value without a day where the term begins and ends", () => {
    const indicator = published("indicator", { baseline: { value: "10" }, target: { value: "20" } });
    expect(measuresOf(indicator, { start: "2027-01-01", end: "2031-12-31" })).toMatchObject({
      baseline: { day: "2027-01-01", value: 10 },
      target: { day: "2031-12-31", value: 20 },
    });
  });

  test("draws nothing of words or of a single value", () => {
    const term = { start: "2027-01-01", end: "2031-12-31" };
    expect(
      measuresOf(published("indicator", { baseline: { value: "low" }, target: { value: "high" } }), term),
    ).toBeNull();
    expect(measuresOf(published("indicator", { target: { value: "20" } }), term)).toBeNull();
  });
});

test("a window is ahead, open on both its ends, then closed", () => {
  const milestone = published("milestone");
  const { earliest, latest } = milestone.body.window;
  const states = ["2000-01-01", earliest, latest, "2100-01-01"].map(day => windowState(milestone, day));
  expect(states).toEqual(["ahead", "open", "open", "closed"]);
});

test("the next ending comes first, one tied to a milestone when its window closes", () => {
  const milestone = published("milestone");
  const tied = published("sunset", { trigger: "milestone", milestone: milestone.id });
  const past = published("sunset", { date: "2020-01-01" });
  const far = published("sunset", { date: "2031-12-31" });
  const found = sunsetsOf([past, far, tied, milestone], "2027-01-01");
  expect(found.map(({ sunset, day }) => [sunset.id, day])).toEqual([
    [tied.id, milestone.body.window.latest],
    [far.id, "2031-12-31"],
    [past.id, "2020-01-01"],
  ]);
});

describe("the text", () => {
  test("runs by chapter, phases in their order, each phase before its milestones", () => {
    const late = published("phase", { order: 2 });
    const early = published("phase", { order: 1 });
    const clauses = [
      published("risk"),
      published("milestone", { phase: early.id }),
      published("milestone", { phase: late.id }),
      late,
      early,
      published("purpose"),
    ];
    const chapters = chaptersOf(clauses);
    expect(chapters.map(({ chapter }) => chapter)).toEqual([
      "foundations",
      `phase:${early.id}`,
      `phase:${late.id}`,
      "safeguards",
    ]);
    expect(chapters[1]?.clauses.map(({ kind }) => kind)).toEqual(["phase", "milestone"]);
  });

  test("is cut into parts in which every clause has its place", () => {
    const clauses = Array.from({ length: 95 }, () => published("term"));
    const parts = partsOf(clauses);
    expect(parts.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(parts.flatMap(part => part.chapters.flatMap(chapter => chapter.clauses))).toHaveLength(95);
    const lengths = parts.map(part => part.chapters.flatMap(chapter => chapter.clauses).length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(3);
    const places = placesOf(clauses, "/en/packages/x/text");
    expect(places.get(clauses[94]?.id ?? "")).toBe(`/en/packages/x/text/3#clause-${clauses[94]?.id}`);
    const short = clauses.slice(0, 3);
    expect(placesOf(short, "/en/packages/x/text").get(short[0]?.id ?? "")).toBe(`#clause-${short[0]?.id}`);
  });
});

test("an address asks for what it can, and for nothing else", () => {
  const query = listQuery.parse({
    q: " police ",
    country: "sn",
    stage: "in_force",
    donor: "x",
    after: "a b",
    more: "1",
  });
  expect(query).toEqual({ q: "police", stage: "in_force" });
  expect(queryText(query)).toBe("?q=police&stage=in_force");
  expect(queryText({})).toBe("");
});

test("no package can bear the name that stands for none at build time", () => {
  expect(isSlug(placeholder)).toBe(false);
  expect(isSlug("police-accountability-2")).toBe(true);
  for (const text of ["", "A", "a--b", "../a", "a\0", "a".repeat(81)]) expect(isSlug(text), text).toBe(false);
});
