import { describe, expect, test } from "vitest";
import type { Bundle } from "@/lib/ledger/bundle";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { resealed, type Step, sampleBundle, sampleId } from "@/tests/support/sample-bundle";
import { at, signedStory, story } from "@/tests/support/sample-story";

/** Who the story seats: a host, a donor, and later a second donor. */
const [host, donor, third] = [0, 1, 4].map(n => sampleId(`delegation ${n}`));
const add: Step = { do: "merge", picks: [{ action: "add", clause: 0, open: true, words: "later" }] };
const signed = (...how: number[]): Step[] => how.map(one => ({ do: "sign", how: one }));

describe("a record in which delegations come and go", () => {
  test("fits: who has left is not heard again, who came is, and what was signed before stays signed", async () => {
    const verdict = await verifyBundle(
      sampleBundle([
        ...signedStory,
        { do: "leave", delegation: 1 },
        add,
        { do: "seat", side: "donor", voice: true },
        add,
        { do: "initial", fixed: false },
        ...signed(0, 1, 2),
      ]),
    );
    expect(verdict).toMatchObject({ ok: true });
    const { signatures } = (verdict as Extract<typeof verdict, { ok: true }>).summary;
    expect(signatures.every(({ fits }) => fits)).toBe(true);
    const texts = signatures.filter(({ delegationId }) => delegationId === donor).map(({ number }) => number);
    expect(texts).toEqual([0, 1]);
    expect(signatures.filter(({ number }) => number === 2)).toHaveLength(3);
  });

  test.each<[string, Bundle, string]>([
    ["lets go somebody who had no voice", told("delegation.left", sampleId("x")), "which had no voice"],
    ["lets the same delegation go twice", told("delegation.left", third, { twice: true }), "had no voice"],
    ["lets the host go", told("delegation.left", host), "one side alone"],
    [
      "counts a consent of one that has left",
      told("delegation.left", third, { after: [add] }),
      "without a voice",
    ],
    [
      "lets somebody go while a text is before its signatories",
      told("delegation.left", third, { first: [{ do: "initial", fixed: false }] }),
      "lets a delegation go while",
    ],
    [
      "seats a voice while a text is before its signatories",
      told("delegation.seated", sampleId("x"), { first: [{ do: "initial", fixed: false }] }),
      "seats a voice while",
    ],
  ])("is not accepted when it %s", async (_, bundle, what) => {
    const verdict = await verifyBundle(bundle);
    expect(verdict.ok).toBe(false);
    const faults = verdict.ok ? [] : verdict.faults;
    expect(faults.map(fault => fault.what).join()).toContain(what);
  });
});

/** The story as a dishonest keeper would go on with it: somebody comes or goes, and the others act as if they had not. */
function told(
  type: "delegation.left" | "delegation.seated",
  delegationId: string | undefined,
  { first = [], after = [], twice = false }: { first?: Step[]; after?: Step[]; twice?: boolean } = {},
): Bundle {
  const note: Step = { do: "note", open: true, type, words: "" };
  const bundle = structuredClone(
    sampleBundle([...story, ...first, note, ...(twice ? [note] : []), ...after]),
  );
  const data = { delegationId, side: "donor", organisation: { en: "Agency" }, voice: true };
  const notes = bundle.entries.filter(({ payload }) => (payload?.data as { words?: string })?.words === "");
  for (const place of notes.keys()) Object.assign(at(notes, place).payload ?? {}, { data });
  return resealed(bundle);
}
