import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { type Locale, locales } from "@/lib/platform/i18n/locales";

type Tree = { [key: string]: string | Tree };

/** Every message of a catalogue by its dotted key. */
function flatten(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : flatten(value, [...path, key]),
  );
}

/** All elements of a message, those inside plural and select branches and tags too. */
function elements(message: readonly MessageFormatElement[]): MessageFormatElement[] {
  return message.flatMap(element => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap(option => elements(option.value))];
    return element.type === TYPE.tag ? [element, ...elements(element.children)] : [element];
  });
}

/** What the code must hand over: names of arguments and tags, with the kind of each. */
function placeholders(message: string): string[] {
  const named = elements(parse(message)).flatMap(element =>
    element.type === TYPE.literal || element.type === TYPE.pound
      ? []
      : [`${element.value}:${kindOf(element)}`],
  );
  // A branch may leave an argument out ("one day"), so each counts once; a number may be plain in one language.
  return [...new Set(named)].sort();
}

function kindOf(element: MessageFormatElement): string {
  if (element.type === TYPE.plural) return element.pluralType ?? "cardinal";
  return element.type === TYPE.select ? "select" : element.type === TYPE.tag ? "tag" : "value";
}

/** Each choice once: within plural forms a language with more of them repeats it. */
const selectKeys = (message: string): string[] => [
  ...new Set(
    elements(parse(message)).flatMap(element =>
      element.type === TYPE.select ? [Object.keys(element.options).sort().join(" ")] : [],
    ),
  ),
];

const catalogues = new Map(
  await Promise.all(
    locales.map(
      async (locale): Promise<[Locale, Map<string, string>]> => [
        locale,
        new Map(flatten(await loadMessages(locale))),
      ],
    ),
  ),
);
const english = catalogues.get("en") ?? new Map<string, string>();

describe.each(locales)("the catalogue in %s", locale => {
  const catalogue = catalogues.get(locale) ?? new Map<string, string>();

  test("has the keys of the English one, no more and no less", () => {
    expect([...catalogue.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("leaves nothing empty, padded or unreadable", () => {
    for (const [key, message] of catalogue) {
      expect(message.trim(), key).not.toBe("");
      expect(message, key).toBe(message.trim());
      expect(() => parse(message), key).not.toThrow();
    }
  });

  test("asks for the same arguments and offers the same choices", () => {
    for (const [key, message] of catalogue) {
      const original = english.get(key) ?? "";
      expect(placeholders(message), key).toEqual(placeholders(original));
      expect(selectKeys(message), key).toEqual(selectKeys(original));
    }
  });

  test("writes out every plural form its language has", () => {
    for (const [key, message] of catalogue)
      for (const element of elements(parse(message))) {
        if (element.type !== TYPE.plural) continue;
        const type = element.pluralType ?? "cardinal";
        const needed = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;
        expect(Object.keys(element.options), key).toEqual(expect.arrayContaining(needed));
      }
  });
});

test("Arabic has six plural forms", () => {
  expect(new Intl.PluralRules("ar").resolvedOptions().pluralCategories).toHaveLength(6);
});

test("no sentence of one language stands in another", () => {
  // Names and codes are the same everywhere; three plain words in a row are not.
  for (const locale of locales.filter(other => other !== "en"))
    for (const [key, message] of catalogues.get(locale) ?? [])
      if (/\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(message)) expect(message, key).not.toBe(english.get(key));
});

test("French keeps double signs and quotation marks on the line of the word they belong to", () => {
  const loose = [...(catalogues.get("fr") ?? [])].filter(([, words]) =>
    /« | »| [:;?!](?=\s|[}.]|$)/.test(words),
  );
  expect(loose).toEqual([]);
});
