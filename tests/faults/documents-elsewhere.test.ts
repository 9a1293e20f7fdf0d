import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { comparisonDocx, memorandumDocx } from "@/lib/interchange/docx/document";
import { readReturned } from "@/lib/interchange/docx/read-returned";
import { memorandum } from "@/lib/interchange/memorandum/build";
import { shortDigest } from "@/lib/interchange/memorandum/short-digest";
import type { Source } from "@/lib/interchange/memorandum/source";
import { returnedClauses } from "@/lib/interchange/returned";
import { writeDocument } from "@/lib/interchange/write-document";
import { spokenDigest } from "@/lib/ledger/spoken-digest";
import { contentOfKind } from "@/tests/support/factories";
import { isMissing, openOffice, pdfFacts, pdfText } from "@/tests/support/libre-office";
import { compactSource, reworded, signedSource, withMore, without } from "@/tests/support/memorandum";

/*
 * Documents in the programs of others: LibreOffice accepts and rejects, keeps and gives back; poppler reads.
 */
const source = compactSource();
const ofKind = (kind: string) => source.text.clauses.filter(({ content }) => content.kind === kind);
const first = (kind: string): ClauseContent => {
  const [clause] = ofKind(kind);
  if (!clause) throw new Error(`the compact has no ${kind}`);
  return clause.content;
};

/** Words, paragraphs, clauses and rows: changed, put in, taken out, moved. */
function negotiated(): { before: Source; after: Source } {
  const [milestone, other] = ofKind("milestone");
  const before = without(source, [milestone?.content.id ?? "", first("tranche").id]);
  let after = without(source, [other?.content.id ?? "", first("commitment").id]);
  after = reworded(after, first("priority").id, body => ({
    ...body,
    text: { en: "Another text.\n\nWith two paragraphs.", ar: "نص آخر.\nبفقرتين." },
  }));
  after = reworded(after, first("risk").id, body => ({
    ...body,
    likelihood: 5,
    mitigation: { en: "Joint review.", ar: "مراجعة مشتركة." },
  }));
  after = reworded(after, first("condition").id, body => ({ ...body, clauses: undefined, on: "package" }));
  return {
    before,
    after: withMore(after, [contentOfKind("term", { text: { en: "New.\nWords.", ar: "كلمات.\nجديدة." } })]),
  };
}

describe.skipIf(isMissing("soffice"))("LibreOffice", () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  beforeAll(async () => {
    office = await openOffice();
  }, 120_000);
  afterAll(() => office?.close());

  const saved = async (name: string, bytes: Uint8Array) => {
    const file = path.join(office.folder, name);
    await writeFile(file, bytes);
    return file;
  };
  /** Empty paragraphs are where a word processor may differ, and nobody's wording. */
  const words = async (file: string) =>
    (await readFile(file, "utf8")).split("\n").filter(line => line.trim() !== "");

  test.each(["en", "ar"])(
    "accepts all to the new text and rejects all to the old: %s",
    { timeout: 300_000 },
    async language => {
      const { before, after } = negotiated();
      const tree = (one: Source) =>
        memorandum(one, { languages: [language], layout: "one_after_another", numbered: false });
      const hand = () => ({ author: "Nordland", date: "2027-03-02T09:00:00Z" });
      const compared = await saved(
        `compared-${language}.docx`,
        await comparisonDocx(tree(before), tree(after), hand),
      );
      for (const [settling, one] of [
        ["accept", after],
        ["reject", before],
      ] as const) {
        const plain = await saved(
          `${settling}ed-${language}.docx`,
          await comparisonDocx(tree(one), tree(one), hand),
        );
        const expected = await words(await office.settled(plain, "leave", "txt"));
        expect(expected.length).toBeGreaterThan(300);
        expect(await words(await office.settled(compared, settling, "txt"))).toEqual(expected);
      }
    },
  );

  test("shows in a signed memorandum who signed and how, and lines for who has not", {
    timeout: 300_000,
  }, async () => {
    const signed = signedSource(source);
    const [host, donor] = signed.signatories;
    if (!host || !donor) throw new Error("two sign");
    const waiting = { ...donor, name: "C. Deputy", office: null, signedAt: null, method: null, key: null };
    const tree = memorandum(
      { ...signed, signatories: [host, waiting] },
      { languages: ["en"], layout: "one_after_another", numbered: true },
    );
    const file = await saved("signed.docx", await memorandumDocx(tree));
    const lines = await words(await office.settled(file, "leave", "txt"));
    const block = lines.slice(lines.lastIndexOf("Ministry of the Interior"));
    for (const line of ["A. Minister", "Passkey, which anyone can check from the record", "C. Deputy"])
      expect(block).toContain(line);
    expect(block.filter(line => line.startsWith("Signed in the record on"))).toHaveLength(1);
  });

  test.each([
    ["one after another", ["en", "ar"], "one_after_another"],
    ["side by side", ["fr", "ar"], "side_by_side"],
  ] as const)(
    "saves a memorandum from which every text is read back: %s",
    { timeout: 300_000 },
    async (name, languages, layout) => {
      const file = await saved(
        `${name}.docx`,
        await memorandumDocx(memorandum(source, { languages, layout, numbered: true })),
      );
      const read = await readReturned(await office.settled(file, "leave", "docx"));
      const wordings = new Map(
        source.text.clauses.map(({ content, digest }) => [
          content.id,
          [{ content, digest: digest ?? "", standing: "now" as const, owner: "host" }],
        ]),
      );
      expect(read.fields.length).toBeGreaterThan(400);
      expect(returnedClauses(read, wordings, () => true)).toEqual({ clauses: [], left: [], more: 0 });
    },
  );
});

describe.skipIf(isMissing("pdftotext", "pdfinfo"))("poppler", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "documents-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(["en", "fr", "ar"])(
    "reads a tagged, archival PDF with its texts, numbers and digests: %s",
    { timeout: 120_000 },
    async language => {
      const bytes = await writeDocument({
        write: "memorandum",
        format: "pdf",
        layout: "one_after_another",
        languages: [language],
        source,
      });
      const file = path.join(folder, `${language}.pdf`);
      await writeFile(file, bytes);
      const [text, facts] = [await pdfText(file), await pdfFacts(file)];
      expect(facts).toMatch(/Tagged:\s+yes/);
      expect(facts).toMatch(/pdfaid:part[=>]"?2/);
      expect(facts).toContain(source.title[language] ?? "");
      const pages = Number(/Pages:\s+(\d+)/.exec(facts)?.[1]);
      expect(pages).toBeGreaterThan(10);
      expect(text.split(source.text.root).length - 1).toBeGreaterThanOrEqual(pages);
      if (language === "en") {
        for (const { content } of source.text.clauses)
          expect(text.replace(/\s+/g, " ")).toContain(content.body.title.en);
        expect(text).toContain("Article 26.");
      }
    },
  );

  test.each(["en", "ar"])(
    "reads in a signed PDF who signed, in which office, when and how: %s",
    { timeout: 120_000 },
    async language => {
      const signed = signedSource(source, 1);
      const bytes = await writeDocument({
        write: "memorandum",
        format: "pdf",
        layout: "one_after_another",
        languages: [language],
        source: signed,
      });
      const file = path.join(folder, `signed-${language}.pdf`);
      await writeFile(file, bytes);
      const text = (await pdfText(file)).replace(/\s+/g, " ");
      const plain = (words: string) => words.replaceAll("\u00a0", " ");
      for (const { name, office, key } of signed.signatories)
        for (const words of [name, office, key && plain(shortDigest(key))])
          expect(text).toContain(words ?? "");
      // In their order, in whichever direction the words around them run.
      expect(text).toContain(spokenDigest(source.text.root));
      if (language !== "en") return;
      for (const words of [
        "Amendment No. 1: signed by every signatory, in force since 2 May 2027.",
        "Passkey, which anyone can check from the record",
        "Password and code, which the service that keeps the record vouches for",
        "Signed in the record on 1 May 2027 at 10:00 UTC",
      ])
        expect(text).toContain(words);
    },
  );

  test("what a person typed is never markup, and no text makes the maker of PDFs fail", {
    timeout: 120_000,
  }, async () => {
    const hostile =
      '#read("/etc/passwd") #import "@preview/x:1.0.0" $x^2$ *b* _i_ = h @ref <l> \\ // /* `raw` 中文 𝕏 \u202e';
    const risk = first("risk");
    const odd = reworded(source, risk.id, body => ({
      ...body,
      title: { en: hostile },
      mitigation: { en: `${hostile}\n${hostile}` },
    }));
    const bytes = await writeDocument({
      write: "memorandum",
      format: "pdf",
      layout: "one_after_another",
      languages: ["en"],
      source: odd,
    });
    const file = path.join(folder, "hostile.pdf");
    await writeFile(file, bytes);
    const text = (await pdfText(file)).replace(/\s+/g, " ");
    expect(text).toContain('#read("/etc/passwd") #import "@preview/x:1.0.0" $x^2$ *b* _i_ = h @ref <l>');
    expect(text).not.toContain("root:");
  });
});
