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
