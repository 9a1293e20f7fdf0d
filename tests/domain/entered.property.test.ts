import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue, clauseKinds, readContent } from "@/lib/clauses/catalogue";
import { bodyEntered, enter } from "@/lib/clauses/entered";
import { anyContent } from "../support/any-content";

/** An optional "no" and an empty optional list say nothing that their absence does not say. */
function withoutSilence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSilence);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== false && !(Array.isArray(part) && part.length === 0))
      .map(([name, part]) => [name, withoutSilence(part)])
      .filter(([, part]) => !isEmpty(part)),
  );
}
const isEmpty = (value: unknown) =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

describe("a clause in a form", () => {
  it.each(clauseKinds)("says after opening and closing what it said before: %s", kind => {
    const { shape } = catalogue[kind];
    fc.assert(
      fc.property(anyContent(kind), content => {
        const kept = JSON.parse(JSON.stringify(enter(shape, content.body as Record<string, unknown>)));
        const body = bodyEntered(shape, kept);
        expect(withoutSilence(body)).toEqual(withoutSilence(content.body));
        expect(readContent({ ...content, body }).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each(clauseKinds)("names what is missing when it is empty, and never throws: %s", kind => {
    const { shape } = catalogue[kind];
    const empty = { id: crypto.randomUUID(), kind, visibility: "public", rank: "V" };
    const read = readContent({ ...empty, body: bodyEntered(shape, enter(shape)) });
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toContain("title");
  });

  it.each([
    ["1250", "EUR", 125_000],
    ["1 250,50", "EUR", 125_050],
    ["1'250.5", "CHF", 125_050],
    ["1250", "JPY", 1250],
    ["12,000,000", "EUR", 1_200_000_000],
    ["12.000.000", "EUR", 1_200_000_000],
    ["1,250.50", "EUR", 125_050],
    ["1.250,50", "EUR", 125_050],
    ["١٬٢٥٠٫٥", "EUR", 125_050],
    ["1.250", "KWD", 1250],
  ])("reads the amount %s in %s", (amount, currency, minor) => {
    const shape = { amount: catalogue.tranche.shape.amount };
    expect(bodyEntered(shape, { amount: { amount, currency } })).toEqual({ amount: { minor, currency } });
  });

  it.each(["1,250", "1.250", "12.000", "12.345", "1,25,000", "1,000.000,5", "twelve", "-5"])(
    "refuses the amount %s rather than guess",
    amount => {
      const shape = { amount: catalogue.tranche.shape.amount };
      const { amount: read } = bodyEntered(shape, { amount: { amount, currency: "EUR" } });
      expect(catalogue.tranche.shape.amount.safeParse(read).success).toBe(false);
    },
  );
});
