import type { LocalisedText } from "@/lib/clauses/field";
import { attributeOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { limits } from "./limits";

/** One text of the file in one language. */
export type Narrative = { language: string; text: string; element: Element };

/**
 * The texts of an element and of its repetitions. IATI 2.0x puts one `narrative` a language inside; 1.0x writes the
 * text directly and repeats the element once a language.
 */
export function narrativesOf(
  elements: readonly Element[],
  language: string,
  findings: Findings,
): Narrative[] {
  return elements.flatMap(element => {
    const spoken = languageOf(element, language, findings);
    const inner = childrenOf(element, "narrative");
    const sources = inner.length > 0 ? inner : [element];
    return sources.flatMap(source => {
      const text = source.text.trim();
      if (text === "") return [];
      const own = languageOf(source, spoken, findings);
      findings.languages.add(own);
      return [{ language: own, text, element: source }];
    });
  });
}

/** The language an element is in: a two or three letter code with an optional country, or that of its surroundings. */
export function languageOf(element: Element, surrounding: string, findings: Findings): string {
  const said = attributeOf(element, "xml:lang");
  if (said === undefined) return surrounding;
  const [, language, country] = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?:[-_].*)?$/.exec(said) ?? [];
  if (language) return language.toLowerCase() + (country ? `-${country.toUpperCase()}` : "");
  findings.skip(element, "unknown_language", { code: said.slice(0, 40) }, "@xml:lang");
  return surrounding;
}

/** One string per language; several texts in one language follow each other as paragraphs. Absent where there is none. */
export function proseOf(narratives: readonly Narrative[], findings: Findings): LocalisedText | undefined {
  return merge(narratives, "\n\n", limits.prose, findings);
}

/** The same as one line a language. */
export function lineOf(narratives: readonly Narrative[], findings: Findings): LocalisedText | undefined {
  const flat = narratives.map(narrative => ({ ...narrative, text: oneLine(narrative.text) }));
  return merge(flat, "; ", limits.line, findings);
}

/**
 * A title and the text under it. A title too long for its line is cut, and leads the text in full, so nothing is lost.
 */
export function titleAndProse(
  titles: readonly Narrative[],
  texts: readonly Narrative[],
  findings: Findings,
): { title: LocalisedText | undefined; text: LocalisedText | undefined } {
  const long = titles.filter(title => oneLine(title.text).length > limits.line);
  const cut = titles.map(title => ({ ...title, text: cutAt(oneLine(title.text), limits.line) }));
  return { title: lineOf(cut, findings), text: proseOf([...long, ...texts], findings) };
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** At most `length` characters, broken between words where there is a space near the end. */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const space = head.lastIndexOf(" ");
  const kept = space > length / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.trim()}…`;
}

function merge(
  narratives: readonly Narrative[],
  separator: string,
  length: number,
  findings: Findings,
): LocalisedText | undefined {
  const parts = new Map<string, string[]>();
  for (const { language, text, element } of narratives) {
    const known = parts.get(language);
    if (known) {
      if (!known.includes(text)) known.push(text);
    } else if (parts.size < limits.languages) parts.set(language, [text]);
    else findings.skip(element, "too_many_languages", { limit: limits.languages });
  }
  const first = narratives[0];
  if (!first) return undefined;
  const merged = [...parts].map(([language, texts]): [string, string] => {
    const text = texts.join(separator).normalize("NFC");
    if (text.length > length) findings.skip(first.element, "text_cut", { limit: length });
    return [language, cutAt(text, length)];
  });
  return Object.fromEntries(merged);
}
