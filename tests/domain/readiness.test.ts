import fc from "fast-check";
import { expect, test } from "vitest";
import { dimensions } from "@/lib/clauses/kinds/phase";
import { type AgreedRating, agreedReadiness, type Gate, gateState, sameName } from "@/lib/readiness/gate";

const police = { en: "National Police", fr: "Police nationale", ar: "الشرطة الوطنيّة" };
const gate = (institution: Gate["institution"], readiness = 3): Gate => ({
  institution,
  dimension: "integrity",
  readiness,
});
const rated = (name: AgreedRating["name"], level: number): AgreedRating => ({
  name,
  dimension: "integrity",
  level,
});

test("F2: a gate is met by the agreed level, not met below it, and not assessed without one", () => {
  const at = (level: number) => agreedReadiness([rated(police, level)]);
  expect(gateState(gate(police), at(3))).toBe("met");
  expect(gateState(gate(police), at(2))).toBe("not_met");
  expect(gateState(gate(police), agreedReadiness([]))).toBe("unassessed");
  expect(gateState({ ...gate(police), dimension: "budget" }, at(5))).toBe("unassessed");
});

test("F2: a gate knows an institution by its name in any language, however it is spelled", () => {
  const agreed = agreedReadiness([rated(police, 4)]);
  const spellings: Gate["institution"][] = [
    { fr: "POLICE  NATIONALE" },
    { fr: "Police-nationale" },
    { ar: "الشرطة الوطنية" },
    { ar: "الشرطـة الوطنية" },
  ];
  for (const institution of spellings)
    expect(gateState(gate(institution), agreed), JSON.stringify(institution)).toBe("met");
  expect(gateState(gate({ en: "The national police" }), agreed)).toBe("unassessed");
  expect(sameName({ en: "Court of Accounts" }, { fr: "Cour des comptes", en: "court of  accounts" })).toBe(
    true,
  );
  expect(sameName(police, { en: "Prosecution service" })).toBe(false);
});

test("F2: where two institutions share a wording the lower level counts", () => {
  const ratings = [rated({ en: "Police" }, 5), rated({ en: "police" }, 2)];
  expect(gateState(gate({ en: "Police" }), agreedReadiness(ratings))).toBe("not_met");
  expect(gateState(gate({ en: "Police" }), agreedReadiness(ratings.reverse()))).toBe("not_met");
});

test("F2: a higher rating never closes a gate that a lower one opened", () => {
  const level = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(level, level, level, fc.constantFrom(...dimensions), (readiness, one, other, dimension) => {
      const state = (held: number) =>
        gateState(
          { institution: police, dimension, readiness },
          agreedReadiness([{ name: police, dimension, level: held }]),
        );
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(state(low) === "met" && state(high) !== "met").toBe(false);
    }),
  );
});
