import { arabic } from "./arabic";
import { english } from "./english";
import { french } from "./french";

export const lexiconLanguages = ["en", "fr", "ar"] as const;
export type LexiconLanguage = (typeof lexiconLanguages)[number];

export const expressions = [
  "demand",
  "impose",
  "compel",
  "dictate",
  "punish",
  "threaten",
  "comply",
  "unconditional",
  "discretion",
  "intolerable",
  "belittle",
  "regime",
  "conditionality",
  "recipient",
] as const;
export type ExpressionName = (typeof expressions)[number];

/**
 * Words that press rather than propose, and what a negotiator would say instead (F4). The same words are the daily bread of
 * security sector reform (armed forces, disciplinary sanctions, the penal code): each pattern leaves those out.
 */
export type Wordings = Record<ExpressionName, { matches: RegExp; instead: string }>;

export const lexicon: Record<LexiconLanguage, Wordings> = { en: english, fr: french, ar: arabic };
