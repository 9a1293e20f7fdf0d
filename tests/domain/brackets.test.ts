import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bracket, brackets } from "@/lib/clauses/brackets";
import { redline } from "@/lib/clauses/words";

const written = (list: Bracket<string>[]) =>
  list
    .map(part =>
      "text" in part ? part.text : part.wordings.map(({ party, text }) => `[${party}: ${text}]`).join(" "),
    )
    .join("");

const agreed = (text: string) => ({ party: "Agreed", text });
const host = (text: string) => ({ party: "Host", text });
const donor = (text: string) => ({ party: "Donor", text });

describe("brackets, as negotiators write them", () => {
  it("show both wordings where they differ, and the rest once", () => {
    const text = "It is operational by 30 June 2027 and reports to Parliament twice a year.";
    const list = brackets(agreed(text), [host(text.replace("30 June", "31 December"))], "en");
    expect(written(list)).toBe(
      "It is operational by [Agreed: 30 June] [Host: 31 December] 2027 and reports to Parliament twice a year.",
    );
  });

  it("name every party's wording of a stretch that two of them touch", () => {
    const list = brackets(
      agreed("by 30 June 2027"),
      [host("by 31 December 2027"), donor("by 30 April 2027")],
      "en",
    );
    expect(written(list)).toBe("by [Agreed: 30 June] [Host: 31 December] [Donor: 30 April] 2027");
  });

  it("do not bracket every second word of a sentence that was turned round", () => {
    const before =
      "A body, independent in budget, receives complaints in every region and is operational by 30 June.";
    const after =
      "A body, independent in budget, is operational in two regions and receives complaints by 30 June.";
    const list = brackets(agreed(before), [donor(after)], "en");
    expect(list.filter(part => "wordings" in part)).toHaveLength(1);
  });

  it("give each party back its own text", () => {
    const words = fc.array(fc.constantFrom("one", "two", "three", "four", "five", "six", "seven"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, words, (base, first, second) => {
        const texts = { Agreed: base.join(" "), Host: first.join(" "), Donor: second.join(" ") };
        const list = brackets(agreed(texts.Agreed), [host(texts.Host), donor(texts.Donor)], "en");
        for (const party of ["Agreed", "Host", "Donor"] as const)
          expect(squeezed(readAs(list, party, texts[party]))).toBe(squeezed(texts[party]));
      }),
    );
  });
});

const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** A party reads its own wording where it has one; where two parties say the same, that wording stands once. */
function readAs(list: Bracket<string>[], party: string, whole: string): string {
  const choices = list.map(part => ("text" in part ? [part.text] : own(part.wordings, party)));
  const texts = choices.reduce<string[]>(
    (heads, tails) => heads.flatMap(head => tails.map(tail => head + tail)),
    [""],
  );
  return texts.find(text => squeezed(text) === squeezed(whole)) ?? texts[0] ?? "";
}

const own = (wordings: { party: string; text: string }[], party: string) => {
  const named = wordings.filter(wording => wording.party === party);
  return (named.length > 0 ? named : wordings).map(wording => wording.text);
};

describe("a redline", () => {
  it("keeps the words and says which go and which come", () => {
    expect(redline("by 30 June 2027", "by 31 December 2027", "en")).toEqual([
      { text: "by ", mark: "kept" },
      { text: "30 June", mark: "deleted" },
      { text: "31 December", mark: "inserted" },
      { text: " 2027", mark: "kept" },
    ]);
  });

  it("reads as the old text without what was inserted, and as the new one without what was deleted", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom("en", "fr", "ar"), (before, after, language) => {
        const segments = redline(before, after, language);
        const without = (mark: string) =>
          segments
            .filter(segment => segment.mark !== mark)
            .map(({ text }) => text)
            .join("");
        expect(without("inserted")).toBe(before);
        expect(without("deleted")).toBe(after);
      }),
    );
  });
});
