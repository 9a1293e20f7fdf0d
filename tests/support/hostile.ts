import fc from "fast-check";

/** What nobody types by accident: markup, SQL, paths, invisible marks, and text that a database or a digest refuses. */
const texts = [
  "",
  " ",
  "\0",
  "before\0after",
  "\ud800",
  "tail\udfff",
  "\u202egnp.exe",
  "\ufeff",
  "<script>alert(1)</script>",
  '\'; DROP TABLE "Package"; --',
  "\\x00\\u0000%00",
  "%E0%A4%A",
  "{{7*7}} #{7*7} <%= 7*7 %>",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "true",
  "1e999",
  "٣",
  "00000000-0000-0000-0000-000000000000",
  "2027-02-30",
  "0".repeat(64),
  "e\u0301".repeat(5_000),
  "x".repeat(1_000_000),
];

const numbers = [
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  -1,
  0.1,
  2 ** 31,
  2 ** 53,
  Number.MAX_VALUE,
  10n ** 400n,
];

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = null;
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
}

function circle(): unknown {
  const around: Record<string, unknown> = {};
  around.self = around;
  return around;
}

/** Built once and shared: a hundred thousand of anything is slow to draw and quick to send. */
const structures: unknown[] = [
  JSON.parse('{"__proto__": {"administrator": true}, "constructor": {"prototype": {"ok": true}}}'),
  Object.create(null),
  { toString: null, valueOf: null },
  { length: 2 ** 32 - 1 },
  nested(10_000, inner => [inner]),
  nested(10_000, inner => ({ inner })),
  circle(),
  Array(100_000).fill(null),
  Array(100_000).fill("00000000-0000-4000-8000-000000000000"),
  Array(100_000).fill({ action: "remove" }),
  new Date(Number.NaN),
  new Map([["packageId", {}]]),
  new Set([1]),
  new Uint8Array(1_000),
  () => "called",
  Promise.resolve("awaited"),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...texts) },
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.string({ unit: "grapheme", maxLength: 50 }),
);

/** Anything a browser, or somebody who only says they are one, can get into an action's arguments. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...structures, ...numbers, null, undefined, true) },
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withTypedArray: true,
  }),
);
