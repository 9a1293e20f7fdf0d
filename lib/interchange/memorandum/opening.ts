import { formatCountry, formatDateRange, formatLanguage, formatList } from "@/lib/platform/format";
import type { Source } from "./source";
import { type Comparison, stateLine } from "./state";
import type { Block } from "./tree";
import { type Writing, wordingIn } from "./values";

/** Title, parties, term and which text it is. */
export function opening(source: Source, writing: Writing, comparison?: Comparison): Block[] {
  const { words } = writing;
  const { locale } = words;
  const { text, parties } = source;
  const title = wordingIn(source.title, writing);
  const lines: [string, string][] = [
    ["term", words.paper("term", { term: formatDateRange(source.termStart, source.termEnd, locale) })],
    ["country", words.paper("country", { country: formatCountry(source.hostCountry, locale) })],
    ["languages", authenticLine(source, writing)],
    ...(words.locale === writing.language
      ? []
      : [["labels", words.paper("labels_in_english")] as [string, string]]),
    ["state", stateLine(source, words, comparison)],
    ["root", words.paper("root", { root: text.root })],
  ];
  return [
    { type: "line", key: "opening/kind", role: "lead", text: words.paper("memorandum") },
    { type: "title", key: "opening/title", text: title.text, language: title.language },
    { type: "line", key: "opening/between", role: "lead", text: words.paper("between") },
    ...parties.flatMap((party, index): Block[] => [
      ...(index > 0
        ? [
            {
              type: "line" as const,
              key: `opening/and/${party.id}`,
              role: "lead" as const,
              text: words.paper("and"),
            },
          ]
        : []),
      {
        type: "line",
        key: `opening/party/${party.id}`,
        role: "party",
        text: words.paper(party.side, { party: wordingIn(party.name, writing).text }),
      },
    ]),
    ...lines.map(([key, text]): Block => ({ type: "line", key: `opening/${key}`, role: "note", text })),
  ];
}

function authenticLine({ languages }: Source, { language, words }: Writing): string {
  const named = formatList(
    languages.map(tag => formatLanguage(tag, words.locale)),
    words.locale,
  );
  if (!languages.includes(language)) return words.paper("courtesy", { languages: named });
  return words.paper(languages.length > 1 ? "authentic" : "only_authentic", { languages: named });
}
