import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContent } from "@/lib/clauses/catalogue";
import { readChosen } from "@/lib/interchange/iati/chosen-package";
import { ImportError } from "@/lib/interchange/iati/import-error";
import { activity, file, haveFiles, iatiFile, pieces, survey } from "../support/iati";

const seeds = [
  file(
    activity(
      `<participating-org role="4" ref="X"><narrative>Ministry</narrative></participating-org>
      <conditions attached="1"><condition type="1"><narrative>Law adopted | Due Date: 31-May-2025</narrative></condition></conditions>
      <budget type="1" status="2"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value currency="EUR" value-date="2025-01-01">100.50</value></budget>
      <planned-disbursement><period-start iso-date="2025-06-30"/><value>50</value></planned-disbursement>
      <transaction><transaction-type code="3"/><transaction-date iso-date="2025-07-04"/><value>-40</value></transaction>
      <result type="1"><title><narrative>Body at work</narrative></title><indicator measure="1"><title><narrative>Complaints</narrative></title><baseline year="2024" value="0"/><period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-06-30"/><target value="5"/><actual value="6"/></period></indicator></result>`,
      "A",
    ),
    activity('<related-activity type="1" ref="A"/>', "B"),
  ),
  ...(haveFiles && existsSync(iatiFile("mapping-example.xml"))
    ? [readFileSync(iatiFile("mapping-example.xml"), "utf8")]
    : []),
];

const splice = fc.record({
  at: fc.nat(4_000),
  remove: fc.nat(40),
  insert: fc.oneof(
    fc.constantFrom(
      "<",
      ">",
      "&",
      "&#x0;",
      "]]>",
      "<!--",
      '"',
      "<a>",
      "</a>",
      "<iati-activity>",
      "</iati-activity>",
      "\u0000",
    ),
    fc.constantFrom(
      "-1",
      "1e400",
      "99999999999999999999",
      "2025-02-30",
      "0001-01-01",
      "XYZ",
      "xml:lang='!'",
      "",
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  ),
});

describe("any mutation of a file", () => {
  test("is read into clauses that fit, or refused with a place; it never crashes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(splice, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 5_000 }),
        async (seed, splices, size) => {
          const mutated = splices.reduce((text, { at, remove, insert }) => {
            const from = at % text.length;
            return text.slice(0, from) + insert + text.slice(from + remove);
          }, seed);
          await readOrRefuse(mutated, size);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test("bytes at random are refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        await expect(survey(bytes, 50)).rejects.toBeInstanceOf(ImportError);
      }),
    );
  });
});

async function readOrRefuse(text: string, size: number): Promise<void> {
  try {
    const surveyed = await survey(text, size);
    for (const chosen of surveyed.activities) {
      if (surveyed.activities.filter(each => each.identifier === chosen.identifier).length > 1) continue;
      const { contents } = await readChosen(pieces(text, size), surveyed.activities, chosen);
      expect(contents.filter(content => !readContent(content).ok)).toEqual([]);
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    expect(error.line).toBeGreaterThan(0);
    expect(error.column).toBeGreaterThan(0);
  }
}
