import { type ClauseContent, catalogue } from "@/lib/clauses/catalogue";
import { fieldsOf, type Shape } from "@/lib/clauses/field";
import {
  type ExpressionName,
  expressions,
  type LexiconLanguage,
  lexicon,
  lexiconLanguages,
} from "./lexicon/expressions";

/** A passage that presses, and a neutral way to say it, both in the passage's own language (F4). */
export type Framing = {
  expression: ExpressionName;
  path: string;
  language: LexiconLanguage;
  found: string;
  instead: string;
};

/**
 * Coercive wording in a clause as it is, or as it is being typed. Each expression is pointed out once a text. Nothing that
 * is said here keeps anybody from anything.
 */
export function framingsOf({ kind, body }: Pick<ClauseContent, "kind"> & { body: unknown }): Framing[] {
  return [...textsIn(catalogue[kind].shape, body as Parts, "")].flatMap(({ path, language, text }) =>
    expressions.flatMap(expression => {
      const { matches, instead } = lexicon[language][expression];
      const found = text.match(matches)?.[0];
      return found === undefined ? [] : [{ expression, path, language, found: found.trim(), instead }];
    }),
  );
}

type Parts = Readonly<Record<string, unknown>>;
type Text = { path: string; language: LexiconLanguage; text: string };

function* textsIn(shape: Shape, body: Parts, prefix: string): Generator<Text> {
  for (const { name, meta } of fieldsOf(shape)) {
    const value = body[name];
    if (value === undefined || value === null) continue;
    const path = prefix + name;
    if (meta.type === "line" || meta.type === "prose") yield* wordingsOf(value as Parts, path);
    else if (meta.type === "group") yield* textsIn(meta.shape, value as Parts, `${path}.`);
    else if (meta.type === "list")
      for (const [index, row] of (value as Parts[]).entries())
        yield* textsIn(meta.shape, row, `${path}.${index}.`);
  }
}

function* wordingsOf(wordings: Parts, path: string): Generator<Text> {
  for (const language of lexiconLanguages) {
    const text = wordings[language];
    if (typeof text === "string") yield { path: `${path}.${language}`, language, text };
  }
}
