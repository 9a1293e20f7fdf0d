import { randomBytes } from "node:crypto";
import { mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apart, type Overrun } from "@/lib/interchange/apart";
import { memorandumDocx } from "@/lib/interchange/docx/document";
import { readReturned } from "@/lib/interchange/docx/read-returned";
import { memorandum } from "@/lib/interchange/memorandum/build";
import { limits } from "@/lib/interchange/office/limits";
import { type FileFault, RefusedFile } from "@/lib/interchange/office/refused-file";
import { readDocument } from "@/lib/interchange/read-document";
import { receiveUpload } from "@/lib/interchange/receive-upload";
import { writeSpreadsheet } from "@/lib/interchange/xlsx/write-spreadsheet";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { locales } from "@/lib/platform/i18n/locales";
import { contentOfKind } from "@/tests/support/factories";
import { compactSource } from "@/tests/support/memorandum";
import { archiveOf, type Part, partsOf } from "@/tests/support/word-file";

const MB = 2 ** 20;
let folder: string;
let parts: Part[];
let spreadsheet: Part[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "returned-files-"));
  const paper = { languages: ["en"], layout: "one_after_another", numbered: true } as const;
  parts = await partsOf(await memorandumDocx(memorandum(compactSource(), paper)));
  spreadsheet = await partsOf(
    await writeSpreadsheet([contentOfKind("phase"), contentOfKind("milestone")], "en"),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function faultOf(bytes: Uint8Array): Promise<FileFault | "read"> {
  const file = path.join(folder, "returned");
  await writeFile(file, bytes);
  return readReturned(file).then(
    () => "read" as const,
    error => {
      if (error instanceof RefusedFile) return error.fault;
      throw error;
    },
  );
}

const part = (name: string, text: string | Buffer): Part => ({ name, bytes: Buffer.from(text) });
const withPart = (...more: Part[]) => archiveOf([...parts, ...more]);
const replaced = (name: string, rewrite: (text: string) => string | Buffer) =>
  archiveOf(parts.map(one => (one.name === name ? part(name, rewrite(one.bytes.toString())) : one)));
const related = (relationship: string) =>
  replaced("word/_rels/document.xml.rels", xml =>
    xml.replace("</Relationships>", `${relationship}</Relationships>`),
  );
const compound = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096)]);
const bomb = Buffer.alloc(70 * MB, 0x20);

describe("a file that is not what it should be is refused for what it is", () => {
  test.each<[string, FileFault | "read", () => Buffer]>([
    ["the memorandum itself", "read", () => archiveOf(parts)],
    ["nothing", "empty", () => Buffer.alloc(0)],
    ["two bytes", "not_docx", () => Buffer.from("PK")],
    ["a picture", "not_docx", () => Buffer.from("\u0089PNG\r\n\u001a\n".repeat(50), "latin1")],
    ["a web page", "not_docx", () => Buffer.from("<html>".repeat(50))],
    ["an old or encrypted document", "old_or_encrypted", () => compound],
    ["an archive of something else", "not_docx", () => archiveOf([part("a.txt", "Hello")])],
    ["a spreadsheet under another name", "not_docx", () => archiveOf(spreadsheet)],
    ["an archive cut off", "damaged", () => archiveOf(parts).subarray(0, 9_000)],
    [
      "noise behind the right first bytes",
      "damaged",
      () => Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(9_000)]),
    ],
    [
      "a Word document of another origin",
      "not_ours",
      () => replaced("word/document.xml", xml => xml.replace(/<w:bookmark\w+ [^>]*>/g, "")),
    ],
    ["macros", "macros", () => withPart(part("word/vbaProject.bin", "x"))],
    [
      "macros by type",
      "macros",
      () =>
        replaced("[Content_Types].xml", xml =>
          xml.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main"),
        ),
    ],
    ["an embedded object", "embedded", () => withPart(part("word/embeddings/oleObject1.bin", "x"))],
    [
      "a link to the outside",
      "external",
      () =>
        related(
          '<Relationship Id="x" Type="http://x/hyperlink" Target="https://example.org/" TargetMode="External"/>',
        ),
    ],
    [
      "a template on another machine",
      "external",
      () => related('<Relationship Id="x" Type="http://x/attachedTemplate" Target="file:///etc/passwd"/>'),
    ],
    [
      "a picture on another machine",
      "external",
      () => related('<Relationship Id="x" Type="http://x/image" Target="\\\\host\\share\\a.png"/>'),
    ],
    ["a part that leads out", "path", () => withPart(part("../../etc/passwd", "x"))],
    ["a part with an absolute path", "path", () => withPart(part("/etc/passwd", "x"))],
    ["a part of a drive", "path", () => withPart(part("C:\\x", "x"))],
    [
      "a relationship that leads out",
      "path",
      () => related('<Relationship Id="x" Type="http://x/styles" Target="../../../secret.xml"/>'),
    ],
    ["two parts of one name", "twice", () => withPart(part("word/document.xml", "<x/>"))],
    [
      "a part encrypted by itself",
      "encrypted",
      () => archiveOf(parts.map((one, index) => (index === 3 ? { ...one, flags: 1 } : one))),
    ],
    [
      "thousands of parts",
      "too_many_parts",
      () => withPart(...Array.from({ length: 600 }, (_, n) => part(`x/${n}.xml`, "x"))),
    ],
    ["a part that inflates a thousand times", "inflates", () => withPart(part("word/media/x.xml", bomb))],
    [
      "a part that inflates beyond what it claims",
      "damaged",
      () =>
        archiveOf(
          parts.map(one => (one.name === "word/document.xml" ? { ...one, bytes: bomb, claims: 1_000 } : one)),
        ),
    ],
    [
      "entities",
      "doctype",
      () =>
        replaced("word/document.xml", xml =>
          xml.replace("<w:document", '<!DOCTYPE w [<!ENTITY a "b">]><w:document'),
        ),
    ],
    [
      "an external entity in a relationship",
      "doctype",
      () =>
        replaced("word/_rels/document.xml.rels", xml =>
          xml.replace("<Relationships", '<!DOCTYPE r SYSTEM "file:///etc/passwd"><Relationships'),
        ),
    ],
    [
      "XML that is none",
      "malformed",
      () => replaced("word/document.xml", xml => xml.replace("</w:body>", "")),
    ],
    [
      "text that is no UTF-8",
      "malformed",
      () => replaced("word/document.xml", xml => Buffer.from(xml.replace("Memorandum", "M\u00e9"), "latin1")),
    ],
    [
      "nesting without end",
      "nested_too_deep",
      () =>
        replaced("word/document.xml", xml => xml.replace("<w:body>", `<w:body>${"<w:sdt>".repeat(9_000)}`)),
    ],
    [
      "text without end",
      "too_much_text",
      () =>
        replaced("word/document.xml", xml =>
          xml.replace("<w:body>", `<w:body><w:p><w:r><w:t>${"x".repeat(9 * MB)}</w:t></w:r></w:p>`),
        ),
    ],
  ])("%s", { timeout: 60_000 }, async (_, fault, make) => {
    expect(await faultOf(make())).toBe(fault);
  });

  test("in a process of its own as in this one", { timeout: 60_000 }, async () => {
    const file = path.join(folder, "apart");
    await writeFile(file, archiveOf(parts));
    expect((await readDocument(file)).fields.length).toBeGreaterThan(200);
    await writeFile(file, withPart(part("word/vbaProject.bin", "x")));
    await expect(readDocument(file)).rejects.toMatchObject({ fault: "macros" });
    await writeFile(file, withPart(part("word/media/x.xml", bomb)));
    await expect(readDocument(file)).rejects.toMatchObject({ fault: "inflates", params: { megabytes: 64 } });
  });

  test("every reason has its sentence in every language", async () => {
    const { documents } = await loadMessages("en");
    for (const locale of locales) {
      const { fault } = (await loadMessages(locale)).documents;
      expect(Object.keys(fault).sort()).toEqual(Object.keys(documents.fault).sort());
    }
  });
});

describe("a file that is too large", () => {
  test("200 MB are not taken in, and nothing of them stays behind", { timeout: 60_000 }, async () => {
    const before = await readdir(tmpdir());
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MB;
        if (sent > 200 * MB) controller.close();
        else controller.enqueue(new Uint8Array(MB));
      },
    });
    const refusal = (megabytes: number) => new RefusedFile("too_large", { megabytes });
    await expect(
      receiveUpload(endless as Parameters<typeof receiveUpload>[0], readDocument, {
        bytes: limits.fileBytes,
        refusal,
      }),
    ).rejects.toMatchObject({ fault: "too_large", params: { megabytes: 20 } });
    expect(sent).toBeLessThan(40 * MB);
    expect(
      (await readdir(tmpdir())).filter(name => /^concord-/.test(name) && !before.includes(name)),
    ).toEqual([]);
  });

  test("a file of that size on disk is refused before it is read", async () => {
    const file = path.join(folder, "large");
    const handle = await open(file, "w");
    await handle.truncate(200 * MB);
    await handle.close();
    await expect(readDocument(file)).rejects.toMatchObject({ fault: "too_large" });
  });
});

describe("a program of its own", () => {
  const cap = { heapMegabytes: 128, residentBytes: 200 * MB, seconds: 3 };
  const program = async (source: string) => {
    const file = path.join(folder, `${randomBytes(4).toString("hex")}.mjs`);
    await writeFile(file, source);
    return apart(file, "", cap);
  };

  test("that takes too long is ended", { timeout: 30_000 }, async () => {
    await expect(program("for (;;) ;")).rejects.toMatchObject({ of: "time" } satisfies Partial<Overrun>);
  });

  test("that takes too much memory is ended, in native code too", { timeout: 30_000 }, async () => {
    const greedy = "const kept = []; for (;;) kept.push(Buffer.alloc(8 * 2 ** 20, 1));";
    await expect(program(greedy)).rejects.toMatchObject({ of: "memory" } satisfies Partial<Overrun>);
  });

  test("knows no secret of this one", { timeout: 30_000 }, async () => {
    process.env.NEXTAUTH_SECRET ??= "canary";
    const told = await program("process.stdout.write(JSON.stringify(process.env))");
    expect(Buffer.from(told).toString()).not.toMatch(/NEXTAUTH|DATABASE_URL/);
  });
});
