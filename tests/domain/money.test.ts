import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "@/lib/kernel/currencies";
import {
  add,
  allocate,
  compare,
  decimalText,
  MoneyError,
  money,
  parseMoney,
  subtract,
  sum,
} from "@/lib/kernel/money";

const amount = fc
  .record({ minor: fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), currency: fc.constantFrom(...currencies) })
  .map(({ minor, currency }) => money(minor, currency));

describe("money", () => {
  test("reads decimal text by the exponent of its currency", () => {
    expect(parseMoney("12.5", "EUR").minor).toBe(1250);
    expect(parseMoney("12", "XOF").minor).toBe(12);
    expect(parseMoney("1.234", "TND").minor).toBe(1234);
    expect(parseMoney("-0.05", "USD").minor).toBe(-5);
    expect(parseMoney("7.5000", "JPY", "half-even").minor).toBe(8);
    expect(parseMoney("0.125", "EUR", "half-even").minor).toBe(12);
    expect(parseMoney("0.1250001", "EUR", "half-even").minor).toBe(13);
  });

  test.each([
    ["1,000", "EUR", "not-a-number"],
    ["1e9", "EUR", "not-a-number"],
    ["", "EUR", "not-a-number"],
    ["1.001", "EUR", "too-many-decimals"],
    ["99999999999999999999", "EUR", "too-large"],
    ["1", "EURO", "unknown-currency"],
  ])("refuses %o in %s: %s", (text, currency, reason) => {
    expect(() => parseMoney(text, currency)).toThrow(expect.objectContaining({ name: "MoneyError", reason }));
  });

  test("decimal text and money are inverses", () => {
    fc.assert(
      fc.property(amount, m => {
        expect(parseMoney(decimalText(m), m.currency)).toEqual(m);
      }),
    );
  });

  test("a split conserves the whole and respects the order of the weights", () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).filter(ws => ws.some(w => w > 0));
    fc.assert(
      fc.property(amount, weights, (whole, ws) => {
        const parts = allocate(whole, ws);
        expect(sum(parts, whole.currency)).toEqual(whole);
        for (const [i, part] of parts.entries()) if (ws[i] === 0) expect(part.minor === 0).toBe(true);
      }),
    );
  });

  test("currencies never mix and sums never leave the safe integers", () => {
    expect(() => add(money(1, "EUR"), money(1, "USD"))).toThrow(MoneyError);
    expect(() => compare(money(1, "EUR"), money(1, "USD"))).toThrow(MoneyError);
    expect(() => add(money(Number.MAX_SAFE_INTEGER, "EUR"), money(1, "EUR"))).toThrow(MoneyError);
    expect(subtract(money(3, "EUR"), money(5, "EUR"))).toEqual(money(-2, "EUR"));
  });
});
