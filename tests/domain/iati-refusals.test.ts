import { describe, expect, test } from "vitest";
import { limits } from "@/lib/interchange/iati/limits";
import { activity, complaintOf, file, read, survey } from "../support/iati";

const refused = (text: string | Uint8Array, size?: number) => complaintOf(survey(text, size));

/** What a person reads for each kind of bad file, with the place. */
const complaints: [string, string | Uint8Array, string][] = [
  ["an empty file", "", "1:1: The file is empty."],
  ["a blank file", " \n \n", "1:1: The file is empty."],
  ["plain text", "Dear colleagues,", "1:1: This is not an XML file."],
  ["JSON", '\n  {"iati-activities": []}', "2:3: This is not an XML file."],
  ["a spreadsheet", Buffer.from("PK\u0003\u0004\u0014\u0000"), "1:1: This is not an XML file."],
  [
    "an organisation file",
    '<?xml version="1.0"?>\n<iati-organisations version="2.03"/>',
    "2:1: The first element is “iati-organisations”; an IATI activity file begins with “iati-activities”.",
  ],
  [
    "a web page",
    "<html><body>404</body></html>",
    "1:1: The first element is “html”; an IATI activity file begins with “iati-activities”.",
  ],
  [
    "a document type",
    '<?xml version="1.0"?>\n<!-- <!DOCTYPE is not here> -->\n<!DOCTYPE iati-activities [<!ENTITY a "b">]><iati-activities/>',
    "3:1: The file declares a document type or entities. Such files are not read; remove the DOCTYPE.",
  ],
  [
    "an entity of its own",
    file(activity("<description><narrative>\n&company;</narrative></description>")),
    "8:10: An entity is used that XML does not define. Write the character itself.",
  ],
  [
    "an ampersand by itself",
    file(activity("<description>\n<narrative>R&D &amp; law &amp; order</narrative></description>")),
    "8:13: An ampersand stands here by itself. Write it as “&amp;”.",
  ],
  [
    "an ampersand by itself, after which nothing looks like the end of an entity",
    file(
      activity(
        "<description><narrative>Law &amp; order</narrative>\n<narrative>Café & law</narrative></description>",
      ),
    ),
    "8:17: An ampersand stands here by itself. Write it as “&amp;”.",
  ],
  [
    "an ampersand by itself in an attribute",
    file(activity('<location ref="a&b"/>')),
    "7:17: An ampersand stands here by itself. Write it as “&amp;”.",
  ],
  [
    "a file cut off in a passage that may hold ampersands",
    '<iati-activities version="2.03"><iati-activity><title><![CDATA[Law & order',
    "1:75: The file ends in the middle: “title” is never closed.",
  ],
  [
    "a file cut off in an entity",
    '<iati-activities version="2.03"><iati-activity><title>Law &am',
    "1:62: The file ends in the middle: “title” is never closed.",
  ],
  [
    "a version to come",
    '<iati-activities version="3.01"></iati-activities>',
    "1:1: IATI version “3.01” is not one that is read: 1.01 to 1.05 and 2.01 to 2.03 are.",
  ],
  ["no activities", '<iati-activities version="2.03"></iati-activities>', "1:1: The file has no activities."],
  [
    "a file cut off in a text",
    file(activity()).slice(0, 190),
    "5:26: The file ends in the middle: “narrative” is never closed.",
  ],
  [
    "a file cut off in a tag",
    '<iati-activities version="2.03"><iati-act',
    "1:42: The file ends in the middle: “iati-activities” is never closed.",
  ],
  [
    "a file cut off in its first line",
    '<?xml version="1.0"',
    "1:20: The file ends in the middle: “iati-activities” is never closed.",
  ],
  [
    "tags that do not match",
    '<iati-activities version="2.03">\n<iati-activity></iati-activities>',
    "2:34: The XML is broken here: unexpected close tag.",
  ],
  [
    "a NUL",
    file(activity("<description>\u0000</description>")),
    "7:15: A character stands here that XML does not allow, or an ampersand that should be written “&amp;”.",
  ],
  [
    "bytes that are not UTF-8",
    Buffer.concat([
      Buffer.from("<iati-activities>\n<title>Côte"),
      Buffer.from([0xe9, 0x20]),
      Buffer.from("</title>"),
    ]),
    "2:12: These bytes are not text in the encoding utf-8 that the file claims. Save the file as UTF-8.",
  ],
  [
    "an encoding nobody knows",
    '<?xml version="1.0" encoding="klingon"?><iati-activities/>',
    "1:1: The encoding “klingon” is not known. Save the file as UTF-8.",
  ],
];

describe("a bad file gets one line that says where and what", () => {
  test.each(complaints)("%s", async (_, text, complaint) => {
    expect(await refused(text)).toBe(complaint);
  });

  test("wherever the bytes happen to be split", async () => {
    for (const [name, text, complaint] of complaints)
      for (const size of [1, 7])
        expect(`${name}: ${await refused(text, size)}`).toBe(`${name}: ${complaint}`);
  });

  test("200,000 levels of nesting", async () => {
    const deep = `<iati-activities version="2.03"><iati-activity>${"<a>".repeat(200_000)}`;
    expect(await refused(deep)).toBe("1:342: Elements are nested more than 100 deep.");
  });

  test("a text, an attribute, a comment or a tag without end", async () => {
    const endless = "x".repeat(2 * limits.token);
    for (const start of ["<title>", '<title lang="', "<!-- ", "<![CDATA[", "<", "<?pi "])
      expect(await refused(`<iati-activities version="2.03"><iati-activity>${start}${endless}`)).toContain(
        "A single text, tag or comment is longer than 1048576 characters.",
      );
    expect(await refused(`<!-- ${endless}`)).toBe("1:1: There is too much text before the first element.");
  });

  test("an activity of a hundred thousand elements", async () => {
    const many = activity("<a/>".repeat(limits.elementsPerActivity + 1));
    expect(await refused(file(many))).toContain("This activity is too large: more than 100000 elements");
  });
});

describe("choosing among several activities", () => {
  test("says how many there are, which one is missing, and which one is there twice", async () => {
    const two = file(activity("", "A"), activity("", "B"));
    expect(await complaintOf(read(two))).toBe("1:1: The file has 2 activities. Choose one.");
    expect(await complaintOf(read(two, "C"))).toBe("1:1: The file has no activity “C”.");
    expect((await read(two, "B")).identifier).toBe("B");
    expect(await complaintOf(read(file(activity("", "A"), activity("", "A")), "A"))).toBe(
      "9:1: The identifier “A” is used twice: first on line 3.",
    );
  });
});

describe("what is not UTF-8 but says so", () => {
  const text = file(activity("<description><narrative>Réforme de l’État</narrative></description>"));
  const declared = (encoding: string) => text.replace("UTF-8", encoding);

  test.each([
    ["UTF-16, little endian", Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le")],
    ["UTF-16 without a mark", Buffer.from(declared("UTF-16"), "utf16le")],
    ["UTF-16, big endian", Buffer.from(`\uFEFF${declared("UTF-16")}`, "utf16le").swap16()],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-8 declared as UTF-16", Buffer.from(declared("UTF-16"))],
  ])("%s", async (_, bytes) => {
    for (const size of [1, 64, 100_000]) {
      const [summary] = (await survey(bytes, size)).activities;
      expect(summary?.examples.purpose).toEqual([{ en: "Police reform" }]);
    }
  });

  test("ISO-8859-1", async () => {
    const latin = Buffer.from(
      declared("ISO-8859-1").replace("’", "'").replace("Police reform", "Réforme"),
      "latin1",
    );
    expect((await survey(latin)).activities[0]?.title).toEqual({ en: "Réforme" });
  });
});
