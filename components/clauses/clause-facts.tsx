import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BracketParty } from "@/components/ui/brackets";
import { Facts } from "@/components/ui/facts";
import { toneClass } from "@/components/ui/tone";
import { type DayWindow, WindowBar } from "@/components/ui/window-bar";
import { type ClauseContent, catalogue, chapterOf } from "@/lib/clauses/catalogue";
import type { Field } from "@/lib/clauses/field";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { FieldPlace } from "./field-place";
import { FieldValue, useWindowWords } from "./field-value";
import type { ClauseNames } from "./names";
import { useClauseWords } from "./words";

/** One side's wording of a whole clause. */
export type Wording = { party: BracketParty; content: ClauseContent };

/** Every field beside title and text; where the sides differ, each side's value in its own bracket. */
export function ClauseFacts({
  base,
  proposals,
  names,
}: {
  base: Wording;
  proposals: readonly Wording[];
  names: ClauseNames;
}) {
  const words = useClauseWords();
  const { kind } = base.content;
  const facts = catalogue[kind].fields
    .filter(field => field.name !== "title" && field.name !== "text" && !isOwnChapter(field, base.content))
    .flatMap(field => {
      const place = { kind, path: [field.name], names };
      const values = distinctValues(field, [base, ...proposals]);
      if (values.every(({ value }) => value === undefined)) return [];
      const contested = values.length > 1;
      return [
        {
          term: words.field(kind, [field.name]),
          value: contested ? (
            <ContestedValue key={field.name} field={field} values={values} place={place} />
          ) : (
            <FieldValue key={field.name} meta={field.meta} value={values[0]?.value} place={place} />
          ),
        },
      ];
    });
  return facts.length > 0 && <Facts facts={facts} />;
}

/** That a milestone belongs to the phase in whose chapter it stands goes without saying. */
const isOwnChapter = ({ name, meta }: Field, content: ClauseContent): boolean =>
  meta.type === "reference" &&
  chapterOf(content) === `phase:${(content.body as Record<string, unknown>)[name]}`;

type PartyValue = { party: BracketParty; value: unknown };

function distinctValues({ name }: Field, wordings: readonly Wording[]): PartyValue[] {
  const seen = new Set<string>();
  return wordings.flatMap(({ party, content }) => {
    const value = (content.body as Record<string, unknown>)[name];
    const text = canonicalJson(value ?? null);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ party, value }];
  });
}

function ContestedValue({
  field,
  values,
  place,
}: {
  field: Field;
  values: readonly PartyValue[];
  place: FieldPlace;
}): ReactNode {
  const t = useTranslations("clauses");
  const windowWords = useWindowWords();
  const isWindow = field.meta.type === "window" && values.every(({ value }) => value !== undefined);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-1">
      {isWindow && (
        <div className="w-full">
          <WindowBar
            rows={values.map(({ party, value }) => ({
              window: value as DayWindow,
              tone: party.tone === "watch" ? "done" : party.tone,
              party: party.label,
            }))}
            label={values
              .map(({ party, value }) =>
                t("by_party", { party: party.label, words: windowWords(value as DayWindow) }),
              )
              .join(" ")}
          />
        </div>
      )}
      {values.map(({ party, value }) => (
        <div
          key={party.label}
          className={`${toneClass[party.tone]} max-w-full rounded-sheet border-s-2 border-tone bg-tone-soft px-1.5 py-px`}
        >
          <b className="me-1.5 font-semibold text-tone">{party.label}</b>
          {value === undefined ? (
            t("redline.nothing")
          ) : isWindow ? (
            windowWords(value as DayWindow)
          ) : (
            <FieldValue meta={field.meta} value={value} place={place} />
          )}
        </div>
      ))}
    </div>
  );
}
