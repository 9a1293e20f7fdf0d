import { choice, count, date, flag, line, list, money, period, plain, prose, reference } from "../field";
import { kind } from "../kind";

/** What is offered: money or in kind, through which institution, how sensitive (I1, S1–S3, F6, R2). */
export const incentive = kind({
  name: "incentive",
  chapter: "money",
  shape: {
    text: prose().optional(),
    phase: reference("phase").optional(),
    instrument: choice([
      "training_and_education",
      "equipment_and_modernisation",
      "intelligence_and_advice",
      "governance_reform",
      "stabilisation",
    ]),
    channel: choice([
      "grant_financing",
      "government_sale",
      "military_education",
      "budget_support",
      "project",
    ]),
    form: choice(["money", "in_kind"]),
    value: money().optional(),
    through: line().optional(),
    curriculumVettedBy: line().optional(),
    tier: count(0, 4),
    exportControlled: flag(),
    recipients: list({ unit: line() }).optional(),
    endUse: prose().optional(),
    budget: list({
      period: period(),
      amount: money(),
      /** A line that takes back: published budgets correct themselves with negative amounts. */
      negative: flag().optional(),
      /** The day whose exchange rate the amount is stated at. */
      valueDate: date().optional(),
      type: choice(["original", "revised"]),
      status: choice(["indicative", "committed"]),
    }).optional(),
    history: list({
      date: date(),
      type: plain(80),
      amount: money(),
      negative: flag().optional(),
      valueDate: date().optional(),
      provider: plain(300).optional(),
      receiver: plain(300).optional(),
      note: plain(2_000).optional(),
    }).optional(),
  },
  check: (body, fail) => {
    if (body.form === "money" && !body.value) fail("value", "required");
  },
});
