import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { ReadEvents } from "@/lib/ledger/bundle";
import { visibilityOf } from "@/lib/ledger/events";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { anySteps, type Step, sampleBundle } from "@/tests/support/sample-bundle";
import { story } from "@/tests/support/sample-story";

describe("a record of other bytes", () => {
  test("is never accepted with any byte changed, and never breaks the verifier", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, fc.nat(), fc.nat({ max: 255 }), async (steps, pick, byte) => {
        const bundle = sampleBundle(steps);
        const bytes = new TextEncoder().encode(JSON.stringify(bundle));
        bytes[pick % bytes.length] = byte;
        const value = parsed(new TextDecoder().decode(bytes));
        fc.pre(value !== undefined && !sameValue(value, bundle));
        expect((await verifyBundle(value)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test("never breaks the verifier, whatever stands in place of any part", async () => {
    const bundle = sampleBundle(story);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(bundle)), fc.jsonValue(), async (part, value) => {
        fc.pre(!sameValue(value, (bundle as Record<string, unknown>)[part]));
        expect((await verifyBundle({ ...bundle, [part]: value })).ok).toBe(false);
      }),
    );
    for (const value of [null, 1, "x", []]) expect((await verifyBundle(value)).ok).toBe(false);
  });
});

const agreed: Step = { do: "merge", picks: [{ action: "add", clause: 0, open: true, words: "text" }] };
const initialled: Step[] = [agreed, { do: "initial", fixed: false }];
const signed = (...hows: number[]): Step[] => [
  ...initialled,
  ...hows.map((how): Step => ({ do: "sign", how })),
];

/** The shortest story in which each of the events that the verifier reads is the last one, under a name of its own. */
const read: Record<keyof ReadEvents, Record<string, Step[]>> = {
  "delegation.seated": { "": [] },
  "delegation.left": {
    "": [
      { do: "seat", side: "donor", voice: true },
      { do: "leave", delegation: 2 },
    ],
  },
  "text.merged": { "": [agreed] },
  "package.initialled": { "": initialled },
  "text.signed": {
    "by ES256": signed(0),
    "by EdDSA": signed(1),
    "by RS256": signed(2),
    "by code": signed(3),
  },
  "package.entered": { "": signed(0, 3) },
  "signing.lapsed": { "": [...initialled, { do: "reopen" }] },
};

/** Every event that a bundle can hold with its content: the public's, and what parties and overseers read in theirs. */
const kinds = Object.entries(visibilityOf)
  .filter(([, visibility]) => ["public", "parties", "oversight"].includes(visibility))
  .map(([type]) => type);

describe("an entry with one other byte", () => {
  const told = Object.entries(read).flatMap(([type, stories]) =>
    Object.entries(stories).map(([how, steps]) => ({ type, how, steps, stride: 7 })),
  );
  const passedOver = kinds
    .filter(type => !Object.hasOwn(read, type))
    .map(type => ({
      type,
      how: "",
      steps: [{ do: "note", open: true, words: "كلمة", type }] as Step[],
      stride: 19,
    }));

  test("is tried for every kind of entry that can be read in a bundle", () => {
    const tried = new Set([...told, ...passedOver].map(({ type }) => type));
    expect(kinds.filter(type => !tried.has(type))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(40);
  });

  test.each([...told, ...passedOver].map((one, index) => ({ ...one, first: index % one.stride })))(
    "is found, and named: $type $how",
    async ({ type, steps, stride, first }) => {
      const bundle = sampleBundle(steps);
      const entry = bundle.entries.at(-1);
      if (entry?.payload?.type !== type) throw new Error(`the story ends with ${entry?.payload?.type}`);
      const bytes = new TextEncoder().encode(JSON.stringify(entry));
      let tried = 0;
      for (let place = first; place < bytes.length; place += stride) {
        const other = bytes.slice();
        other[place] = (other[place] ?? 0) ^ 1;
        const value = parsed(new TextDecoder().decode(other));
        // What is no JSON any more is no record: the command says so, and leaves with 2.
        if (value === undefined || sameValue(value, entry)) continue;
        tried++;
        const verdict = await verifyBundle({ ...bundle, entries: [...bundle.entries.slice(0, -1), value] });
        expect(verdict.ok, `byte ${place}`).toBe(false);
        if (!verdict.ok)
          expect(JSON.stringify(verdict.faults), `byte ${place}`).toContain(`entry ${entry.seq}`);
      }
      expect(tried).toBeGreaterThan(bytes.length / stride / 3);
    },
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  try {
    return canonicalJson(a) === canonicalJson(b);
  } catch {
    return false;
  }
}
