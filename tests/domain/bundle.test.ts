import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bundle } from "@/lib/ledger/bundle";
import { isBundle, verifyBundle } from "@/lib/ledger/verify-bundle";
import {
  anySteps,
  newSigningKey,
  type Step,
  sampleBundle,
  sampleId,
  sampleKey,
} from "@/tests/support/sample-bundle";
import { at, edited, story } from "@/tests/support/sample-story";

const faultsOf = async (bundle: unknown) => {
  const verdict = await verifyBundle(bundle);
  return verdict.ok ? [] : verdict.faults;
};

const { privateKey: _, ...stranger } = newSigningKey("stranger.example");

describe("a record that fits", () => {
  test("is accepted, whatever happened in the package", async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async steps => {
        const bundle = sampleBundle(steps);
        const verdict = await verifyBundle(JSON.parse(JSON.stringify(bundle)));
        expect(verdict).toMatchObject({
          ok: true,
          summary: {
            entries: bundle.entries.length,
            revisions: bundle.revisions.length,
            signedBy: bundle.keys,
          },
        });
      }),
    );
  });

  test("says in numbers what was checked and what is sealed", async () => {
    expect(await verifyBundle(sampleBundle(story), sampleKey.publicKey)).toEqual({
      ok: true,
      summary: {
        package: "sample",
        entries: 7,
        sealedEntries: 1,
        revisions: 3,
        clauses: 1,
        texts: 2,
        sealedTexts: 1,
        consents: 10,
        signatures: [],
        signedBy: [{ name: sampleKey.name, publicKey: sampleKey.publicKey }],
      },
    });
  });

  test("is recognised before it is checked", () => {
    expect(isBundle(sampleBundle([]))).toBe(true);
    for (const other of [null, 1, "x", [], {}, { format: "concord-record/2" }])
      expect(isBundle(other)).toBe(false);
  });
});

describe("a record that was tampered with", () => {
  test.each<[string, (bundle: Bundle) => void, string, string]>([
    [
      "an entry's time",
      b => {
        at(b.entries, 3).at = "2025-01-01T00:00:00.000Z";
      },
      "entry 4",
      "Its hash",
    ],
    [
      "an entry's hash",
      b => {
        at(b.entries, 3).hash = "0".repeat(64);
      },
      "entry 4",
      "Its hash",
    ],
    [
      "an entry's predecessor",
      b => {
        at(b.entries, 3).prev = "0".repeat(64);
      },
      "entry 4",
      "does not follow",
    ],
    [
      "an entry's ledger",
      b => {
        at(b.entries, 3).ledger = sampleId("x");
      },
      "entry 4",
      "another ledger",
    ],
    [
      "what an entry tells",
      b => {
        at(b.entries, 4).payload = { ...at(b.entries, 0).payload } as never;
      },
      "entry 5",
      "not what was sealed",
    ],
    ["a missing entry", b => void b.entries.splice(3, 1), "entry 4", "missing"],
    [
      "two exchanged entries",
      b => void b.entries.splice(3, 2, at(b.entries, 4), at(b.entries, 3)),
      "entry 4",
      "missing",
    ],
    ["a doubled entry", b => void b.entries.splice(3, 0, at(b.entries, 3)), "entry 4", "belongs"],
    [
      "a revision's root",
      b => {
        at(b.revisions, 1).root = "0".repeat(64);
      },
      "revision 2",
      "not as entry 6",
    ],
    [
      "a revision's time",
      b => {
        at(b.revisions, 1).at = "2026-01-01T00:00:00.000Z";
      },
      "revision 2",
      "not as entry 6",
    ],
    ["a missing revision", b => void b.revisions.pop(), "revision 3", "list lacks it"],
    [
      "an invented revision",
      b => void b.revisions.push({ ...at(b.revisions, 2), number: 4 }),
      "revision 4",
      "No entry",
    ],
    [
      "a clause's text",
      b => {
        at(b.clauses, 0).content = { title: "other" };
      },
      "clause",
      "not the one that was agreed",
    ],
    [
      "a clause's digest",
      b => {
        at(b.clauses, 1).digest = "0".repeat(64);
      },
      "clause",
      "not the one that was merged",
    ],
    ["a missing clause", b => void b.clauses.pop(), "clause", "list lacks it"],
    ["a doubled clause", b => void b.clauses.push(at(b.clauses, 0)), "clause", "twice"],
    [
      "another package's id",
      b => {
        b.package.id = sampleId("x");
      },
      "ledger",
      "not the ledger",
    ],
    [
      "another slug",
      b => {
        b.package.slug = "other";
      },
      "checkpoint",
      "not for package other",
    ],
    ["an unused key", b => void b.keys.push(stranger), "checkpoint", "has not signed"],
    [
      "something nobody checks",
      b => void Object.assign(at(b.entries, 0), { note: "x" }),
      "entry 1",
      "nrecognized",
    ],
  ])("names the place of %s", async (_, edit, where, what) => {
    const [first] = await faultsOf(edited(edit));
    expect(first?.where).toMatch(new RegExp(`^${where}( |$)`));
    expect(first?.what).toContain(what);
  });

  test("is named at the first entry that does not fit, once per cause", async () => {
    const faults = await faultsOf(
      edited(b => {
        at(b.entries, 2).at = "2026-01-01T00:00:01.001Z";
      }),
    );
    expect(faults.map(({ where }) => where)).toEqual(["entry 3", "revision 1"]);
  });

  test("keeps to a hundred faults and counts the rest", async () => {
    const bundle = sampleBundle(
      Array.from({ length: 300 }, (_, n): Step => ({ do: "note", open: true, words: `${n}` })),
    );
    for (const entry of bundle.entries) entry.salt = "0".repeat(64);
    expect(await verifyBundle(bundle)).toMatchObject({ ok: false, faults: { length: 100 }, more: 202 });
  });

  test("is refused when another key has signed it than the one pinned", async () => {
    const forged = sampleBundle(story, newSigningKey(sampleKey.name));
    expect((await verifyBundle(forged)).ok).toBe(true);
    expect(await verifyBundle(forged, sampleKey.publicKey)).toMatchObject({
      ok: false,
      faults: [{ where: "checkpoint", what: "It is not signed by the key you gave." }],
    });
  });

  test("is refused when the last agreed change was left out of the copy, and all else of it too", async () => {
    const kept = edited(b => {
      const last = at(b.entries, -1);
      delete last.payload;
      delete last.salt;
      b.revisions.pop();
    });
    expect(await faultsOf(kept)).toEqual([
      { where: "checkpoint", what: "It is signed for 6 public entries, the file tells 5 of them." },
    ]);
  });

  test("is refused when its entries were cut off at the end", async () => {
    const [first] = await faultsOf(edited(b => void b.entries.pop()));
    expect(first).toEqual({ where: "revision 3", what: "No entry that can be read here made it." });
  });
});
