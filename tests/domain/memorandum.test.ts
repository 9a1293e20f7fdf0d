import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClauseContent, clauseKinds } from "@/lib/clauses/catalogue";
import { align } from "@/lib/interchange/memorandum/align";
import { arrange } from "@/lib/interchange/memorandum/arrangement";
import { memorandum, type Paper } from "@/lib/interchange/memorandum/build";
import { plainText } from "@/lib/interchange/memorandum/plain-text";
import { shortDigest } from "@/lib/interchange/memorandum/short-digest";
import type { Block } from "@/lib/interchange/memorandum/tree";
import { spokenDigest } from "@/lib/ledger/spoken-digest";
import { contentOfKind } from "@/tests/support/factories";
import { compactSource, signedSource, sourceOf } from "@/tests/support/memorandum";
import { anyClause } from "../support/any-content";

const paper = (languages: string[], more: Partial<Paper> = {}): Paper => ({
  languages,
  layout: "one_after_another",
  numbered: true,
  ...more,
});
const source = compactSource();
const blocksIn = (language: string): Block[] =>
  memorandum(source, paper([language])).versions[0]?.blocks ?? [];
const ofType = <T extends Block["type"]>(blocks: readonly Block[], type: T) =>
  blocks.filter((block): block is Extract<Block, { type: T }> => block.type === type);

describe("the memorandum", () => {
  const english = blocksIn("en");

  it("numbers its articles through the body, and each annex by itself", () => {
    const articles = ofType(english, "article");
    for (const series of ["body", "A", "B", "C"] as const) {
      const numbers = articles.filter(article => article.series === series).map(({ number }) => number);
      expect(numbers.length, series).toBeGreaterThan(3);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(articles.filter(({ series }) => series === undefined).length).toBeGreaterThan(0);
  });

  it("holds every clause once, and nothing twice", () => {
    const articles = ofType(english, "article").map(({ clauseId }) => clauseId);
    expect(articles.toSorted()).toEqual(source.text.clauses.map(({ content }) => content.id).toSorted());
    const keys = english.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has a place for every kind of clause there is", () => {
    const clauses = clauseKinds.map(kind => ({
      content: contentOfKind(kind) as ClauseContent,
      digest: null,
    }));
    const arranged = arrange(clauses).flatMap(part => part.clauses.map(({ content }) => content.kind));
    expect(arranged.toSorted()).toEqual(clauseKinds.toSorted());
  });

  it("refers to clauses by number and title, and to none that is not there", () => {
    const spans = ofType(english, "fact").flatMap(fact => fact.spans.filter(({ to }) => to !== undefined));
    expect(spans.length).toBeGreaterThan(20);
    for (const { text } of spans) expect(text).toMatch(/^(Article \d+|[ABC]\.\d+), ./);
    const lonely = memorandum(
      sourceOf([{ content: contentOfKind("milestone"), digest: null }]),
      paper(["en"]),
    );
    const phase = ofType(lonely.versions[0]?.blocks ?? [], "fact").find(({ label }) => label === "Phase");
    expect(phase?.spans).toEqual([{ text: "a clause that is not shown here" }]);
  });

  it("adds up its annex on finance to what the clauses come to", () => {
    const table = ofType(english, "table").find(({ key }) => key === "annex_b/table");
    const totals = table?.rows.filter(({ role }) => role === "total").map(({ cells }) => cells);
    const minor = (kind: "incentive" | "tranche") =>
      source.text.clauses.reduce((sum, { content }) => {
        if (content.kind !== kind) return sum;
        const money =
          content.kind === "incentive"
            ? content.body.value
            : content.kind === "tranche"
              ? content.body.amount
              : undefined;
        return sum + (money?.minor ?? 0);
      }, 0);
    const shown = (kind: "incentive" | "tranche") =>
      `EUR\u00a0${new Intl.NumberFormat("en-GB").format(minor(kind) / 100)}`;
    expect(totals?.map(cells => cells.slice(-1)[0])).toEqual([shown("incentive"), shown("tranche")]);
  });

  it("counts a revised tranche in the place of the one first planned, as the review does", () => {
    const incentive = contentOfKind("incentive", { value: { minor: 10_000, currency: "EUR" } });
    const tranche = (minor: number, revision: "original" | "revised") =>
      contentOfKind("tranche", { incentive: incentive.id, amount: { minor, currency: "EUR" }, revision });
    const clauses = [incentive, tranche(10_000, "original"), tranche(8_000, "revised")];
    const tree = memorandum(sourceOf(clauses.map(content => ({ content, digest: null }))), paper(["en"]));
    const table = ofType(tree.versions[0]?.blocks ?? [], "table").find(({ key }) => key === "annex_b/table");
    const totals = table?.rows.filter(({ role }) => role === "total").map(({ cells }) => cells.at(-1));
    expect(totals).toEqual(["EUR\u00a0100", "EUR\u00a080"]);
  });

  it("says the same in every language: one block for one block", () => {
    const keys = english.map(({ key }) => key);
    for (const language of ["fr", "ar"]) expect(blocksIn(language).map(({ key }) => key)).toEqual(keys);
    expect(
      blocksIn("pt")
        .map(({ key }) => key)
        .filter(key => key !== "opening/labels"),
    ).toEqual(keys);
  });

  it("says where a text is missing in its language, and offers it for no edit", () => {
    const inSpanish = ofType(blocksIn("es"), "text");
    expect(inSpanish.every(({ field, text }) => field === undefined && text.endsWith("(en inglés)"))).toBe(
      true,
    );
    const inSwahili = ofType(blocksIn("sw"), "text");
    expect(inSwahili.every(({ field, text }) => field === undefined && text.endsWith("(in English)"))).toBe(
      true,
    );
    expect(blocksIn("sw").map(plainText)).toContain("Headings and labels stand in English.");
    expect(blocksIn("ar").map(plainText).join("\n")).toContain("ترجمة للاطلاع");
  });

  it("bears its digest on each page, in full and short", () => {
    const { root } = source.text;
    const { mark } = memorandum(source, paper(["fr"]));
    expect(mark).toBe(`Révision 7 · ${shortDigest(root)} · ${root}`);
    expect(mark.replaceAll("\u00a0", " ")).toContain(spokenDigest(root));
  });

  it("prints the digits that the page for signing shows, in the order in which they are read aloud", () => {
    const blocks = memorandum(source, paper(["ar"])).signatures;
    const digits = ofType(blocks, "signature")[0]?.lines.find(({ label }) => label === "البصمة")?.value;
    expect(digits?.split("\u00a0").join(" ")).toBe(spokenDigest(source.text.root));
  });

  it("has a signature block for each delegation until it is initialled, then one for each signatory", () => {
    const blocksOf = (signatories: typeof source.signatories) =>
      ofType(memorandum({ ...source, signatories }, paper(["en", "ar"])).signatures, "signature");
    expect(blocksOf([]).map(({ party }) => party)).toEqual(source.parties.map(({ name }) => name.en));
    const [host] = signedSource(source).signatories;
    if (!host) throw new Error("the host signs");
    const unsigned = { ...host, name: "B. Deputy", office: null, signedAt: null, method: null, key: null };
    const [first, second] = blocksOf([host, unsigned]);
    const digits = spokenDigest(source.text.root).replaceAll(" ", "\u00a0");
    expect(first?.lines.map(({ value }) => value)).toEqual([
      "A. Minister",
      "Minister of the Interior",
      "1 May 2027 at 10:00 UTC",
      digits,
      "Passkey, which anyone can check from the record",
      shortDigest(host.key ?? ""),
      "Signed in the record on 1 May 2027 at 10:00 UTC",
    ]);
    expect(first?.lines[0]?.label).toBe("Name / الاسم");
    expect(second?.lines.map(({ value }) => value)).toEqual(["B. Deputy", "", "", digits, ""]);
  });

  it("says above the signatures which text they are under, and whether it is in force", () => {
    const standing = (one: typeof source) =>
      ofType(memorandum(one, paper(["en", "ar"])).signatures, "line").map(({ text }) => text);
    const signed = signedSource(source, 2);
    expect(standing(source)).toHaveLength(2);
    expect(standing(signed)).toContain(
      "Amendment No. 2: signed by every signatory, in force since 2 May 2027.",
    );
    expect(standing(signed).join()).toContain("التعديل رقم 2");
    const { signing } = signed;
    const open = signing && { ...signing, stage: "open" as const, settledAt: null };
    expect(standing({ ...signed, signing: open })).toContain(
      "Amendment No. 2: initialled on 20 April 2027, not signed by everybody yet.",
    );
  });

  it("names a restricted clause by day and digest alone", () => {
    const restricted = [{ id: "r", digest: "d".repeat(64), agreedAt: "2027-03-01T12:00:00.000Z" }];
    const tree = memorandum({ ...source, text: { ...source.text, restricted } }, paper(["en"]));
    expect((tree.versions[0]?.blocks ?? []).map(plainText)).toContain(
      `Restricted, agreed on 1 March 2027. Digest: ${"d".repeat(64)}`,
    );
  });

  it("can be made of any clauses there can be", () => {
    fc.assert(
      fc.property(fc.array(anyClause, { maxLength: 6 }), contents => {
        const clauses = contents.map(content => ({ content, digest: null }));
        for (const language of ["en", "ar", "pt"]) {
          const [version] = memorandum(sourceOf(clauses), paper([language])).versions;
          for (const block of version?.blocks ?? []) expect(typeof plainText(block)).toBe("string");
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("two sequences side by side", () => {
  const sequence = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
  const members = (keys: readonly number[], of: string) => keys.map(key => ({ key: String(key), of }));

  it("give back each of the two, and keep as much as can be kept", () => {
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        const [before, after] = [members(one, "before"), members(other, "after")];
        const aligned = align(before, after);
        expect(aligned.flatMap(each => (each.mark === "inserted" ? [] : [each.before]))).toEqual(before);
        expect(aligned.flatMap(each => (each.mark === "deleted" ? [] : [each.after]))).toEqual(after);
        const kept = aligned.filter(({ mark }) => mark === "kept").length;
        expect(kept).toBe(longestCommon(one, other));
      }),
    );
  });
});

/** The textbook's way, which takes the square of the length. */
function longestCommon(one: readonly number[], other: readonly number[]): number {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++)
      (lengths[i] as number[])[j] =
        one[i - 1] === other[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
  return at(one.length, other.length);
}
