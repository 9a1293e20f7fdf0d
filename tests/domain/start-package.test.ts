import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { startInput } from "@/lib/packages/schema";

const started = (title: Record<string, string>, languages: string[]) =>
  startInput.safeParse({
    title,
    languages,
    slug: "a-compact",
    counterparts: [randomUUID()],
    termStart: "2027-01-01",
    termEnd: "2031-12-31",
  });

test("a package begins with a title in each language in which it is authentic (N4)", () => {
  expect(started({ en: "Compact", fr: "Pacte" }, ["en", "fr"]).success).toBe(true);
  expect(started({ en: "Compact", ar: "ميثاق" }, ["en"]).success).toBe(true);
  const { error } = started({ en: "Compact" }, ["en", "fr", "ar", "fr"]);
  expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    ["title.fr", "required"],
    ["title.ar", "required"],
  ]);
});

test.each([{ fr: "" }, { fr: "   " }])("a title of nothing is none: %o", french => {
  expect(started({ en: "Compact", ...french }, ["en", "fr"]).success).toBe(false);
});

test("of an empty form each thing that is missing is asked for once", () => {
  const empty = {
    title: {},
    languages: ["en", "fr"],
    slug: "",
    counterparts: [],
    termStart: "",
    termEnd: "",
  };
  expect(
    startInput
      .safeParse(empty)
      .error?.issues.map(({ path }) => path.join("."))
      .sort(),
  ).toEqual(["counterparts", "slug", "termEnd", "termStart", "title.en", "title.fr"]);
});
