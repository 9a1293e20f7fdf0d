import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Body, ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import { type CoachSubject, remarksOn } from "@/lib/coach/coach";
import { framingsOf } from "@/lib/coach/framing";
import { expressions, lexicon, lexiconLanguages } from "@/lib/coach/lexicon/expressions";
import { coachRules } from "@/lib/coach/remark";
import { agreedReadiness } from "@/lib/readiness/gate";
import { review } from "@/lib/review/review";
import { templates } from "@/lib/templates/catalogue";
import { compose } from "@/lib/templates/compose";
import { templateLanguages } from "@/lib/templates/template";
import { sentences } from "../support/pressing-sentences";

const term = { start: "2027-01-01", end: "2031-12-31" };

function subjectOf(clauses: ClauseContent[], over: Partial<CoachSubject["text"]> = {}): CoachSubject {
  const digests = new Map(clauses.map(({ id }, index) => [id, index.toString(16).padStart(64, "0")]));
  return {
    text: {
      title: { en: "Compact", fr: "Pacte", ar: "ميثاق", es: "Pacto", pt: "Pacto" },
      clauses,
      languages: ["en"],
      term,
      today: "2027-01-01",
      waiting: [],
      readiness: new Map(),
      donors: [],
      wordedBy: new Map(),
      ...over,
    },
    digests,
    wordings: clauses.map(content => ({ content, digest: digests.get(content.id) as string })),
  };
}

const clause = <K extends ClauseKind>(kind: K, body: Body<K>) =>
  ({ id: randomUUID(), kind, visibility: "public", rank: "1", body }) as unknown as ClauseContent;

const ask = (clauses: ClauseContent[], over?: Partial<CoachSubject["text"]>) =>
  remarksOn(subjectOf(clauses, over));
const ruled = (clauses: ClauseContent[], over?: Partial<CoachSubject["text"]>) => [
  ...new Set(ask(clauses, over).map(({ rule }) => rule)),
];

const risk = (text: Record<string, string>) =>
  clause("risk", { title: { en: "A" }, type: "political", likelihood: 1, impact: 1, mitigation: text });

describe("framing (F4)", () => {
  test.each([
    ["en", "The donor demands that the ministry act.", "demands", "ask for"],
    ["en", "Sanctions follow any non-compliance.", "Sanctions", "agreed consequence"],
    ["en", "The ministry is forced by the donor to publish.", "forced by the donor to", "invite"],
    ["fr", "Le bailleur exige que le ministère agisse.", "exige", "demander"],
    ["fr", "Le bailleur imposera des délais.", "imposera", "convenir de"],
    ["fr", "Sous peine de suspension.", "Sous peine de", "à la date convenue par les deux parties"],
    ["fr", "Les mesures sont imposées.", "imposées", "convenir de"],
    ["ar", "تُطالِب الجهة المانحة الوزارة بالعمل.", "تُطالِب", "يقترح"],
    ["ar", "وستفرضها الجهة المانحة.", "وستفرضها", "الاتفاق على"],
    ["ar", "والعقوبات تلي عدم الإمتثال.", "والعقوبات", "نتيجة متفق عليها"],
    ["ar", "يُجبَرون على النشر.", "يُجبَرون", "دعوة"],
  ] as const)("in %s: %s", (language, text, found, instead) => {
    const framings = framingsOf(risk({ [language]: text }));
    expect(framings).toContainEqual(
      expect.objectContaining({ path: `mitigation.${language}`, found, instead }),
    );
  });

  test.each([
    ["en", "On demand of a member; supply and demand; the armed forces; agreed leave."],
    [
      "en",
      "The police use force only where the law allows; the use of force is recorded. Taxes and imports.",
    ],
    ["fr", "Les impôts, l’importation, les exigences du service, l’obligation de publier."],
    ["fr", "Un régime de retraite ; la contrainte budgétaire."],
    ["ar", "تخضع التعيينات لمعايير منشورة، ويُجبى الضريبة، والفرضية قائمة، والفرصة متاحة."],
  ] as const)("says nothing of ordinary words in %s: %s", (language, text) => {
    expect(framingsOf(risk({ [language]: text }))).toEqual([]);
  });

  describe.each(lexiconLanguages)("in %s", language => {
    const { presses, plain } = sentences[language];

    test("is held against twenty-five sentences and more of either side of the line", () => {
      expect(Math.min(presses.length, plain.length)).toBeGreaterThanOrEqual(25);
      expect(new Set([...presses, ...plain]).size).toBe(presses.length + plain.length);
    });

    test.each(presses)("hears pressure in: %s", text => {
      expect(framingsOf(risk({ [language]: text }))).not.toEqual([]);
    });

    test.each(plain)("hears none in: %s", text => {
      expect(framingsOf(risk({ [language]: text }))).toEqual([]);
    });
  });

  test("takes no notice of how Arabic is pointed, joined and declined", () => {
    const spoken = [
      "إنذار نهائي",
      "إنذارٌ نهائيٌّ",
      "إنذارًا نهائيًا",
      "إنذاراً نهائياً",
      "الإنذار النهائي",
      "والإنذارُ النهائيُّ",
      "انذار نهائي",
      "إنـذار نهـائي",
    ];
    for (const text of spoken)
      expect(
        framingsOf(risk({ ar: text })).map(({ expression }) => expression),
        text,
      ).toEqual(["threaten"]);
  });

  test("never suggests what it would itself point out", () => {
    for (const expression of expressions)
      for (const language of lexiconLanguages)
        expect(
          framingsOf(risk({ [language]: lexicon[language][expression].instead })),
          `${expression} ${language}`,
        ).toEqual([]);
  });

  test("reads half-typed text of any shape without stumbling", () => {
    for (const body of [{}, { title: {} }, { mitigation: { en: 7 } }, { mitigation: {}, owner: null }])
      expect(framingsOf({ kind: "risk", body })).toEqual([]);
  });
});

describe("the coach", () => {
  test("says nothing of a text that is not there", () => {
    expect(ask([])).toEqual([]);
  });

  test("sees what a lone incentive lacks (I2, F3, N5, N6, S2, S3, R2, F6)", () => {
    const radios = clause("incentive", {
      title: { en: "Radios" },
      instrument: "equipment_and_modernisation",
      channel: "government_sale",
      form: "in_kind",
      tier: 3,
      exportControlled: true,
    });
    expect(ruled([radios])).toEqual(
      expect.arrayContaining([
        "incentive_without_sunset",
        "incentive_without_priority",
        "interest_undeclared",
        "feasibility_absent",
        "recipients_unnamed",
        "end_use_unsaid",
        "equipment_without_gate",
        "diversion_unweighed",
        "not_through_domestic",
      ]),
    );
  });

  test("wants duties on both sides (I3)", () => {
    const condition = clause("condition", {
      title: { en: "Law" },
      text: { en: "In force" },
      on: "package",
      consequence: "hold",
      waivedBy: "donor",
    });
    const promise = clause("commitment", {
      title: { en: "Pay" },
      text: { en: "Paid" },
      by: "after_verification",
      days: 30,
    });
    expect(ruled([condition])).toEqual(expect.arrayContaining(["duties_one_sided", "waiver_one_sided"]));
    expect(ruled([condition, promise])).not.toContain("duties_one_sided");
  });

  test("follows agreed readiness and the order of steps (F1, F2, N2)", () => {
    const phase = clause("phase", {
      title: { en: "Practice" },
      order: 2,
      period: { start: "2029-01-01", end: "2030-12-31" },
      gates: [{ institution: { en: "Police" }, dimension: "integrity", readiness: 3 }],
    });
    const at = (day: string, dependsOn: string[] = [], action?: number) =>
      clause("milestone", {
        title: { en: day },
        phase: phase.id,
        window: { earliest: day, target: day, latest: day },
        dependsOn,
        scoring: "binary",
        panel: { donor: 2, host: 0, independent: 0 },
        ...(action && { action }),
      });
    const late = at("2030-01-01", [], 1);
    const early = at("2029-02-01", [late.id], 5);
    const found = ruled([phase, late, early]);
    for (const rule of [
      "gate_unassessed",
      "depends_on_later",
      "single_day_window",
      "first_action_late",
      "first_action_absent",
      "panel_one_sided",
    ] as const)
      expect(found).toContain(rule);
    const rated = (level: number) =>
      agreedReadiness([{ name: { en: "Police" }, dimension: "integrity", level }]);
    expect(ruled([phase], { readiness: rated(2) })).toContain("gate_not_met");
    expect(ruled([phase], { readiness: rated(3) })).not.toContain("gate_not_met");
  });

  test("wants five years, to the day (R1)", () => {
    const clauses = [risk({ en: "Talk" })];
    expect(ruled(clauses, { term: { start: "2027-01-01", end: "2031-12-30" } })).toContain("term_short");
    expect(ruled(clauses, { term: { start: "2027-01-01", end: "2031-12-31" } })).not.toContain("term_short");
  });

  test("names every remark once, and another digest for another wording", () => {
    const before = ask([risk({ en: "They are punished.", fr: "Ils sont punis." })]);
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
    const [first] = before.filter(({ rule }) => rule === "coercive_wording");
    const subject = subjectOf([risk({ en: "They are punished." })]);
    const moved = {
      ...subject,
      wordings: subject.wordings.map(wording => ({ ...wording, digest: "f".repeat(64) })),
    };
    const [one, other] = [subject, moved].map(
      each => remarksOn(each).find(({ rule }) => rule === "coercive_wording")?.digest,
    );
    expect(first).toBeDefined();
    expect(one).not.toBe(other);
  });
});

describe.each(templates.map(template => [template.key, template] as const))(
  "the template %s",
  (_, template) => {
    const setting = { term, languages: templateLanguages, total: { minor: 9_999_999, currency: "EUR" } };
    const host = compose(template, { ...setting, side: "host", known: [] });
    const known = host.map(({ id, kind, body }) => ({ id, kind, title: body.title }));
    const whole = [...host, ...compose(template, { ...setting, side: "donor", known })];

    test("presses nobody, and leaves the coach to ask for what only the parties can do (F4)", () => {
      const left = new Set(["gate_unassessed", "nobody_heard"]);
      expect(ask(whole).filter(({ rule }) => !left.has(rule))).toEqual([]);
    });

    test("passes the review before signature but for readiness and hearings", () => {
      const { text } = subjectOf(whole, { languages: templateLanguages });
      expect(new Set(review(text).map(({ rule }) => rule))).toEqual(
        new Set(["gate_unassessed", "no_consultation_held"]),
      );
    });
  },
);

test("every rule is a rule once", () => {
  expect(new Set(coachRules).size).toBe(coachRules.length);
});

test("twenty thousand letters of a hostile text are read in a moment, in any language", () => {
  const hostile = [
    "or lose ",
    "forced by a a a a ",
    "force the a a a ",
    "contraint à ",
    "إلا ",
    "وَبِالْـ",
    "ستقطع كل ",
  ];
  for (const language of lexiconLanguages)
    for (const part of hostile) {
      const text = part.repeat(20_000 / part.length);
      const started = performance.now();
      framingsOf(risk({ [language]: text }));
      expect(performance.now() - started, `${language} ${part}`).toBeLessThan(1_500);
    }
});
