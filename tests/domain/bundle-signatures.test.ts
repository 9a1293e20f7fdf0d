import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bundle } from "@/lib/ledger/bundle";
import { type Statement, statementFormat } from "@/lib/ledger/signed-statement";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { signatureFaults } from "@/lib/ledger/verify-signature";
import { resealed, sampleBundle, sampleId } from "@/tests/support/sample-bundle";
import { algorithms, proofOf } from "@/tests/support/sample-proof";
import { at, signedStory } from "@/tests/support/sample-story";

const signed = sampleBundle(signedStory);

/** Entries of this type, in their order. */
const ofType = (bundle: Bundle, type: string) =>
  bundle.entries.filter(({ payload }) => payload?.type === type);
const dataOf = <T>(bundle: Bundle, type: string, index: number): T =>
  at(ofType(bundle, type), index).payload?.data as T;

type Signed = { statement: Statement; method: string; proof: ReturnType<typeof proofOf> | null };

const anyStatement: fc.Arbitrary<Statement> = fc.record({
  format: fc.constant(statementFormat),
  package: fc.record({ id: fc.uuid(), slug: fc.constantFrom("one", "two") }),
  signingId: fc.uuid(),
  number: fc.nat({ max: 9 }),
  revision: fc.integer({ min: 1, max: 99 }),
  root: fc.constantFrom("0".repeat(64), "f".repeat(64)),
  signatory: fc.record({
    id: fc.uuid(),
    delegationId: fc.uuid(),
    side: fc.constantFrom("donor", "host"),
    organisation: fc.constant({ en: "Ministry" }),
    name: fc.string({ unit: "grapheme", minLength: 1 }),
    office: fc.constantFrom("Minister", "وزير"),
  }),
}) as fc.Arbitrary<Statement>;

describe("a passkey's signature", () => {
  test.each(algorithms)("of %s is good for its own statement and for no other", async algorithm => {
    await fc.assert(
      fc.asyncProperty(anyStatement, anyStatement, async (statement, other) => {
        const proof = proofOf(statement, algorithm);
        expect(await signatureFaults(statement, proof)).toEqual([]);
        fc.pre(JSON.stringify(other) !== JSON.stringify(statement));
        expect(await signatureFaults(other, proof)).not.toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["of a making, not of an answer", { type: "webauthn.create" }, "not an answer"],
    ["for a site that its key is not for", { rpId: "elsewhere.example" }, "was not made for"],
    ["without a verified user", { flags: 1 }, "did not verify who used it"],
    ["without anybody present", { flags: 4 }, "did not verify who used it"],
  ])("is refused: %s", async (_, said, sentence) => {
    const { statement } = dataOf<Signed>(signed, "text.signed", 0);
    expect((await signatureFaults(statement, proofOf(statement, "ES256", said))).join()).toContain(sentence);
  });

  test("is broken by any other bit of it", async () => {
    const { statement } = dataOf<Signed>(signed, "text.signed", 0);
    const proof = proofOf(statement);
    const parts = ["signature", "authenticatorData", "clientDataJSON"] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), fc.nat({ max: 7 }), async (part, pick, bit) => {
        const bytes = Buffer.from(proof[part], "base64url");
        const place = pick % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const twisted = { ...proof, [part]: bytes.toString("base64url") };
        expect(await signatureFaults(statement, twisted)).not.toEqual([]);
      }),
    );
  });
});

describe("a signed record", () => {
  test("verifies, and names who signed with which key", async () => {
    const verdict = await verifyBundle(signed);
    expect(verdict).toMatchObject({ ok: true });
    if (!verdict.ok) return;
    const { signatures } = verdict.summary;
    expect(signatures.map(({ number, revision }) => [number, revision])).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
      [0, 3],
      [1, 4],
      [1, 4],
      [1, 4],
    ]);
    expect(signatures.filter(({ key }) => key === null)).toHaveLength(1);
    expect(signatures.map(({ standing }) => standing)).toEqual([
      "lapsed",
      ...Array.from({ length: 6 }, () => "complete"),
    ]);
    expect(signatures.every(({ fits }) => fits)).toBe(true);
  });

  /** As a dishonest keeper would tell it: every hash and the checkpoint are right, and only a rule is broken. */
  test.each<[string, (bundle: Bundle) => void, string]>([
    [
      "puts another text before signatories than was agreed",
      b => Object.assign(dataOf(b, "package.initialled", 0) as object, { root: "0".repeat(64) }),
      "not the text as it then stood",
    ],
    [
      "gives a signature to another text",
      b => Object.assign(dataOf<Signed>(b, "text.signed", 1).statement, { revision: 2 }),
      "signs another text",
    ],
    [
      "changes the name under a signature",
      b => Object.assign(dataOf<Signed>(b, "text.signed", 1).statement.signatory, { name: "Another" }),
      "signs another statement",
    ],
    [
      "makes a signature a stranger's",
      b => Object.assign(dataOf<Signed>(b, "text.signed", 1).statement.signatory, { id: sampleId("x") }),
      "nobody who was asked",
    ],
    [
      "makes a signature another ministry's",
      b =>
        Object.assign(dataOf<Signed>(b, "text.signed", 1).statement.signatory, { organisation: { en: "X" } }),
      "signed for another",
    ],
    [
      "passes a vouched signature off as a passkey's",
      b => Object.assign(dataOf<Signed>(b, "text.signed", 4) as object, { method: "passkey" }),
      "no proof",
    ],
    [
      "brings into force what not everybody signed",
      b => Object.assign(at(ofType(b, "text.signed"), 2).payload as object, { type: "motion.moved" }),
      "not everybody signed",
    ],
    [
      "signs out of turn",
      b => Object.assign(at(ofType(b, "text.signed"), 1).payload as object, { type: "motion.moved" }),
      "before its turn",
    ],
    [
      "merges text that is before its signatories",
      b => Object.assign(at(ofType(b, "package.entered"), 0).payload as object, { type: "motion.moved" }),
      "before its signatories",
    ],
    [
      "leaves a delegation with a voice unasked",
      b => {
        const asked = dataOf<{ signatories: { delegationId: string }[] }>(b, "package.initialled", 0);
        asked.signatories = asked.signatories.slice(1);
      },
      "has a voice and is not asked to sign",
    ],
    [
      "gives somebody a voice between the asking and the last signature",
      b =>
        Object.assign(at(ofType(b, "text.signed"), 1).payload as object, {
          type: "delegation.seated",
          data: { delegationId: sampleId("late"), side: "donor", voice: true },
        }),
      "which has a voice",
    ],
    [
      "numbers an amendment as it likes",
      b => Object.assign(dataOf(b, "package.initialled", 2) as object, { number: 7 }),
      "numbered 7",
    ],
  ])("is refused where it %s", async (_, edit, sentence) => {
    const bundle = structuredClone(signed);
    edit(bundle);
    const verdict = await verifyBundle(resealed(bundle));
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.faults.map(({ what }) => what).join("\n")).toContain(sentence);
  });

  /** Of every kind of entry, byte by byte, in bundle-bytes.test.ts; here, of a whole record with all of them. */
  test("names a fault for any single byte that is another", async () => {
    const text = JSON.stringify(signed);
    const bytes = new TextEncoder().encode(text);
    let tried = 0;
    for (let place = 0; place < bytes.length; place += 199) {
      const other = bytes.slice();
      other[place] = (other[place] ?? 0) ^ 1;
      const value = parsed(new TextDecoder().decode(other));
      if (value === undefined || JSON.stringify(value) === text) continue;
      tried++;
      const verdict = await verifyBundle(value);
      expect(verdict.ok, `byte ${place}`).toBe(false);
      if (!verdict.ok) expect(verdict.faults.length).toBeGreaterThan(0);
    }
    expect(tried).toBeGreaterThan(60);
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
