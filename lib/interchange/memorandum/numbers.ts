import type { ClauseContent } from "@/lib/clauses/catalogue";
import { wordingFor } from "@/lib/kernel/localised";
import type { Part } from "./arrangement";
import type { SourceClause } from "./source";
import type { Series } from "./tree";
import type { Writing } from "./values";

export type Numbers = ReadonlyMap<string, { series: Series; number: number }>;

/** Articles count through all chapters of the body; each annex starts again. */
export function numbersOf(parts: readonly Part[]): Numbers {
  const counted = new Map<Series, number>();
  return new Map(
    parts.flatMap(({ series, clauses }) =>
      series === undefined
        ? []
        : clauses.map(({ content }) => {
            const number = (counted.get(series) ?? 0) + 1;
            counted.set(series, number);
            return [content.id, { series, number }] as const;
          }),
    ),
  );
}

/** How clauses are referred to: by number and title, or by title alone. */
export function namer(
  clauses: readonly SourceClause[],
  numbers: Numbers,
  { language, words }: Pick<Writing, "language" | "words">,
  numbered: boolean,
): Writing["nameOf"] {
  const contents = new Map(clauses.map(({ content }): [string, ClauseContent] => [content.id, content]));
  return id => {
    const content = contents.get(id);
    if (!content) return undefined;
    const title = wordingFor(content.body.title, language).text;
    const place = numbers.get(id);
    if (!numbered || !place) return title;
    return place.series === "body"
      ? words.paper("reference", { number: place.number, title })
      : words.paper("annex_reference", { number: `${place.series}.${place.number}`, title });
  };
}
