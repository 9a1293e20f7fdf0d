import { describe, expect, test } from "vitest";
import { type Body, type ClauseContent, type ClauseKind, clauseKinds } from "@/lib/clauses/catalogue";
import { readMoney } from "@/lib/clauses/entered-money";
import { referencesOf } from "@/lib/clauses/references";
import { type Money, sum } from "@/lib/kernel/money";
import { fieldErrorsOf } from "@/lib/platform/action";
import { blockingIn } from "@/lib/review/review";
import { templates } from "@/lib/templates/catalogue";
import { compose, type Setting } from "@/lib/templates/compose";
import { priorityActions } from "@/lib/templates/priority-actions";
import { fromTemplateInput } from "@/lib/templates/schema";
import { type Template, templateLanguages } from "@/lib/templates/template";

/*
 * Every template, for either side, in packages of every length: what a delegation gets is text that fits its kinds, adds
 * up, and holds the rules of the pre-signature review once both sides have tabled their own part.
 */

const total: Money = { minor: 1_234_567_891, currency: "EUR" };
const terms = [
  { start: "2027-01-01", end: "2031-12-31" },
  { start: "2027-03-31", end: "2034-06-14" },
  { start: "2028-02-29", end: "2038-02-27" },
  { start: "2027-01-01", end: "2028-06-30" },
];
const settings = (over: Partial<Setting> = {}): Setting => ({
  side: "host",
  term: terms[0] as Setting["term"],
  languages: templateLanguages,
  total,
  known: [],
  ...over,
});

/** The host's draft with the donor's interest: the whole package as both sides would have it. */
function whole(template: Template, term = terms[0]): ClauseContent[] {
  const host = compose(template, settings({ term }));
  const known = host.map(({ id, kind, body }) => ({ id, kind, title: body.title }));
  return [...host, ...compose(template, settings({ side: "donor", term, known }))];
}

type Of<K extends ClauseKind> = { id: string; body: Body<K> };
const ofKind = <K extends ClauseKind>(contents: readonly ClauseContent[], kind: K): Of<K>[] =>
  contents.filter(content => content.kind === kind) as unknown as Of<K>[];

test("there are five, each of forty-five to sixty clauses", () => {
  expect(templates).toHaveLength(5);
  for (const { key, clauses } of templates) {
    expect(clauses.length, key).toBeGreaterThanOrEqual(45);
    expect(clauses.length, key).toBeLessThanOrEqual(60);
    expect(new Set(clauses.map(clause => clause.key)).size, key).toBe(clauses.length);
    const titles = clauses.map(({ kind, body }) => `${kind} ${body.title.en}`);
    expect(new Set(titles).size, key).toBe(titles.length);
  }
});

describe.each(templates.map(template => [template.key, template] as const))("%s", (_, template) => {
  test("says everything in each language of the product", () => {
    const check = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if ("en" in value) {
        expect(Object.keys(value).sort(), path).toEqual([...templateLanguages].sort());
        const { en, ar, ...others } = value as Record<string, string>;
        if (/\p{Ll}{3,} \p{Ll}{3,}/u.test(en ?? "")) expect(Object.values(others), path).not.toContain(en);
        expect(ar, path).toMatch(/\p{Script=Arabic}/u);
        return;
      }
      for (const [name, part] of Object.entries(value)) check(part, `${path}.${name}`);
    };
    check(template, template.key);
  });

  test.each([
    ["donor", "priority"],
    ["host", "interest"],
  ] as const)("as a draft of the %s leaves every %s to the other side (N5, F3)", (side, kind) => {
    for (const term of terms)
      for (const languages of [["en"], ["fr", "ar"], ["ar", "pt"], ["es"]]) {
        const contents = compose(template, settings({ side, term, languages }));
        expect(ofKind(contents, kind)).toEqual([]);
        const ids = new Set(contents.map(({ id }) => id));
        for (const content of contents)
          for (const id of referencesOf(content)) expect(ids, content.body.title.en).toContain(id);
        const spoken = new Set(contents.flatMap(({ body }) => Object.keys(body.title)));
        expect([...spoken].every(language => languages.includes(language) || language === "en")).toBe(true);
      }
  });

  test.each(terms)("keeps windows within phases and the term $start to $end (F1)", term => {
    const contents = whole(template, term);
    const phases = new Map(ofKind(contents, "phase").map(({ id, body }) => [id, body.period]));
    for (const { start, end } of phases.values()) {
      expect(start >= term.start && end <= term.end).toBe(true);
    }
    for (const { body } of ofKind(contents, "milestone")) {
      const phase = phases.get(body.phase);
      expect(body.window.earliest >= (phase?.start ?? ""), body.title.en).toBe(true);
      expect(body.window.latest <= (phase?.end ?? ""), body.title.en).toBe(true);
    }
    const days = JSON.stringify(contents).match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(days.filter(day => day < term.start || day > term.end)).toEqual([]);
  });

  test("adds up: incentives to the total, tranches to their incentive (V3)", () => {
    for (const minor of [total.minor, 1, 100_000_00]) {
      const contents = compose(template, settings({ total: { minor, currency: "EUR" } }));
      const incentives = ofKind(contents, "incentive");
      expect(
        sum(
          incentives.map(({ body }) => body.value as Money),
          "EUR",
        ).minor,
      ).toBe(minor);
      for (const { id, body } of incentives) {
        const parts = ofKind(contents, "tranche").filter(tranche => tranche.body.incentive === id);
        expect(parts.length, body.title.en).toBeGreaterThan(0);
        expect(
          sum(
            parts.map(part => part.body.amount),
            "EUR",
          ),
        ).toEqual(body.value);
      }
    }
  });

  test("holds the rules of the review before signature", () => {
    const contents = whole(template);
    const milestones = ofKind(contents, "milestone");
    const conditions = ofKind(contents, "condition");
    for (const { id, body } of ofKind(contents, "incentive")) {
      const ends = ofKind(contents, "sunset").filter(({ body: { clause } }) => clause === id);
      expect(ends.length, `I2 ${body.title.en}`).toBeGreaterThan(0);
      const tranches = ofKind(contents, "tranche").filter(({ body: { incentive } }) => incentive === id);
      const released = new Set(tranches.flatMap(({ body: { release } }) => release.clauses ?? []));
      expect(
        milestones.some(milestone => released.has(milestone.id)),
        `F3 ${body.title.en}`,
      ).toBe(true);
      if (body.tier < 2) continue;
      expect(body.endUse, `S3 ${body.title.en}`).toBeDefined();
      expect(body.recipients?.length, `S2 ${body.title.en}`).toBeGreaterThan(0);
      expect(
        conditions.some(condition => released.has(condition.id)),
        `R2 ${body.title.en}`,
      ).toBe(true);
    }
    for (const { body } of ofKind(contents, "tranche")) {
      expect(body.release.rule, body.title.en).not.toBe("none");
      const judged = milestones.filter(({ id }) => body.release.clauses?.includes(id));
      for (const { body: milestone } of judged)
        expect(body.due.end >= milestone.window.target, body.title.en).toBe(true);
    }
    const order = new Map(milestones.map(({ id, body }) => [id, body.window.target]));
    for (const { body } of milestones) {
      expect(body.priorities?.length, `F3 ${body.title.en}`).toBeGreaterThan(0);
      expect(body.evidence?.length, body.title.en).toBeGreaterThan(0);
      expect(
        Object.values(body.panel ?? {}).every(seats => seats > 0),
        `F8 ${body.title.en}`,
      ).toBe(true);
      // Earlier targets only: no cycle can hold.
      for (const earlier of body.dependsOn ?? [])
        expect((order.get(earlier) ?? "") < body.window.target, body.title.en).toBe(true);
    }
    const actions = new Set(milestones.map(({ body }) => body.action));
    expect(priorityActions.filter(action => !actions.has(action))).toEqual([]);
    const target = (action: number) =>
      milestones.filter(({ body }) => body.action === action).map(({ body }) => body.window.target);
    const first = [...target(1), ...target(2)].sort().at(-1) ?? "";
    for (const action of priorityActions.slice(2))
      expect(
        target(action).every(day => day > first),
        `N2 action ${action}`,
      ).toBe(true);
    const phases = ofKind(contents, "phase");
    expect([3, 4]).toContain(phases.length);
    for (const { body } of phases.filter(({ body: { order } }) => order > 1))
      expect(body.gates?.length, `F2 ${body.title.en}`).toBeGreaterThan(0);
    const categories = new Set(ofKind(contents, "indicator").map(({ body }) => body.category));
    expect(categories.size, "F5").toBe(5);
    for (const { body } of ofKind(contents, "indicator"))
      expect([body.baseline, body.target, body.source, body.trajectory?.length], body.title.en).toEqual([
        expect.anything(),
        expect.anything(),
        expect.anything(),
        5,
      ]);
    const kinds = new Set(contents.map(({ kind }) => kind));
    expect(clauseKinds.filter(kind => !kinds.has(kind))).toEqual([]);
    expect(conditions.length, "I3").toBeGreaterThanOrEqual(3);
    expect(ofKind(contents, "commitment").length, "F8").toBeGreaterThanOrEqual(3);
  });

  test.each(terms)("leaves nothing that blocks signature, in a term from $start to $end", term => {
    const title = { en: "Compact", fr: "Pacte", ar: "ميثاق", es: "Pacto", pt: "Pacto" };
    const subject = { title, languages: templateLanguages, term, today: term.start, waiting: [], donors: [] };
    const clauses = whole(template, term);
    const found = blockingIn({ ...subject, clauses, readiness: new Map(), wordedBy: new Map() });
    expect(found.map(({ rule, path }) => `${rule} ${path}`)).toEqual([]);
  });

  test("says from which budget line each ending is taken over, in each language of the package (I2)", () => {
    const written = template.clauses.flatMap(clause =>
      clause.kind === "sunset" ? [clause.body.exit.paidFrom] : [],
    );
    const sunsets = ofKind(compose(template, settings({ languages: templateLanguages })), "sunset");
    const lines = sunsets.map(({ body }) => body.exit.paidFrom);
    expect(lines).toEqual(written);
    for (const language of templateLanguages)
      expect(new Set(lines.map(line => line?.[language])).size, "each its own").toBe(4);
  });

  test("clause by clause brings what a clause cannot stand without, and points at what is there", () => {
    for (const { key, kind } of template.clauses) {
      if (kind === "interest") continue;
      const alone = compose(template, settings({ only: [key] }));
      expect(alone.length, key).toBeGreaterThan(0);
      const known = alone.map(({ id, kind, body }) => ({ id, kind, title: body.title }));
      expect(compose(template, settings({ only: [key], known })), key).toEqual([]);
    }
  });
});

test("a total that cannot be read is said to be no amount, not to be missing", () => {
  const read = (amount: string) =>
    fromTemplateInput.safeParse({
      packageId: crypto.randomUUID(),
      template: "any",
      total: readMoney({ amount, currency: "EUR" }),
    });
  expect(read("12,000,000")).toMatchObject({
    success: true,
    data: { total: { minor: 1_200_000_000, currency: "EUR" } },
  });
  for (const amount of ["a lot", "1,250"]) {
    const { error } = read(amount);
    expect(error && fieldErrorsOf(error), amount).toEqual([{ path: "total.minor", code: "amount" }]);
  }
});
