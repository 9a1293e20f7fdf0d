import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base64, hex, unbase64, unhex } from "@/lib/kernel/bytes";
import { CanonicalJsonError, canonicalJson } from "@/lib/kernel/canonical-json";
import { digestOf, newSalt, saltedDigest } from "@/lib/kernel/digest";

/** A JSON value whose members come in another order. */
const reordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  );
};

const double = (bits: string): number => Buffer.from(bits.padStart(16, "0"), "hex").readDoubleBE();

describe("canonical JSON", () => {
  test("writes what RFC 8785, 3.2.2 shows", () => {
    const value: unknown = JSON.parse(
      String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("sorts keys by UTF-16 code units, as RFC 8785, 3.2.3 shows", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    expect([...canonicalJson(value).matchAll(/:"([A-Z]\w+)/g)].map(([, word]) => word)).toEqual([
      "Carriage",
      "One",
      "Control",
      "Latin",
      "Euro",
      "Emoji",
      "Hebrew",
    ]);
  });

  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555555", "333333333.3333333"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the double %s as %s (RFC 8785, appendix B)", (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
  });

  test("does not depend on the order of members, and is its own canonical form", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), value => {
        const text = canonicalJson(value);
        expect(canonicalJson(reordered(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test.each([
    ["not a number", { a: [1, Number.NaN] }, "$.a[1]"],
    ["infinity", Number.POSITIVE_INFINITY, "$"],
    ["undefined", { a: undefined }, "$.a"],
    ["a hole in an array", new Array(1), "$[0]"],
    ["a lone surrogate", { a: "\ud800" }, "$.a"],
    ["a lone surrogate in a key", { "\udc00": 1 }, "$"],
    ["a bigint", 1n, "$"],
    ["a Date", { at: new Date(0) }, "$.at"],
    ["a Map", new Map(), "$"],
    ["a symbol as key", { [Symbol("a")]: 1 }, "$"],
  ])("refuses %s and says where", (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ path }));
  });

  test("refuses what is nested too deep instead of running out of stack", () => {
    const deep: unknown = JSON.parse("[".repeat(200_000) + "]".repeat(200_000));
    expect(() => canonicalJson(deep)).toThrow(CanonicalJsonError);
  });
});

describe("digest", () => {
  test("is the platform's SHA-256", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        expect(digestOf(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
    const million = new Uint8Array(1_000_000).fill(0x61);
    expect(digestOf(million)).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  });

  test("covers the salt and the value", () => {
    const salt = "0f".repeat(32);
    const expected = createHash("sha256")
      .update(Buffer.from(salt, "hex"))
      .update('{"a":"é","b":1}')
      .digest("hex");
    expect(saltedDigest(salt, { b: 1, a: "é" })).toBe(expected);
    expect(saltedDigest(newSalt(), { b: 1, a: "é" })).not.toBe(expected);
    expect(() => saltedDigest("0f", {})).toThrow(RangeError);
    expect(() => saltedDigest("0F".repeat(32), {})).toThrow(RangeError);
  });
});

describe("bytes as text", () => {
  test("come back as they were", () => {
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        expect(hex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
        expect(unhex(hex(bytes))).toEqual(new Uint8Array(bytes));
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(unbase64(base64(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test("have one base64 spelling", () => {
    for (const text of ["AB==", "AA", "AA=", "A A=", "-_==", "=", "AAA"])
      expect(unbase64(text)).toBeUndefined();
  });
});
