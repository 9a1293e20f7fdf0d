import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mayWord } from "@/lib/amendments/policy";
import { comparisonDocx, memorandumDocx } from "@/lib/interchange/docx/document";
import { readReturned } from "@/lib/interchange/docx/read-returned";
import { memorandum } from "@/lib/interchange/memorandum/build";
import type { Layout } from "@/lib/interchange/memorandum/tree";
import { type KnownWording, type MayWord, returnedClauses } from "@/lib/interchange/returned";
import type { Side } from "@/lib/packages/standing";
import { compactSource, reworded, sourceOf, without } from "@/tests/support/memorandum";
import { rewritten, textOfPart } from "@/tests/support/word-file";

const source = compactSource();
const tree = (languages: string[], layout: Layout = "one_after_another") =>
  memorandum(source, { languages, layout, numbered: true });
const clauseOf = (kind: string) => {
  const found = source.text.clauses.find(({ content }) => content.kind === kind);
  if (!found) throw new Error(`the compact has no ${kind}`);
  return found;
};
const wordings = (standing: KnownWording["standing"] = "now") =>
  new Map(
    source.text.clauses.map(({ content, digest }) => [
      content.id,
      [{ content, digest: digest ?? "", standing, owner: "ours" }],
    ]),
  );

/** What a delegation of this side, which drafted every clause, may word. */
const wordedBy =
  (side: Side): MayWord =>
  (kind, owner) =>
    mayWord(
      {
        packageId: "p",
        stage: "negotiating",
        roles: ["lead"],
        delegation: { id: "ours", side, organisationId: "home" },
      },
      kind,
      owner,
    ).ok;

/** Made once: every test edits its own copy. */
const english = memorandumDocx(tree(["en"]));

/** A text of a clause that a test knows to be there. */
const textAt = (body: object | undefined, name: string): string =>
  (body as Record<string, { en: string }> | undefined)?.[name]?.en ?? "";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "word-memorandum-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function readBack(bytes: Uint8Array, side: Side = "host", standing?: KnownWording["standing"]) {
  const file = path.join(folder, "returned.docx");
  await writeFile(file, bytes);
  return returnedClauses(await readReturned(file), wordings(standing), wordedBy(side));
}

/** The body with the text of one run replaced by markup. */
const edited = (bytes: Uint8Array, text: string, markup: (run: string) => string) =>
  rewritten(bytes, "word/document.xml", xml => {
    const said = `>${text}</w:t></w:r>`;
    const end = xml.indexOf(said);
    if (end < 0) throw new Error(`no run says ${text}`);
    const [start, behind] = [xml.lastIndexOf("<w:r>", end), end + said.length];
    return xml.slice(0, start) + markup(xml.slice(start, behind)) + xml.slice(behind);
  });

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const by = 'w:id="9001" w:author="A" w:date="2027-03-02T00:00:00Z"';
const gone = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const put = (text: string) => `<w:ins ${by}>${run(text)}</w:ins>`;

describe("the memorandum as a Word document", () => {
  it("is well-formed, with headings, numbering, properties and the digest on each page", async () => {
    const bytes = await memorandumDocx(tree(["en", "ar"]));
    const body = await textOfPart(bytes, "word/document.xml");
    new SaxesParser({ xmlns: true }).write(body).close();
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBeGreaterThan(8);
    expect(body).toContain("<w:numPr>");
    expect(await textOfPart(bytes, "word/numbering.xml")).toContain('w:val="Article %1."');
    expect(await textOfPart(bytes, "word/footer1.xml")).toContain(source.text.root);
    expect(await textOfPart(bytes, "word/footer1.xml")).toContain("NUMPAGES");
    expect(await textOfPart(bytes, "docProps/core.xml")).toContain("Police accountability compact");
    expect(await textOfPart(bytes, "word/settings.xml")).toContain("<w:trackRevisions/>");
  });

  it("says of every height of a line that it grows with the letters, as no program can be left to guess", async () => {
    const styles = await textOfPart(await english, "word/styles.xml");
    const heights = styles.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [];
    expect(heights.length).toBeGreaterThan(10);
    expect(heights.filter(height => !height.includes('w:lineRule="auto"'))).toEqual([]);
  });

  it("runs Arabic from right to left, its figures and Latin names as they run", async () => {
    const body = await textOfPart(await memorandumDocx(tree(["ar"])), "word/document.xml");
    expect(body.match(/<w:bidi\/>/g)?.length).toBeGreaterThan(400);
    expect(body).toContain("<w:bidiVisual/>");
    expect(body).not.toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*<w:t[^>]*>[A-Za-z]+</);
    expect(body).toMatch(/<w:rtl\/>(?:(?!<\/w:r>).)*<w:t[^>]*>[\u0600-\u06ff]/);
  });

  it("names every paragraph once", async () => {
    const body = await textOfPart(await memorandumDocx(tree(["en", "fr"])), "word/document.xml");
    const names = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name as string);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every(name => /^[a-z][a-z0-9_]{0,39}$/.test(name))).toBe(true);
    const links = [...body.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter(name => !names.includes(name as string))).toEqual([]);
  });
});

describe("a comparison", () => {
  it("marks words, paragraphs and rows as one delegation's change at one moment", async () => {
    const risk = clauseOf("risk");
    const after = without(
      reworded(source, risk.content.id, body => ({
        ...body,
        mitigation: { en: "Joint review.\nTwice a year." },
      })),
      [clauseOf("indicator").content.id],
    );
    const paper = { languages: ["en"], layout: "one_after_another", numbered: false } as const;
    const hand = { author: "Nordland Development", date: "2027-03-02T09:00:00.000Z" };
    const bytes = await comparisonDocx(memorandum(source, paper), memorandum(after, paper), () => hand);
    const body = await textOfPart(bytes, "word/document.xml");
    expect(body).toContain('<w:delText xml:space="preserve">');
    expect(body).toMatch(/<w:rPr><w:ins [^>]*\/><\/w:rPr>/);
    expect(body).toMatch(/<w:trPr>.*?<w:del [^>]*\/>.*?<\/w:trPr>/);
    const marks = [...body.matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(
      ([, attributes]) => attributes as string,
    );
    expect(marks.length).toBeGreaterThan(5);
    for (const mark of marks)
      expect(mark).toContain('w:author="Nordland Development" w:date="2027-03-02T09:00:00.000Z"');
    const ids = marks.map(mark => /w:id="(\d+)"/.exec(mark)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(body).not.toContain("bookmarkStart");
  });

  it("of a text with itself marks nothing", async () => {
    const paper = { languages: ["ar"], layout: "one_after_another", numbered: false } as const;
    const same = memorandum(source, paper);
    const bytes = await comparisonDocx(same, same, () => ({ author: "", date: "" }));
    expect(await textOfPart(bytes, "word/document.xml")).not.toMatch(/<w:(ins|del) /);
  });
});

describe("a memorandum that comes back", () => {
  const risk = clauseOf("risk");
  const mitigation = textAt(risk.content.body, "mitigation");

  it.each([
    ["one after another", ["en", "fr", "ar"], "one_after_another"],
    ["side by side", ["ar", "fr"], "side_by_side"],
  ] as const)("untouched, changes nothing: %s", async (_, languages, layout) => {
    const returned = await readBack(await memorandumDocx(tree([...languages], layout)));
    expect(returned).toEqual({ clauses: [], left: [], more: 0 });
  });

  it("with a plain edit, changes that text in that language and nothing else", async () => {
    const bytes = await edited(await memorandumDocx(tree(["en", "fr"])), mitigation, () =>
      run("Joint review."),
    );
    const { clauses, left } = await readBack(bytes);
    expect(left).toEqual([]);
    expect(clauses).toHaveLength(1);
    expect(clauses[0]).toMatchObject({ baseDigest: risk.digest, stale: false });
    expect(clauses[0]?.after.body).toEqual({
      ...risk.content.body,
      mitigation: { ...(risk.content.body as { mitigation: object }).mitigation, en: "Joint review." },
    });
  });

  it("with tracked changes, is read as if all were accepted", async () => {
    const bytes = await edited(await english, mitigation, () =>
      [
        gone(mitigation),
        put("Joint "),
        run("review"),
        `<w:moveFrom ${by}>${run("moved away")}</w:moveFrom>`,
        put("."),
      ].join(""),
    );
    const { clauses } = await readBack(bytes);
    expect(textAt(clauses[0]?.after.body, "mitigation")).toBe("Joint review.");
  });

  it("keeps paragraphs apart, and joins those whose end was taken out", async () => {
    const paragraphs = (end: string) => (first: string) =>
      `${first}</w:p><w:p><w:pPr><w:rPr>${end}</w:rPr></w:pPr>${run("Second")}</w:p><w:p>${run(" third")}`;
    const text = async (end: string) => {
      const { clauses } = await readBack(await edited(await english, mitigation, paragraphs(end)));
      return textAt(clauses[0]?.after.body, "mitigation");
    };
    expect(await text(`<w:ins ${by}/>`)).toBe(`${mitigation}\nSecond\n third`);
    expect(await text(`<w:del ${by}/>`)).toBe(`${mitigation}\nSecond third`);
  });

  it("finds a text again whose own mark was typed over", async () => {
    const bytes = await rewritten(await english, "word/document.xml", xml => {
      const bare = xml.replace(
        /<w:bookmarkStart w:name="c[^"]*" w:id="\d+"\/>((?:(?!<w:bookmarkStart).)*?)<w:bookmarkEnd w:id="\d+"\/>/g,
        "$1",
      );
      return bare.replace(mitigation, "Joint review.");
    });
    const { clauses } = await readBack(bytes);
    expect(clauses.map(({ after }) => after.id)).toEqual([risk.content.id]);
  });

  it("lists what it does not read back, behind the clause it stands in", async () => {
    const table = `<w:tbl><w:tr><w:tc><w:p>${run("A table")}</w:p></w:tc></w:tr></w:tbl>`;
    const edit = (text: string) => `${text}<w:r><w:drawing/></w:r></w:p>${table}<w:p>`;
    const bytes = await rewritten(await edited(await english, mitigation, edit), "word/document.xml", xml =>
      xml.replace(">Political<", ">Climate<"),
    );
    const { clauses, left } = await readBack(bytes);
    expect(clauses).toEqual([]);
    expect(left.map(({ why, what }) => `${why}: ${what}`)).toEqual([
      "fixed_changed: Type: Climate",
      "outside: A table",
      `object: ${mitigation}`,
      `object: ${mitigation}`,
    ]);
    expect(left[0]?.title).toEqual(risk.content.body.title);
  });

  it("says when the text has moved on, when only the other side may word it, and when a text was emptied", async () => {
    const bytes = await edited(await english, mitigation, () => run("Joint review."));
    expect((await readBack(bytes, "host", "earlier")).clauses[0]?.stale).toBe(true);
    expect(await readBack(bytes, "host", "removed")).toMatchObject({
      clauses: [],
      left: [{ why: "removed_clause" }],
    });
    const interest = clauseOf("interest");
    const words = textAt(interest.content.body, "text");
    const theirs = await edited(await english, words, () => run("Ours."));
    expect(await readBack(theirs, "host")).toMatchObject({ clauses: [], left: [{ why: "not_yours" }] });
    expect((await readBack(theirs, "donor")).clauses).toHaveLength(1);
    const emptied = await edited(await english, mitigation, () => "");
    expect(await readBack(emptied)).toMatchObject({ clauses: [], left: [{ why: "emptied" }] });
  });

  it("brings any characters a person can type back as they were", async () => {
    const odd = "<b>&amp;</b> \u00a0“«»” \u200fمرحبا 中文 a\u0301\n\n\tTab — end";
    const texts = reworded(source, risk.content.id, body => ({
      ...body,
      mitigation: { en: odd.normalize("NFC") },
    }));
    const digest = texts.text.clauses.find(({ content }) => content.id === risk.content.id);
    const file = path.join(folder, "odd.docx");
    await writeFile(
      file,
      await memorandumDocx(
        memorandum(sourceOf(digest ? [digest] : []), {
          languages: ["en"],
          layout: "one_after_another",
          numbered: true,
        }),
      ),
    );
    const known = new Map([
      [
        risk.content.id,
        [
          {
            content: digest?.content ?? risk.content,
            digest: digest?.digest ?? "",
            standing: "now" as const,
            owner: "ours",
          },
        ],
      ],
    ]);
    expect(returnedClauses(await readReturned(file), known, wordedBy("host"))).toEqual({
      clauses: [],
      left: [],
      more: 0,
    });
  });
});
