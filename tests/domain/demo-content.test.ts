import { describe, expect, it } from "vitest";
import { type ClauseContent, catalogue } from "@/lib/clauses/catalogue";
import { fieldsOf, type Shape } from "@/lib/clauses/field";
import { add, zero } from "@/lib/kernel/money";
import { blockingIn } from "@/lib/review/review";
import type { ReviewSubject } from "@/lib/review/reviewed-text";
import type { AnyWritten } from "@/prisma/seed/content/clause";
import { compact } from "@/prisma/seed/content/compact";
import { defence } from "@/prisma/seed/content/defence";
import { organisations } from "@/prisma/seed/content/people";

type Named = { path: string; text: Record<string, string> };

/** Every localised text of a clause, with the path of its field. */
function* textsOf(shape: Shape, body: Record<string, unknown>, prefix: string): Generator<Named> {
  for (const { name, meta } of fieldsOf(shape)) {
    const part = body[name];
    const path = `${prefix}.${name}`;
    if (part === undefined) continue;
    if (meta.type === "line" || meta.type === "prose") yield { path, text: part as Named["text"] };
    if (meta.type === "group") yield* textsOf(meta.shape, part as Record<string, unknown>, path);
    if (meta.type === "list")
      for (const item of part as Record<string, unknown>[]) yield* textsOf(meta.shape, item, path);
  }
}

const only = <K extends AnyWritten["kind"]>(kind: K) =>
  compact.filter((clause): clause is Extract<AnyWritten, { kind: K }> => clause.kind === kind);

const titleOf = (id: string | undefined) => compact.find(clause => clause.id === id)?.body.title.en;

describe("the demo's content", () => {
  it.each([...compact, ...defence].map(clause => [clause.body.title.en, clause] as const))(
    "%s says the same in three languages",
    (title, { kind, body }) => {
      const texts = [...textsOf(catalogue[kind].shape, body, title ?? "")];
      for (const { path, text } of texts) {
        expect(Object.keys(text), path).toEqual(["en", "fr", "ar"]);
        expect(text.fr, path).not.toMatch(/ [:;?!»]|« |\d \d{3}/);
        expect(text.ar, path).toMatch(/[\u0600-\u06ff]|%/);
      }
    },
  );

  it("has tranches that add up to their incentive, except where the incentive is still private", () => {
    const tranches = only("tranche");
    for (const { id, body } of only("incentive")) {
      const parts = tranches.filter(tranche => tranche.body.incentive === id);
      const total = parts.reduce((sum, { body: { amount } }) => add(sum, amount), zero("EUR"));
      if (parts.length > 0) expect(total, body.title.en).toEqual(body.value);
    }
  });

  it("has nothing that blocks its signature, once all of it were agreed", () => {
    const subject: ReviewSubject = {
      title: { en: "Compact", fr: "Pacte", ar: "ميثاق" },
      clauses: compact.map(clause => ({ ...clause, rank: "a" }) as ClauseContent),
      languages: ["en", "fr", "ar"],
      term: { start: "2027-01-01", end: "2031-12-31" },
      today: "2027-01-01",
      waiting: [],
      readiness: new Map(),
      donors: [],
      wordedBy: new Map(),
    };
    expect(blockingIn(subject).map(({ rule, clauseId }) => [rule, titleOf(clauseId)])).toEqual([]);
  });

  it("has every milestone's window within its phase, and every phase within the term", () => {
    const phases = new Map(only("phase").map(({ id, body }) => [id, body.period]));
    for (const { start, end } of phases.values())
      expect([start >= "2027-01-01", end <= "2031-12-31"]).toEqual([true, true]);
    for (const { body } of only("milestone")) {
      const phase = phases.get(body.phase);
      expect(body.window.earliest >= (phase?.start ?? ""), body.title.en).toBe(true);
      expect(body.window.latest <= (phase?.end ?? ""), body.title.en).toBe(true);
    }
  });

  it("names organisations by their role, in three languages", () => {
    for (const { name } of Object.values(organisations))
      expect(Object.keys(name)).toEqual(["en", "fr", "ar"]);
  });
});
