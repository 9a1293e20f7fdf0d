import { describe, expect, test } from "vitest";
import { money } from "@/lib/kernel/money";
import {
  daysBetween,
  formatDate,
  formatDateRange,
  formatLabelled,
  formatLanguage,
  formatList,
  formatMoment,
  formatMoney,
  formatParts,
  formatPercent,
  formatRelativeDay,
  languageLabel,
} from "@/lib/platform/format";
import { address, inLanguage, preferredLocale } from "@/lib/platform/i18n/addresses";
import { locales } from "@/lib/platform/i18n/locales";

// Intl parts figures and units with no-break spaces and marks direction; a reader sees neither.
const plain = (text: string) =>
  text.replaceAll(/[\u200e\u200f]/g, "").replaceAll(/[\u00a0\u202f\u2009]/g, " ");

describe("dates", () => {
  test("a day of the package is the same day everywhere", () => {
    expect(formatDate("2027-01-12", "en")).toBe("12 January 2027");
    expect(formatDate("2027-01-12", "fr")).toBe("12 janvier 2027");
    expect(formatDate("2027-01-12", "ar")).toBe("12 يناير 2027");
  });

  test("the first of a month is the first in French, wherever a date stands", () => {
    expect(formatDate("2027-07-01", "fr")).toBe("1er juillet 2027");
    expect(formatDate("2027-07-11", "fr")).toBe("11 juillet 2027");
    expect(plain(formatDateRange("2027-02-01", "2027-10-01", "fr"))).toBe("1er février – 1er octobre 2027");
    expect(formatMoment("2027-02-01T16:20:00Z", "fr")).toMatch(/^1er février 2027/);
    expect(formatDate("2027-07-01", "en")).toBe("1 July 2027");
  });

  test("a range says once what both ends share; a moment names its zone", () => {
    expect(plain(formatDateRange("2027-01-12", "2027-06-30", "en"))).toBe("12 January – 30 June 2027");
    expect(formatMoment("2027-01-12T16:20:00Z", "en")).toMatch(/16:20.*UTC/);
  });

  test("a range is parted by plain spaces, as browsers part it", () => {
    for (const locale of locales)
      for (const [from, to] of [
        ["2027-01-12", "2027-06-30"],
        ["2027-01-12", "2027-01-30"],
      ] as const)
        expect(formatDateRange(from, to, locale)).toMatch(/^[^\u2009\u202f\u00a0]+$/);
  });

  test("distance is counted in calendar days and grows its unit", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(formatRelativeDay("2027-01-11", "2027-01-12", "en")).toBe("yesterday");
    expect(formatRelativeDay("2027-06-12", "2027-01-12", "en")).toBe("in 5 months");
    expect(formatRelativeDay("2030-01-12", "2027-01-12", "fr")).toBe("dans 3 ans");
  });
});

describe("amounts", () => {
  test("follow the exponent of their currency, not a habit of two decimals", () => {
    expect(plain(formatMoney(money(420_000_000, "EUR"), "en"))).toBe("EUR 4,200,000");
    expect(plain(formatMoney(money(420_000_050, "EUR"), "en"))).toBe("EUR 4,200,000.50");
    expect(plain(formatMoney(money(1500, "XOF"), "fr"))).toBe("1 500 XOF");
    expect(plain(formatMoney(money(1500, "TND"), "en", "fixed"))).toBe("TND 1.500");
  });

  test("stay exact beyond what a float holds", () => {
    expect(plain(formatMoney(money(Number.MAX_SAFE_INTEGER, "EUR"), "en"))).toBe("EUR 90,071,992,547,409.91");
  });

  test("are said short in a sentence, with Latin digits in Arabic too", () => {
    expect(plain(formatMoney(money(420_000_000, "EUR"), "en", "words"))).toBe("EUR 4.2 million");
    expect(plain(formatMoney(money(420_000_000, "EUR"), "fr", "words"))).toBe("4,2 millions EUR");
    expect(plain(formatMoney(money(420_000_000, "EUR"), "ar", "words"))).toBe("4.2 مليون EUR");
    expect(formatMoney(money(700_000_000, "EUR"), "fr", "words")).not.toContain(" ");
    expect(plain(formatPercent(0.645, "fr", 1))).toBe("64,5 %");
  });
});

test("lists read in each language", () => {
  expect(formatList(["a", "b", "c"], "fr")).toBe("a, b et c");
  expect(formatList(["a", "b"], "ar")).toBe("a، b");
  expect([formatParts(["a", "b"], "en"), formatParts(["a", "b"], "ar")]).toEqual(["a, b", "a، b"]);
  expect(formatLabelled("Titre", "à remplir", "fr")).toBe("Titre\u00a0: à remplir");
  expect(formatLabelled("Title", "missing", "en")).toBe("Title: missing");
});

test("a language begins small in a French sentence, and large where it stands by itself", () => {
  expect(formatLanguage("en", "fr")).toBe("anglais");
  expect(languageLabel("en", "fr")).toBe("Anglais");
  expect(languageLabel("fr", "ar")).toBe("الفرنسية");
});

describe("addresses", () => {
  test("carry the language first and keep the page when it changes", () => {
    expect(address("ar", "/")).toBe("/ar");
    expect(address("fr", "/packages")).toBe("/fr/packages");
    expect(inLanguage("/en/packages/justice", "ar")).toBe("/ar/packages/justice");
    expect(inLanguage("/packages", "fr")).toBe("/fr/packages");
    expect(inLanguage("/", "en")).toBe("/en");
  });

  test.each([
    ["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
    ["de-DE, ar;q=0.4, fr;q=0.6", "fr"],
    ["en;q=0, ar", "ar"],
    ["", "en"],
    [null, "en"],
    ["*;q=1,,;;q=x", "en"],
  ])("a browser that asks for %o gets %s", (header, expected) => {
    expect(preferredLocale(header)).toBe(expected);
  });
});
