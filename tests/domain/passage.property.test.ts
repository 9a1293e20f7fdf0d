import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningOf, passageIn } from "@/lib/talking/passage";
import { postInput } from "@/lib/talking/schema";

const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u), { minLength: 3, maxLength: 40 });
const blanks = fc.constantFrom(" ", "\n", "\n\n", "  ", " \t ", "\u00a0");

/** A text of words with blanks of every sort between them, and a run of whole words in it. */
const passages = fc
  .tuple(words, fc.infiniteStream(blanks), fc.nat(), fc.nat())
  .map(([words, gaps, one, other]) => {
    const [from, to] = [one % words.length, other % words.length].sort((a, b) => a - b) as [number, number];
    const text = words.map(word => word + gaps.next().value).join("");
    return { text, run: words.slice(from, to + 1) };
  });

const flat = (text: string) => text.replace(/\s+/gu, " ");

describe("a passage (V6: nobody is quoted with what they did not say)", () => {
  it("is found whatever became of its line breaks, and is given as the text has it", () => {
    fc.assert(
      fc.property(passages, blanks, ({ text, run }, gap) => {
        const found = passageIn(text, ` ${run.join(gap)}\n`);
        expect(found).toBeDefined();
        expect(text).toContain(found);
        expect(flat(found ?? "")).toBe(run.join(" "));
      }),
    );
  });

  it("is never words that were changed, left out or put in", () => {
    fc.assert(
      fc.property(passages, fc.nat(), fc.constantFrom("not", "pas", "لا"), ({ text, run }, place, word) => {
        const at = place % (run.length + 1);
        const inserted = run.toSpliced(at, 0, word).join(" ");
        const dropped = run.toSpliced(place % run.length, 1);
        for (const wanted of [inserted, dropped.join(" ")]) {
          const found = passageIn(text, wanted);
          if (found !== undefined) expect(flat(text)).toContain(flat(found));
          if (found !== undefined) expect(flat(found)).toBe(flat(wanted.trim()));
        }
      }),
    );
  });

  it.each([
    ["We disagree with the terms.", "agree with the terms"],
    ["We disagree with the terms.", "We dis"],
    ["Twelve million, 1,000.50 in all", "1,000"],
    ["لن ندفع المبلغ", "ندفع المب"],
    ["We will not pay", "We will pay"],
    ["We will not pay", "we will not pay"],
    ["We will not pay", ""],
    ["We will not pay", "We will not pay."],
    ["", "We"],
  ])("of %j is not %j", (text, wanted) => {
    expect(passageIn(text, wanted)).toBeUndefined();
  });

  it("is found where it stands whole, also after a place where it does not", () => {
    expect(passageIn("Unpaid or paid", "paid")).toBe("paid");
    expect(passageIn("Who pays?\n\nThe  ministry.", "pays? The ministry")).toBe("pays?\n\nThe  ministry");
    expect(passageIn("المبلغ كاملًا هذا العام", "كاملًا هذا")).toBe("كاملًا هذا");
  });

  it("of a long hostile text is sought in time", () => {
    const began = performance.now();
    passageIn("a ".repeat(10_000), `${"a ".repeat(999)}b`);
    passageIn("ab".repeat(10_000), "ab".repeat(999));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("the beginning of a text", () => {
  it("is no longer than asked, ends with a whole word, and can be quoted", () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 9, max: 60 }), ({ text }, longest) => {
        const beginning = beginningOf(text, longest);
        expect(beginning.length).toBeLessThanOrEqual(longest);
        if (beginning.trim() !== "") expect(text).toContain(passageIn(text, beginning));
      }),
    );
  });
});

describe("what a quote is sent as", () => {
  const id = "11111111-1111-4111-8111-111111111111";
  const said = { packageId: id, threadId: id, body: "Yes", mentions: [], asks: [] };
  const quoting = (quote: unknown) => postInput.safeParse({ ...said, quote }).success;

  it("names one source and its words", () => {
    expect(quoting({ words: "Who?", from: { on: "message", messageId: id } })).toBe(true);
    for (const hostile of [
      "Who?",
      { words: "Who?" },
      { words: " ", from: { on: "message", messageId: id } },
      { words: "x".repeat(2_001), from: { on: "message", messageId: id } },
      { words: "Who?", from: { on: "clause", messageId: id } },
      { words: "Who?", from: { on: "message", messageId: id, clauseId: id } },
      { words: "Who?", from: { on: "minutes", meetingId: id } },
    ])
      expect(quoting(hostile), JSON.stringify(hostile)).toBe(false);
  });
});
