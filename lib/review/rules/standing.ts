import { pointersOf } from "@/lib/clauses/references";
import { wordingsOf } from "@/lib/clauses/wordings";
import type { Found } from "../finding";
import { blocking } from "../rule";

/** There must be a text to sign. */
export const nothingAgreed = blocking("N1", function* ({ size }) {
  if (size === 0) yield { settles: "either" };
});

/** What is still open is agreed, withdrawn or rejected first (N1). */
export const openChanges = blocking("N1", function* ({ waiting }) {
  for (const { delegationId, changes } of waiting)
    yield { settles: { delegationId }, params: { count: changes } };
});

/**
 * What a clause points at is in the text, and is what is meant (N1): of a tranche that waits for a milestone that is not there,
 * nobody could say when it is due. Merging keeps this law (amendments/mergeable.ts); here it is counted once more. One finding
 * for each clause, at its first gap.
 */
export const danglingReference = blocking("N1", function* ({ all }) {
  const kinds = new Map<string, string>(all.map(({ id, kind }) => [id, kind]));
  for (const content of all) {
    const gone = pointersOf(content).filter(
      ({ id, to }) => !(to as readonly (string | undefined)[]).includes(kinds.get(id)),
    );
    const [first] = gone;
    if (first)
      yield {
        settles: "either",
        clauseId: content.id,
        path: first.path,
        params: { count: gone.length },
      };
  }
});

/** The memorandum is called something in each language in which it is authentic (N4). */
export const titleLanguageMissing = blocking("N4", function* ({ title, languages }) {
  for (const language of languages)
    if (!title[language]?.trim())
      yield { settles: "either", path: `title.${language}`, params: { language } };
});

/** Every authentic language says everything (N4): one finding for each clause and language, at its first gap. */
export const languageMissing = blocking("N4", function* ({ all, languages }) {
  for (const content of all) {
    const gaps = new Map<string, Found & { params: { language: string; count: number } }>();
    for (const { path, text } of wordingsOf(content))
      for (const language of languages) {
        if (text[language] !== undefined) continue;
        const gap = gaps.get(language);
        if (gap) gap.params = { language, count: gap.params.count + 1 };
        else
          gaps.set(language, {
            settles: "either",
            clauseId: content.id,
            path: `${path}.${language}`,
            params: { language, count: 1 },
          });
      }
    yield* gaps.values();
  }
});
