import { createReadStream, existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readContent } from "@/lib/clauses/catalogue";
import { chooseActivity, readChosen } from "@/lib/interchange/iati/chosen-package";
import { countCarried, countKinds } from "@/lib/interchange/iati/counting";
import { draftPackage } from "@/lib/interchange/iati/draft-package";
import { readFile } from "@/lib/interchange/iati/read-file";
import { type Reading, readAll } from "@/lib/interchange/iati/reading";
import { surveyFile } from "@/lib/interchange/iati/survey";
import { haveFiles, iatiFile, ofKind, ownFile } from "../support/iati";

/** Opening tags counted in the raw text, by no parser at all. */
function rawCounts(xml: string) {
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  const withoutBudgetPeriods = xml.match(/<indicator\b[\s\S]*?<\/indicator>/g)?.join("") ?? "";
  return {
    conditions: count(/<condition\b/g),
    indicators: count(/<indicator\b/g),
    periods: withoutBudgetPeriods.match(/<period\b(?!-)/g)?.length ?? 0,
    budgets: count(/<budget\b(?!-)/g),
    plannedDisbursements: count(/<planned-disbursement\b/g),
    transactions: count(/<transaction\b(?!-)/g),
  };
}

const activitiesIn = (xml: string): string[] =>
  xml.replace(/<!--[\s\S]*?-->/g, "").match(/<iati-activity\b[\s\S]*?<\/iati-activity>/g) ?? [];

type Totals = { activities: number } & Partial<ReturnType<typeof rawCounts>>;

const own: Totals = {
  activities: 2,
  conditions: 3,
  indicators: 3,
  periods: 4,
  budgets: 3,
  plannedDisbursements: 2,
  transactions: 2,
};
const published: Record<string, Totals> = {
  "worldbank-679.xml": { activities: 5, conditions: 49, indicators: 75, budgets: 910, transactions: 400 },
  "dfid-congo-1.01.xml": { activities: 205, budgets: 442, transactions: 815 },
  "dutch-foreign-ministry.xml": { activities: 13, plannedDisbursements: 34, transactions: 72, budgets: 13 },
};

describe("a file of our own", () => keepsEverything(ownFile, own));

describe.skipIf(!haveFiles).each(Object.entries(published))("%s", (name, totals) =>
  keepsEverything(iatiFile(name), totals),
);

function keepsEverything(file: string, { activities, ...some }: Totals): void {
  const xml = existsSync(file) ? readFileSync(file, "utf8") : "";
  const open = () => createReadStream(file);

  test("loses no condition, indicator, period, budget line, planned disbursement or transaction", async () => {
    const { activities: summaries } = await surveyFile(open());
    const raw = activitiesIn(xml).map(rawCounts);
    expect(summaries).toHaveLength(activities);
    expect(summaries.map(summary => summary.source)).toEqual(raw);
    expect(summaries.map(summary => summary.carried)).toEqual(raw);
    const total = rawCounts(activitiesIn(xml).join(""));
    expect(total).toMatchObject(some);
  });

  test("every activity becomes clauses that fit their kinds, as many as the preview says", async () => {
    const { activities: summaries } = await surveyFile(open());
    const readings = new Map<string, Reading>();
    for await (const { element } of readFile(open(), { extensions: [] })) {
      const reading = readAll(element);
      readings.set(reading.activity.identifier, reading);
    }
    for (const summary of summaries) {
      const parts = summary.components.flatMap(identifier => readings.get(identifier) ?? []);
      const { contents } = draftPackage(readings.get(summary.identifier) as Reading, parts);
      expect(contents.map(readContent).filter(read => !read.ok)).toEqual([]);
      expect(countKinds(contents)).toEqual(summary.clauses);
      expect(countCarried(contents)).toEqual(summary.withComponents.source);
      expect(danglingIn(contents)).toEqual([]);
    }
  });
}

/** Every id a body mentions is that of a clause of the same import. */
function danglingIn(contents: readonly { id: string; body: unknown }[]): string[] {
  const ids = new Set(contents.map(content => content.id));
  const mentioned =
    JSON.stringify(contents.map(content => content.body)).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  return mentioned.filter(id => !ids.has(id));
}

describe.skipIf(!haveFiles)("what the files say", () => {
  const readFrom = async (name: string, identifier: string) => {
    const { activities } = await surveyFile(createReadStream(iatiFile(name)));
    return readChosen(createReadStream(iatiFile(name)), activities, chooseActivity(activities, identifier));
  };

  test("I3 conditions of the World Bank keep their words, with due dates and relative deadlines taken from them", async () => {
    const conditions = ofKind((await readFrom("worldbank-679.xml", "44000-P121210")).contents, "condition");
    const held = conditions.filter(({ body }) => body.on === "incentive");
    expect(held).toHaveLength(3);
    expect(held.every(({ body }) => body.due !== undefined)).toBe(true);
    expect(conditions.every(({ body }) => body.type === "performance")).toBe(true);
    const [, relative] = ofKind((await readFrom("worldbank-679.xml", "44000-P145054")).contents, "condition");
    expect(relative?.body.deadline?.words.en).toBe("by nolater than 24 months after the Effective date");
    expect(relative?.body.text.en).toContain("by nolater than 24 months after");
  });

  test("F5 indicators keep baseline, target and what was measured", async () => {
    const { contents } = await readFrom("worldbank-679.xml", "44000-P145054");
    const staff = ofKind(contents, "indicator")[0]?.body;
    expect(staff).toMatchObject({
      category: "personnel_management",
      baseline: { value: "0.00", on: "2014-01-30" },
      target: { value: "40.00", by: "2025-12-31" },
      trajectory: [{ target: "40.00", actual: "20.00" }],
    });
  });

  test("F1 the police programme of 1.01 becomes one package with eight phases, each with its money", async () => {
    const { contents } = await readFrom("dfid-congo-1.01.xml", "GB-1-113961");
    const phases = ofKind(contents, "phase");
    const incentives = ofKind(contents, "incentive");
    expect(phases.map(phase => phase.body.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(phases.map(phase => phase.body.period.start)).toEqual(
      phases.map(phase => phase.body.period.start).toSorted(),
    );
    expect(incentives.map(incentive => incentive.body.phase)).toEqual(phases.map(phase => phase.id));
    expect(incentives[0]?.body).toMatchObject({
      instrument: "governance_reform",
      value: { minor: 65_029_500 },
    });
  });

  test("I1 planned disbursements become tranches within their incentive", async () => {
    const { contents } = await readFrom("dutch-foreign-ministry.xml", "NL-1-PPR-24706");
    const [incentive] = ofKind(contents, "incentive");
    const tranches = ofKind(contents, "tranche");
    expect(tranches.map(tranche => tranche.body.amount.minor)).toEqual([150_000_000, 50_000_000]);
    expect(tranches.every(tranche => tranche.body.incentive === incentive?.id)).toBe(true);
    expect(incentive?.body.value).toEqual({ minor: 200_000_000, currency: "EUR" });
  });
});
