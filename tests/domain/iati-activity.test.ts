import { describe, expect, test } from "vitest";
import { inEnglish } from "@/lib/interchange/iati/wording";
import { locales } from "@/lib/platform/i18n/locales";
import { activity, file, ofKind, read, survey } from "../support/iati";

const skippedOf = (chosen: Awaited<ReturnType<typeof read>>) =>
  chosen.skipped.map(
    ({ what, line, why, params }) => `${line} ${what}: ${inEnglish("skipped", why, params)}`,
  );

const budget = (from: string, to: string, value: string, type = "1") =>
  `<budget type="${type}"><period-start iso-date="${from}"/><period-end iso-date="${to}"/>${value}</budget>`;

describe("money", () => {
  test("V3 a revised budget takes the place of the original of the same period; both are kept", async () => {
    const lines = [
      budget("2025-01-01", "2025-12-31", "<value>100</value>"),
      budget("2025-01-01", "2025-12-31", "<value>80</value>", "2"),
      budget("2026-01-01", "2026-12-31", "<value>-5.5</value>"),
    ];
    const [incentive] = ofKind((await read(file(activity(lines.join(""))))).contents, "incentive");
    expect(incentive?.body.value).toEqual({ minor: 7_450, currency: "EUR" });
    expect(incentive?.body.budget?.map(line => [line.type, line.amount.minor, line.negative])).toEqual([
      ["original", 10_000, undefined],
      ["revised", 8_000, undefined],
      ["original", 550, true],
    ]);
  });

  test("mixed currencies give one incentive each, named by its currency", async () => {
    const lines = [
      budget("2025-01-01", "2025-12-31", '<value currency="XOF">1000</value>'),
      budget("2025-01-01", "2025-12-31", "<value>1000</value>"),
      "<planned-disbursement><period-start iso-date=\"2025-03-01\"/><value currency='USD'>7</value></planned-disbursement>",
    ];
    const { contents } = await read(file(activity(lines.join(""))));
    expect(ofKind(contents, "incentive").map(({ body }) => [body.title.en, body.value])).toEqual([
      ["Police reform (XOF)", { minor: 1_000, currency: "XOF" }],
      ["Police reform (EUR)", { minor: 100_000, currency: "EUR" }],
      ["Police reform (USD)", { minor: 700, currency: "USD" }],
    ]);
    expect(ofKind(contents, "tranche")[0]?.body).toMatchObject({
      due: { start: "2025-03-01", end: "2025-03-01" },
      release: { rule: "none" },
    });
  });

  test("what cannot be read is named with its line, and nothing is put in its place", async () => {
    const chosen = await read(
      file(
        activity(
          [
            budget("2025-02-30", "2025-12-31", "<value>1</value>"),
            budget("2025-12-31", "2025-01-01", "<value>1</value>"),
            budget("2025-01-01", "2025-12-31", "<value>1,000</value>"),
            budget("2025-01-01", "2025-12-31", '<value currency="XXZ">1</value>'),
            budget("2025-01-01", "2025-12-31", "<value>99999999999999999</value>"),
            budget("2025-01-01", "2025-12-31", ""),
            "<budget><period-start iso-date='2025-01-01'/><value>1</value></budget>",
            '<planned-disbursement><period-start iso-date="2025-01-01"/><value>-1</value></planned-disbursement>',
            "<transaction><transaction-type code='3'/><value>1</value></transaction>",
          ].join("\n"),
        ),
      ),
    );
    expect(ofKind(chosen.contents, "incentive")).toEqual([]);
    expect(skippedOf(chosen)).toEqual([
      "7 period-start: “2025-02-30” is not a date.",
      "8 budget: Ends (2025-01-01) before it starts (2025-12-31).",
      "9 value: “1,000” is not an amount.",
      "10 value: “XXZ” is not a currency code.",
      "11 value: The amount 99999999999999999 is too large to be kept exactly.",
      "12 budget/value: There is no amount.",
      "13 budget/period-end: There is no date.",
      "14 planned-disbursement: A planned disbursement below zero cannot be a tranche.",
      "15 transaction/transaction-date: There is no date.",
    ]);
  });

  test("an amount without any currency is not guessed", async () => {
    const bare = activity(budget("2025-01-01", "2025-12-31", "<value>1</value>")).replace(
      /default-currency="EUR"/,
      "",
    );
    expect(skippedOf(await read(file(bare)))).toEqual([
      "7 value: Neither the amount nor the activity names a currency.",
    ]);
  });

  test("an incentive without budget is worth what was committed", async () => {
    const paid = (code: string, value: number) =>
      `<transaction><transaction-type code="${code}"/><transaction-date iso-date="2025-02-01"/><value>${value}</value></transaction>`;
    const chosen = await read(file(activity(paid("C", 900) + paid("D", 300) + paid("2", -100))));
    const [incentive] = ofKind(chosen.contents, "incentive");
    expect(incentive?.body.value?.minor).toBe(80_000);
    expect(incentive?.body.history?.map(line => line.type)).toEqual([
      "Outgoing commitment",
      "Disbursement",
      "Outgoing commitment",
    ]);
    expect(chosen.assumed.value_from_commitments).toBe(1);
  });

  test("S1 aid in kind is in kind", async () => {
    const line =
      '<transaction><transaction-type code="3"/><transaction-date iso-date="2025-02-01"/><value>5</value><disbursement-channel code="4"/></transaction>';
    expect(ofKind((await read(file(activity(line)))).contents, "incentive")[0]?.body.form).toBe("in_kind");
  });
});

describe("conditions", () => {
  const conditions = (...each: string[]) => `<conditions attached="1">${each.join("")}</conditions>`;

  test("I3 wording that holds the payment is on the tranches, which wait for it; other conditions are on the package", async () => {
    const { contents } = await read(
      file(
        activity(
          conditions(
            '<condition type="3"><narrative>Manual adopted (Condition of disbursement)</narrative></condition>',
            '<condition type="1"><narrative>Law in force.</narrative></condition>',
          ) +
            '<planned-disbursement><period-start iso-date="2025-01-01"/><value>1</value></planned-disbursement>',
        ),
      ),
    );
    const [held, general] = ofKind(contents, "condition");
    const [tranche] = ofKind(contents, "tranche");
    expect(held?.body).toMatchObject({ on: "tranche", clauses: [tranche?.id], type: "fiduciary" });
    expect(general?.body).toMatchObject({ on: "package", type: "policy" });
    expect(tranche?.body.release).toEqual({ rule: "all", clauses: [held?.id] });
  });

  test("an unknown type is left open and named; a condition without words is not kept", async () => {
    const chosen = await read(
      file(
        activity(
          conditions('<condition type="9"><narrative>Law in force</narrative></condition>', "<condition/>"),
        ),
      ),
    );
    expect(ofKind(chosen.contents, "condition").map(({ body }) => body.type)).toEqual([undefined]);
    expect(skippedOf(chosen)).toEqual([
      "7 condition/@type: The code “9” is not on its list.",
      "7 condition: There is no wording.",
    ]);
  });
});

describe("results", () => {
  const result = (content: string) =>
    `<result type="2"><title><narrative>Trust</narrative></title>${content}</result>`;
  const period = (from: string, to: string, figures: string) =>
    `<period><period-start iso-date="${from}"/><period-end iso-date="${to}"/>${figures}</period>`;

  test("F1 the window runs from the first period to the last target, and ends with the phase", async () => {
    const indicator = `<indicator measure="2" ascending="0"><title><narrative>Bribes asked for</narrative></title>
      <baseline year="2024" value="30"><comment><narrative>Survey</narrative></comment></baseline>
      ${period("2025-01-01", "2025-12-31", '<target value="20"/><actual value="25"/>')}
      ${period("2026-01-01", "2026-06-30", '<target value="10"><dimension name="sex" value="female"/></target><target value="12"/>')}
      ${period("2026-07-01", "2026-12-01", '<actual value="9"/>')}</indicator>`;
    const { contents } = await read(file(activity(result(indicator))));
    const [milestone] = ofKind(contents, "milestone");
    const [clause] = ofKind(contents, "indicator");
    expect(milestone?.body).toMatchObject({
      level: "outcome",
      scoring: "graded",
      window: { earliest: "2025-01-01", target: "2026-06-30", latest: "2026-12-31" },
    });
    expect(clause?.body).toMatchObject({
      measure: "percentage",
      direction: "down",
      milestones: [milestone?.id],
      baseline: { value: "30", note: { en: "Year: 2024\n\nBaseline: Survey" } },
      target: { value: "12", by: "2026-06-30" },
      disaggregation: [{ by: { en: "sex" } }],
    });
    expect(clause?.body.trajectory?.[1]).toMatchObject({
      target: "12",
      note: { en: "Target: 10 (sex female)" },
    });
  });

  test.each([
    ["en", "Cases resolved within the month", "performance"],
    ["fr", "Effectifs payés par virement", "personnel_management"],
    ["es", "Quejas atendidas en el plazo", "oversight"],
    ["pt", "Confiança na polícia", "citizens_perception"],
    ["pt", "Execução do orçamento", "budget_integrity"],
    ["es", "Quejas sobre el presupuesto", "other"],
  ])(
    "F5 the words of a title place an indicator where they leave no doubt (%s: %s)",
    async (language, title, category) => {
      const { contents } = await read(
        file(
          activity(
            result(
              `<indicator><title><narrative xml:lang="${language}">${title}</narrative></title></indicator>`,
            ),
          ),
        ),
      );
      expect(ofKind(contents, "indicator")[0]?.body.category).toBe(category);
    },
  );

  test("a result without a title gets one in every language of the product", async () => {
    const untitled = `<result type="1"><indicator><title><narrative>Trust</narrative></title>${period("2025-01-01", "2025-12-31", '<target value="20"/>')}</indicator></result>`;
    const [milestone] = ofKind((await read(file(activity(untitled)))).contents, "milestone");
    expect(Object.keys(milestone?.body.title ?? {})).toEqual([...locales]);
  });

  test("without any date there is no phase, and the indicators stay", async () => {
    const undated = activity(result("<indicator><title><narrative>Trust</narrative></title></indicator>"));
    const chosen = await read(file(undated.replace(/<activity-date[^>]*>/g, "")));
    expect(chosen.contents.map(content => content.kind)).toEqual(["purpose", "indicator"]);
    expect(skippedOf(chosen)).toEqual([
      "7 result: Without any date there is no phase for the milestone; its indicators were kept.",
    ]);
  });
});

describe("languages and older versions", () => {
  test("every language of a text is kept, whichever way the version writes it", async () => {
    const modern = await read(
      file(
        activity().replace(
          "<title><narrative>Police reform</narrative></title>",
          '<title><narrative>Police reform</narrative><narrative xml:lang="FR">Réforme de la police</narrative><narrative xml:lang="pt-br">Reforma</narrative><narrative xml:lang="Klingon!">x</narrative></title>',
        ),
      ),
    );
    expect(ofKind(modern.contents, "purpose")[0]?.body.title).toEqual({
      en: "Police reform; x",
      fr: "Réforme de la police",
      "pt-BR": "Reforma",
    });
    const old = await read(
      '<iati-activities version="1.03"><iati-activity xml:lang="fr"><iati-identifier>A</iati-identifier><title>Réforme</title><title xml:lang="en">Reform</title><activity-date type="start-planned">2010-01-01</activity-date><activity-date type="end-planned">2011-01-01</activity-date></iati-activity></iati-activities>',
    );
    expect(ofKind(old.contents, "phase")[0]?.body).toMatchObject({
      title: { fr: "Réforme", en: "Reform" },
      period: { start: "2010-01-01", end: "2011-01-01" },
    });
  });

  test("extensions of other namespaces are named and not read, a namespace of the whole file is taken as IATI's", async () => {
    const chosen = await read(
      '<x:iati-activities xmlns:x="urn:x" xmlns:y="urn:y" version="2.02"><x:iati-activity><x:iati-identifier>A</x:iati-identifier><x:title><x:narrative>T</x:narrative></x:title><y:budget><x:budget/></y:budget></x:iati-activity></x:iati-activities>',
    );
    expect(skippedOf(chosen)).toEqual([
      "1 y:budget: An addition of the publisher from outside the standard.",
    ]);
  });

  test("components that name each other in a circle end where they began", async () => {
    const part = (identifier: string, parent: string) =>
      activity(`<related-activity type="1" ref="${parent}"/>`, identifier);
    const { activities } = await survey(file(part("A", "B"), part("B", "C"), part("C", "A")));
    expect(activities.map(summary => summary.components.toSorted())).toEqual([
      ["B", "C"],
      ["A", "C"],
      ["A", "B"],
    ]);
  });
});
