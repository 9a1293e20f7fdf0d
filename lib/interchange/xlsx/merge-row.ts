import { type ClauseContent, catalogue } from "@/lib/clauses/catalogue";
import { fieldsOf } from "@/lib/clauses/field";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Column, TableName } from "./columns";

/** Where in a body a column stands; one that is not listed bears its field's own name. */
const paths: Record<TableName, Partial<Record<Column, readonly string[]>>> = {
  milestones: {
    earliest: ["window.earliest"],
    target: ["window.target"],
    latest: ["window.latest"],
  },
  indicators: {
    baseline: ["baseline.value"],
    baselineOn: ["baseline.on"],
    goal: ["target.value"],
    goalBy: ["target.by"],
  },
  finance: {
    currency: ["value", "budget"],
    amount: ["budget"],
    start: ["budget"],
    end: ["budget"],
    year: ["budget"],
    status: ["budget"],
    revision: ["budget"],
    valueDate: ["budget"],
    vettedBy: ["curriculumVettedBy"],
  },
  tranches: {
    currency: ["amount"],
    start: ["due.start"],
    end: ["due.end"],
    rule: ["release.rule"],
    atLeast: ["release.atLeast"],
    releasedOn: ["release.clauses"],
  },
};

const pathsOf = (table: TableName, column: Column): readonly string[] => paths[table][column] ?? [column];

/** Whether a clause of the table's kind may be without what the column says. */
export function isRequired(kind: ClauseContent["kind"], table: TableName, column: Column): boolean {
  const required = new Set(
    fieldsOf(catalogue[kind].shape).flatMap(field => (field.required ? field.name : [])),
  );
  return pathsOf(table, column).some(path => required.has(path.split(".")[0] ?? "") && !isOptionalPart(path));
}

const isOptionalPart = (path: string) => path === "release.atLeast" || path === "release.clauses";

type Parts = Record<string, unknown>;
type Languages = { sheet: Locale; typed: string };

/**
 * A clause with what somebody changed in its row: only the fields of these columns, texts only in the language in which
 * the row shows them. All that a row does not hold stays as it was agreed.
 */
export function mergedRow(
  { kind, body }: ClauseContent,
  fresh: Parts,
  table: TableName,
  columns: readonly Column[],
  languages: Languages,
): Parts {
  const merged: Parts = structuredClone(body);
  for (const path of new Set(columns.flatMap(column => pathsOf(table, column)))) {
    const [name = "", part] = path.split(".");
    const value = fresh[name] as Parts | undefined;
    const meta = fieldsOf(catalogue[kind].shape).find(field => field.name === name)?.meta;
    if (part !== undefined && value !== undefined) {
      const group = { ...(merged[name] as Parts | undefined) };
      put(group, part, value[part]);
      merged[name] = group;
    } else if (meta?.type === "line" || meta?.type === "prose")
      put(
        merged,
        name,
        worded(merged[name] as Localised | undefined, value as Localised | undefined, languages),
      );
    else if (meta?.type === "list" && name !== "budget")
      put(merged, name, listed(merged[name] as Parts[] | undefined, value as Parts[] | undefined, languages));
    else put(merged, name, value);
  }
  return merged;
}

function put(into: Parts, name: string, value: unknown): void {
  if (value === undefined) delete into[name];
  else into[name] = value;
}

/** A row shows one wording: that one changes, in its own language; one that was emptied goes. */
function worded(
  known: Localised | undefined,
  fresh: Localised | undefined,
  { sheet, typed }: Languages,
): Localised | undefined {
  if (!known) return fresh;
  const { language } = wordingFor(known, sheet);
  const { [language]: _, ...others } = known;
  const text = fresh?.[typed];
  if (text !== undefined) return { ...others, [language]: text };
  return Object.keys(others).length > 0 ? others : undefined;
}

/** Entries that read as before keep their other languages. */
function listed(
  known: readonly Parts[] | undefined,
  fresh: readonly Parts[] | undefined,
  { sheet, typed }: Languages,
): Parts[] | undefined {
  const textOf = (entry: Parts, language: string) =>
    wordingFor((Object.values(entry)[0] ?? {}) as Localised, language).text;
  return fresh?.map(entry => known?.find(old => textOf(old, sheet) === textOf(entry, typed)) ?? entry);
}
