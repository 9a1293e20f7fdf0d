import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClauseContent, ContentOf } from "@/lib/clauses/catalogue";
import { agreedReadiness } from "@/lib/readiness/gate";
import { blockingIn, review, rules } from "@/lib/review/review";
import type { ReviewSubject } from "@/lib/review/reviewed-text";
import { contentOfKind } from "../support/factories";

const eur = (minor: number) => ({ minor, currency: "EUR" });
const subject = (clauses: ClauseContent[], more: Partial<ReviewSubject> = {}): ReviewSubject => ({
  title: { en: "Compact", fr: "Pacte" },
  clauses,
  languages: ["en"],
  term: { start: "2027-01-01", end: "2031-12-31" },
  today: "2027-02-01",
  waiting: [],
  readiness: agreedReadiness([]),
  donors: [{ delegationId: "d1", name: { en: "Donor agency" } }],
  wordedBy: new Map(),
  ...more,
});

/** A small package that has everything. */
function whole() {
  const priority = contentOfKind("priority");
  const phase = contentOfKind("phase");
  const milestone = (action: number, target: string, dependsOn: string[] = []) =>
    contentOfKind("milestone", {
      phase: phase.id,
      action,
      priorities: [priority.id],
      window: { earliest: "2027-01-01", target, latest: "2027-12-31" },
      dependsOn,
    });
  const dialogue = milestone(1, "2027-03-01");
  const needs = milestone(2, "2027-04-01", [dialogue.id]);
  const law = milestone(11, "2027-06-01", [needs.id]);
  const incentive = contentOfKind("incentive", { phase: phase.id, value: eur(100) });
  const release = { rule: "all" as const, clauses: [law.id] };
  const tranche = contentOfKind("tranche", { incentive: incentive.id, amount: eur(60), release });
  const rest = contentOfKind("tranche", { incentive: incentive.id, amount: eur(40), release });
  const sunset = contentOfKind("sunset", { on: "incentive", clause: incentive.id });
  const indicators = (
    ["personnel_management", "budget_integrity", "performance", "citizens_perception", "oversight"] as const
  ).map(category => contentOfKind("indicator", { category }));
  const commitment = contentOfKind("commitment");
  const consultation = contentOfKind("consultation", { answered: { en: "All questions." } });
  const parts = {
    priority,
    phase,
    dialogue,
    needs,
    law,
    incentive,
    tranche,
    rest,
    sunset,
    commitment,
    consultation,
  };
  return { ...parts, clauses: [...Object.values(parts), ...indicators] as ClauseContent[] };
}

const found = (given: ReviewSubject) =>
  review(given).map(({ rule, clauseId, settles }) => ({ rule, clauseId, settles }));
const rulesOf = (given: ReviewSubject) => review(given).map(({ rule }) => rule);

/** The same text with some clauses' bodies changed, or clauses taken out. */
const but = (clauses: readonly ClauseContent[], changed: ClauseContent, body: object): ClauseContent[] =>
  clauses.map(clause =>
    clause.id === changed.id ? ({ ...clause, body: { ...clause.body, ...body } } as ClauseContent) : clause,
  );
const without = (clauses: readonly ClauseContent[], ...gone: ClauseContent[]) =>
  clauses.filter(clause => !gone.some(({ id }) => id === clause.id));

test("a package that has everything has no finding", () => {
  expect(review(subject(whole().clauses))).toEqual([]);
});

test("N1: of a text that is not there only that is said, and it blocks", () => {
  expect(review(subject([]))).toMatchObject([{ rule: "nothing_agreed", severity: "blocking" }]);
});

test("every demand of the review stands in the table with its source", () => {
  for (const { source } of Object.values(rules)) expect(source).toMatch(/^[FNIRSV]\d+$/);
});

describe("blocking", () => {
  test("N1: open changes, by whom they wait for", () => {
    const { clauses } = whole();
    expect(found(subject(clauses, { waiting: [{ delegationId: "h", changes: 3 }] }))).toEqual([
      { rule: "open_changes", clauseId: undefined, settles: { delegationId: "h" } },
    ]);
  });

  test("N1: a reference to what is not in the text, or is not what is meant, once for each clause", () => {
    const { clauses, law, priority, phase, tranche } = whole();
    const release = { rule: "all", clauses: [law.id, "00000000-0000-4000-8000-000000000000"] };
    const only = (given: ClauseContent[]) =>
      review(subject(given)).filter(({ rule }) => rule === "dangling_reference");
    expect(only(but(clauses, tranche, { release }))).toMatchObject([
      { severity: "blocking", clauseId: tranche.id, path: "release.clauses", params: { count: 1 } },
    ]);
    expect(only(but(clauses, law, { phase: priority.id }))).toMatchObject([
      { clauseId: law.id, path: "phase" },
    ]);
    expect(only(without(clauses, phase)).length).toBeGreaterThan(3);
  });

  test("N4: a title of the package that an authentic language lacks: no two-language text is signed under one title", () => {
    const { clauses } = whole();
    const both = { languages: ["en", "fr"] };
    const titled = (title: Record<string, string>) =>
      review(subject(clauses, { ...both, title })).filter(({ rule }) => rule === "title_language_missing");
    expect(titled({ en: "Compact", fr: "Pacte" })).toEqual([]);
    for (const title of [{ en: "Compact" }, { en: "Compact", fr: " " }] as Record<string, string>[])
      expect(titled(title)).toMatchObject([
        { severity: "blocking", path: "title.fr", params: { language: "fr" } },
      ]);
  });

  test("N4: an authentic language that is missing, once for each clause, with the place of its first gap", () => {
    const { law } = whole();
    const [first, ...more] = review(subject([law], { languages: ["en", "fr"] })).filter(
      ({ rule }) => rule === "language_missing",
    );
    expect(first).toMatchObject({ clauseId: law.id, path: "title.fr", params: { language: "fr", count: 1 } });
    expect(more).toEqual([]);
  });

  test("F3: a milestone without a priority; the host's to settle while it has worded none", () => {
    const { clauses, law, priority } = whole();
    expect(found(subject(but(clauses, law, { priorities: [] })))).toContainEqual({
      rule: "milestone_without_priority",
      clauseId: law.id,
      settles: "either",
    });
    const bare = without(clauses, priority).map(clause =>
      clause.kind === "milestone" ? { ...clause, body: { ...clause.body, priorities: [] } } : clause,
    );
    expect(found(subject(bare)).filter(({ settles }) => settles === "host").length).toBeGreaterThan(3);
  });

  test("F3: an incentive reaches a priority through its tranches, a condition or its phase, and not otherwise", () => {
    const { clauses, incentive, tranche, rest, law } = whole();
    const apart = but(without(clauses, tranche, rest), incentive, { phase: undefined });
    expect(rulesOf(subject(apart))).toContain("incentive_without_priority");
    const condition = contentOfKind("condition", { on: "incentive", clauses: [incentive.id, law.id] });
    expect(rulesOf(subject([...apart, condition]))).not.toContain("incentive_without_priority");
    const via = contentOfKind("condition", { on: "milestone", clauses: [law.id] });
    const byCondition = contentOfKind("tranche", {
      incentive: incentive.id,
      amount: eur(1),
      release: { rule: "all", clauses: [via.id] },
    });
    expect(rulesOf(subject([...apart, via, byCondition]))).not.toContain("incentive_without_priority");
  });

  test("I2: an incentive without a sunset of its own or of its phase; one on the package settles none", () => {
    const { clauses, sunset, phase, incentive } = whole();
    const bare = without(clauses, sunset);
    expect(found(subject(bare))).toMatchObject([
      { rule: "incentive_without_sunset", clauseId: incentive.id },
    ]);
    const ofPhase = contentOfKind("sunset", { on: "phase", clause: phase.id });
    expect(rulesOf(subject([...bare, ofPhase]))).toEqual([]);
    const ofPackage = contentOfKind("sunset", { on: "package", clause: undefined });
    expect(rulesOf(subject([...bare, ofPackage]))).toEqual(["incentive_without_sunset"]);
    const saysPackage = contentOfKind("sunset", { on: "package", clause: incentive.id });
    expect(rulesOf(subject([...bare, saysPackage]))).toEqual(["incentive_without_sunset"]);
    const ofAnother = contentOfKind("sunset", { on: "incentive", clause: crypto.randomUUID() });
    expect(rulesOf(subject([...bare, ofAnother]))).toContain("incentive_without_sunset");
  });

  test("I2: an exit plan that names no budget line, or names it in no language", () => {
    const { clauses, sunset } = whole();
    const { paidFrom: _, ...exit } = sunset.body.exit;
    for (const plan of [exit, { ...exit, budgetLine: "12-04" }])
      expect(review(subject(but(clauses, sunset, { exit: plan })))).toMatchObject([
        {
          rule: "exit_without_budget_line",
          severity: "blocking",
          clauseId: sunset.id,
          path: "exit.paidFrom",
        },
      ]);
    const both = { languages: ["en", "fr"] };
    const gaps = review(subject(clauses, both)).filter(({ clauseId }) => clauseId === sunset.id);
    expect(gaps, "as any text, it is asked for in each authentic language").toMatchObject([
      { rule: "language_missing", params: { language: "fr", count: 3 } },
    ]);
  });

  test("I3: a tranche that waits for nothing", () => {
    const { clauses, incentive, rest } = whole();
    const free = but(clauses, rest, { release: { rule: "none" } });
    expect(found(subject(free))).toMatchObject([{ rule: "tranche_without_condition", clauseId: rest.id }]);
    const condition = contentOfKind("condition", { on: "tranche", clauses: [rest.id] });
    expect(rulesOf(subject([...free, condition]))).toEqual([]);
    const ofIncentive = contentOfKind("condition", { on: "incentive", clauses: [incentive.id] });
    expect(rulesOf(subject([...free, ofIncentive]))).toEqual([]);
    const ofPackage = contentOfKind("condition", { on: "package", clauses: undefined });
    expect(rulesOf(subject([...free, ofPackage]))).toEqual(["tranche_without_condition"]);
  });

  test("F7: tranches and budget lines that do not add up, or speak another currency", () => {
    const { clauses, incentive, rest } = whole();
    expect(review(subject(but(clauses, rest, { amount: eur(41) })))).toMatchObject([
      { rule: "tranches_exceed", clauseId: incentive.id, params: { total: eur(101), value: eur(100) } },
    ]);
    const dollars = { minor: 40, currency: "USD" };
    expect(rulesOf(subject(but(clauses, rest, { amount: dollars })))).toEqual(["tranche_currency"]);
    const line = {
      period: { start: "2027-01-01", end: "2027-12-31" },
      type: "original",
      status: "committed",
    };
    const budget = (...amounts: { minor: number; currency: string }[]) =>
      subject(but(clauses, incentive, { budget: amounts.map(amount => ({ ...line, amount })) }));
    expect(rulesOf(budget(eur(60), eur(40)))).toEqual([]);
    expect(rulesOf(budget(eur(60), eur(41)))).toEqual(["budget_exceeds"]);
    expect(rulesOf(budget(dollars))).toEqual(["budget_currency"]);
  });

  test("F7: a revised tranche takes the place of the one first planned for its days", () => {
    const { clauses, rest } = whole();
    const revised = contentOfKind("tranche", { ...rest.body, revision: "revised" });
    const original = but(clauses, rest, { revision: "original" });
    const elsewhere = original.filter(({ kind }) => kind === "tranche")[0] as ContentOf<"tranche">;
    const due = { start: "2028-01-01", end: "2028-12-31" };
    expect(rulesOf(subject([...but(original, elsewhere, { due }), revised]))).toEqual([]);
  });

  test("F2: milestones that wait for each other", () => {
    const { clauses, dialogue, law, needs } = whole();
    const knot = but(clauses, dialogue, { dependsOn: [law.id] });
    const [finding, ...more] = review(subject(knot));
    expect(finding).toMatchObject({ rule: "dependency_cycle", params: { count: 3 } });
    expect([dialogue.id, law.id, needs.id]).toContain(finding?.clauseId);
    expect(more).toEqual([]);
    expect(rulesOf(subject(but(clauses, law, { dependsOn: [law.id] })))).toEqual(["dependency_cycle"]);
  });

  test("F1: a phase outside the term, a milestone outside its phase", () => {
    const { clauses, phase, law } = whole();
    const later = { start: "2027-01-01", end: "2032-01-01" };
    expect(rulesOf(subject(but(clauses, phase, { period: later })))).toEqual(["phase_outside_term"]);
    const window = { earliest: "2026-12-31", target: "2027-06-01", latest: "2027-12-31" };
    expect(found(subject(but(clauses, law, { window })))).toMatchObject([
      { rule: "milestone_outside_phase", clauseId: law.id },
    ]);
  });
});

describe("a day outside the term (F1)", () => {
  const { clauses, tranche, sunset, commitment } = whole();
  const condition = contentOfKind("condition", { on: "tranche", clauses: [tranche.id] });
  const reviewed = contentOfKind("review");
  const text = [...clauses, condition, reviewed] as ClauseContent[];
  const late = "2032-01-01";
  const exit = { ...sunset.body.exit, when: late };
  const schedule = [{ date: late, amount: eur(0) }];

  test.each<[string, ClauseContent, object, string]>([
    ["a tranche", tranche, { due: { start: "2031-12-01", end: late } }, "due"],
    ["a tranche before it", tranche, { due: { start: "2026-12-31", end: "2027-06-30" } }, "due"],
    ["a sunset", sunset, { trigger: "date", date: late }, "date"],
    ["a step of a sunset", sunset, { schedule }, "schedule.0.date"],
    ["an exit", sunset, { exit }, "exit.when"],
    ["a commitment", commitment, { by: "date", due: late }, "due"],
    ["a condition", condition, { due: late }, "due"],
    ["a review", reviewed, { first: late }, "first"],
  ])("%s", (_, clause, body, path) => {
    expect(review(subject(text))).toEqual([]);
    expect(review(subject(but(text, clause, body)))).toMatchObject([
      { rule: "day_outside_term", severity: "blocking", clauseId: clause.id, path },
    ]);
  });

  test("of a sunset that waits for a milestone no date is asked", () => {
    const waiting = { trigger: "milestone", milestone: clauses[3]?.id, date: late };
    expect(rulesOf(subject(but(text, sunset, waiting)))).toEqual([]);
  });
});

describe("advisory", () => {
  test("N2: actions 1 and 2 absent, or due after another", () => {
    const { clauses, dialogue, needs, law } = whole();
    expect(review(subject(but(clauses, dialogue, { action: undefined })))).toMatchObject([
      { rule: "first_action_absent", params: { action: 1 } },
    ]);
    const early = { earliest: "2027-01-01", target: "2027-03-15", latest: "2027-12-31" };
    expect(found(subject(but(clauses, law, { window: early })))).toMatchObject([
      { rule: "first_action_late", clauseId: needs.id },
    ]);
  });

  test("F2: advanced steps wait for readiness", () => {
    const { clauses, law, phase } = whole();
    const institution = { en: "Police" };
    const second = (gates: object[]) => {
      const later = contentOfKind("phase", { order: 2 });
      return but([...but(clauses, law, { phase: later.id }), later], later, { gates });
    };
    expect(rulesOf(subject(second([])))).toEqual(["phase_without_gate"]);
    const gated = second([{ institution, dimension: "budget", readiness: 3 }]);
    expect(rulesOf(subject(gated))).toEqual(["gate_unassessed"]);
    const at = (level: number) => agreedReadiness([{ name: institution, dimension: "budget", level }]);
    expect(rulesOf(subject(gated, { readiness: at(2) }))).toEqual(["phase_before_ready"]);
    expect(rulesOf(subject(gated, { readiness: at(2), today: "2026-01-01" }))).toEqual([]);
    expect(rulesOf(subject(gated, { readiness: at(3) }))).toEqual([]);
    expect(phase.body.gates).toBeUndefined();
  });

  test("F5: each category that nothing measures", () => {
    const { clauses } = whole();
    const bare = clauses.filter(({ kind }) => kind !== "indicator");
    expect(rulesOf(subject(bare))).toEqual(Array(5).fill("category_without_indicator"));
  });

  test("F4: wording that presses, with another way to say it", () => {
    const { clauses, commitment } = whole();
    const pressing = but(clauses, commitment, { text: { en: "Failure to comply will be sanctioned." } });
    expect(review(subject(pressing))).toMatchObject([
      { rule: "coercive_wording", clauseId: commitment.id, path: "text.en" },
    ]);
  });

  test("N3: nobody was heard yet", () => {
    const { clauses, consultation } = whole();
    expect(rulesOf(subject(without(clauses, consultation)))).toEqual(["no_consultation_held"]);
    const planned = but(clauses, consultation, { answered: undefined });
    expect(rulesOf(subject(planned))).toEqual(["no_consultation_held"]);
    expect(rulesOf(subject(planned, { today: "2028-01-01" }))).toEqual([]);
  });

  test("F8: each donor owes something: what it worded, or what says its name", () => {
    const { clauses, commitment } = whole();
    expect(rulesOf(subject(without(clauses, commitment)))).toEqual(["donor_without_commitment"]);
    const donors = [
      { delegationId: "d1", name: { en: "Donor agency" } },
      { delegationId: "d2", name: { en: "Partner fund" } },
    ];
    const wordedBy = new Map([[commitment.id, "d1"]]);
    expect(found(subject(clauses, { donors, wordedBy }))).toMatchObject([
      { settles: { delegationId: "d2" } },
    ]);
    const named = but(clauses, commitment, { text: { en: "The Partner Fund releases within thirty days." } });
    expect(rulesOf(subject(named, { donors, wordedBy }))).toEqual([]);
  });

  test("R2: sensitive equipment behind no gate", () => {
    const { clauses, incentive, tranche, rest } = whole();
    const sensitive = but(clauses, incentive, { tier: 3 });
    expect(rulesOf(subject(sensitive))).toEqual([]);
    const given = without(sensitive, tranche, rest);
    expect(found(subject(given))).toMatchObject([{ rule: "equipment_without_gate", clauseId: incentive.id }]);
    const condition = contentOfKind("condition", { on: "incentive", clauses: [incentive.id] });
    expect(rulesOf(subject([...given, condition]))).toEqual([]);
  });
});

test("a cycle is found exactly where following what each waits for can come back", () => {
  const size = 8;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 12 }), pairs => {
      const phase = contentOfKind("phase");
      const made = Array.from({ length: size }, () => contentOfKind("milestone", { phase: phase.id }));
      const idOf = (index: number) => made[index]?.id ?? "";
      const needs = (index: number) => [
        ...new Set(pairs.flatMap(([from, to]) => (from === index ? [idOf(to)] : []))),
      ];
      const clauses = made.map((one, index) => ({ ...one, body: { ...one.body, dependsOn: needs(index) } }));
      const isCyclic = made.some(({ id }) => reaches(clauses, id, id));
      expect(rulesOf(subject(clauses)).includes("dependency_cycle")).toBe(isCyclic);
    }),
  );
});

function reaches(clauses: readonly ContentOf<"milestone">[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const next = [from];
  for (let id = next.pop(); id !== undefined; id = next.pop())
    for (const need of clauses.find(clause => clause.id === id)?.body.dependsOn ?? []) {
      if (need === to) return true;
      if (!seen.has(need)) next.push(need);
      seen.add(need);
    }
  return false;
}

test("V3: tranches that add up to no more than the incentive are never complained of", () => {
  const amounts = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(amounts, fc.nat(4_000), (parts, value) => {
      const incentive = contentOfKind("incentive", { value: eur(value) });
      const tranches = parts.map(minor =>
        contentOfKind("tranche", { incentive: incentive.id, amount: eur(minor) }),
      );
      const exceeds = parts.reduce((sum, minor) => sum + minor, 0) > value;
      expect(rulesOf(subject([incentive, ...tranches])).includes("tranches_exceed")).toBe(exceeds);
    }),
  );
});

test("the review does not depend on the order of the clauses", () => {
  const { clauses, sunset, law } = whole();
  const flawed = but(without(clauses, sunset), law, { priorities: [] });
  const named = (given: ClauseContent[]) =>
    found(subject(given))
      .map(({ rule, clauseId }) => `${rule} ${clauseId}`)
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(flawed, { minLength: flawed.length }), shuffled => {
      expect(named(shuffled)).toEqual(named(flawed));
    }),
    { numRuns: 30 },
  );
});

/** Milestones in a chain, tranches of one incentive and indicators, a third each. */
function textOf(size: number): ReviewSubject {
  const phases = Array.from({ length: 12 }, (_, order) => contentOfKind("phase", { order }));
  const incentive = contentOfKind("incentive");
  let before: string | undefined;
  const many = Array.from({ length: size }, (_, place): ClauseContent => {
    if (place % 3 === 0) return contentOfKind("tranche", { incentive: incentive.id, amount: eur(1) });
    if (place % 3 === 1) return contentOfKind("indicator");
    const milestone = contentOfKind("milestone", {
      phase: phases[place % 12]?.id,
      dependsOn: before ? [before] : [],
    });
    before = milestone.id;
    return milestone;
  });
  return subject([...phases, incentive, ...many], { languages: ["en", "fr"] });
}

/** How often the rules look into a clause of a text of so many. */
function looksInto(size: number): number {
  let looks = 0;
  const watched = (content: ClauseContent) =>
    new Proxy(content, {
      get(of, name, self) {
        looks++;
        return Reflect.get(of, name, self);
      },
    });
  const text = textOf(size);
  blockingIn({ ...text, clauses: text.clauses.map(watched) });
  return looks;
}

test("what decides grows with the text, and not with its square", () => {
  expect(looksInto(10_000) / looksInto(1_000)).toBeLessThan(12);
});
