import { type ClauseContent, catalogue } from "@/lib/clauses/catalogue";
import { fieldsOf, type LocalisedText, type Shape } from "@/lib/clauses/field";

/** A text of a clause in one language; `path` leads into the body, rows by number. */
export type ClauseText = { path: string; language: string; text: string };

/** Every text of a clause in every language it has. */
export const allTexts = (content: ClauseContent): ClauseText[] => [
  ...textsIn(catalogue[content.kind].shape, content.body as Record<string, unknown>, []),
];

function* textsIn(
  shape: Shape,
  value: Record<string, unknown>,
  path: readonly string[],
): Generator<ClauseText> {
  for (const { name, meta } of fieldsOf(shape)) {
    const part = value[name];
    if (part === undefined) continue;
    const at = [...path, name];
    if (meta.type === "line" || meta.type === "prose")
      for (const [language, text] of Object.entries(part as LocalisedText))
        yield { path: at.join("."), language, text };
    else if (meta.type === "group") yield* textsIn(meta.shape, part as Record<string, unknown>, at);
    else if (meta.type === "list")
      for (const [index, row] of (part as Record<string, unknown>[]).entries())
        yield* textsIn(meta.shape, row, [...at, String(index)]);
  }
}
