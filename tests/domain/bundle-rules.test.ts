import { describe, expect, test } from "vitest";
import type { Bundle, BundleEntry, Merge } from "@/lib/ledger/bundle";
import type { Payload } from "@/lib/ledger/entry";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { resealed, sampleBundle, sampleId } from "@/tests/support/sample-bundle";
import { at, edited, story } from "@/tests/support/sample-story";

/** The story as a dishonest keeper would tell it: every hash and signature is right, and only a rule is broken. */
describe("a record that breaks a rule", () => {
  const [host, donor, third] = [0, 1, 4].map(n => sampleId(`delegation ${n}`));

  const mergeOf = (payload: Payload | undefined): Merge => payload?.data as Merge;
  const lastMerge = (b: Bundle): Merge => mergeOf(b.entries.at(-1)?.payload);
  const amending = (b: Bundle): Merge => mergeOf(at(b.entries, 5).payload);
  const firstMerge = (b: Bundle): Merge => mergeOf(at(b.entries, 2).payload);

  test("would fit with the rules kept", async () => {
    expect((await verifyBundle(resealed(sampleBundle(story)))).ok).toBe(true);
  });

  test.each<[string, (bundle: Bundle) => void, string, string]>([
    [
      "merges without a voice's consent (V1)",
      b => void at(amending(b).changes, 0).consents.pop(),
      "entry 6",
      `without the consent of delegation ${third}`,
    ],
    [
      "merges with a stranger's consent",
      b => {
        at(at(amending(b).changes, 0).consents, 0).delegationId = sampleId("x");
      },
      "entry 6",
      "without a voice",
    ],
    [
      "counts a consent to other words (V2)",
      b => {
        at(at(amending(b).changes, 0).consents, 1).digest = "0".repeat(64);
      },
      "entry 6",
      `of ${donor} on clause`,
    ],
    [
      "merges other words than those consented to (V2)",
      b => {
        at(amending(b).changes, 0).digest = "0".repeat(64);
      },
      "entry 6",
      "another text than the one consented to",
    ],
    [
      "merges before anyone has a voice",
      b => b.entries.slice(0, 2).forEach(silence),
      "entry 3",
      "no delegation has a voice",
    ],
    [
      "leaves a seated voice unheard",
      b => {
        Object.assign(dataOf(at(b.entries, 4)), { delegationId: host });
      },
      "entry 6",
      "without a voice",
    ],
    [
      "gives a mediator a voice",
      b => {
        Object.assign(dataOf(at(b.entries, 4)), { side: "mediator" });
      },
      "entry 5",
      "neither donor nor host",
    ],
    [
      "states another root",
      b => {
        lastMerge(b).root = "0".repeat(64);
      },
      "entry 7",
      "not that of the text",
    ],
    [
      "states another number of clauses",
      b => {
        lastMerge(b).clauseCount = 2;
      },
      "entry 7",
      "counts 2 clauses",
    ],
    [
      "skips a revision",
      b => {
        lastMerge(b).revision = 4;
      },
      "entry 7",
      "where 3 is next",
    ],
    [
      "adds a clause that is there",
      b => {
        at(amending(b).changes, 0).action = "add";
      },
      "entry 6",
      "which was there",
    ],
    [
      "changes a clause that is not there",
      b => {
        at(firstMerge(b).changes, 0).action = "change";
      },
      "entry 3",
      "would change clause",
    ],
    [
      "removes a clause that is not there",
      b => {
        at(lastMerge(b).changes, 0).clauseId = sampleId("x");
      },
      "entry 7",
      "would remove clause",
    ],
    [
      "changes a clause twice at once",
      b => void amending(b).changes.push(at(amending(b).changes, 0)),
      "entry 6",
      "twice",
    ],
    ["merges nothing", b => void amending(b).changes.splice(0), "entry 6", "does not have the shape"],
    [
      "goes back in time",
      b => {
        at(b.entries, 3).at = "2025-12-31T23:59:59.999Z";
      },
      "entry 4",
      "dated before",
    ],
    [
      "starts elsewhere",
      b => {
        at(b.entries, 0).seq = 2;
      },
      "entry 1",
      "missing",
    ],
  ])("is not accepted when it %s", async (_, edit, where, what) => {
    const verdict = await verifyBundle(resealed(edited(edit)));
    const [first] = verdict.ok ? [] : verdict.faults;
    expect(first?.where).toBe(where);
    expect(first?.what).toContain(what);
  });

  const dataOf = (entry: BundleEntry): object => entry.payload?.data as object;
  const silence = (entry: BundleEntry): void => void Object.assign(dataOf(entry), { voice: false });
});
