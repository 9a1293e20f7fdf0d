import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { anySteps, sampleBundle } from "@/tests/support/sample-bundle";
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
