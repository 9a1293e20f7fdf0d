import { type ClauseContent, type ClauseKind, catalogue, readContent } from "@/lib/clauses/catalogue";
import { type FieldMeta, fieldsOf, type Shape } from "@/lib/clauses/field";
import { rankAfter } from "@/lib/clauses/rank";
import type { Localised } from "@/lib/kernel/localised";
import type { Money } from "@/lib/kernel/money";
import { type Amounts, amountsOf } from "./amounts";
import { choose } from "./choose";
import { type Schedule, scheduleOf, type Term } from "./schedule";
import { type AnyPlanned, type Template, templateLanguages } from "./template";
import { trajectoryOf } from "./trajectory";

/** A clause that the package already has, which a planned one may point at instead of bringing its own. */
export type KnownClause = { id: string; kind: ClauseKind; title: Localised };

export type Setting = {
  side: "donor" | "host";
  term: Term;
  /** Authentic languages of the package. */
  languages: readonly string[];
  /** What the incentives add up to; without it no clause with an amount can be made. */
  total?: Money;
  known: readonly KnownClause[];
  /** Keys of the clauses wanted; all where absent. */
  only?: readonly string[];
  /** The last place taken in the package. */
  rank?: string;
};

/** The clauses of a template for one side of one package: real ids, days and amounts, ready to be drafted. */
export function compose(template: Template, setting: Setting): ClauseContent[] {
  const { chosen, there } = choose(template, setting);
  const ids = new Map(there);
  for (const { key } of chosen) ids.set(key, crypto.randomUUID());
  const languages = writtenIn(setting.languages);
  const place: Place = {
    ids,
    languages,
    schedule: scheduleOf(setting.term),
    amounts: amountsOf(template, setting.total),
  };
  let { rank } = setting;
  return chosen.map(clause => {
    rank = rankAfter(rank);
    return contentOf(clause, rank, place);
  });
}

/** A template's words in the package's own languages; English to translate from where it has none of them. */
export function writtenIn(languages: readonly string[]): string[] {
  const both = templateLanguages.filter(language => languages.includes(language));
  return both.length > 0 ? both : ["en"];
}

type Place = {
  ids: ReadonlyMap<string, string>;
  languages: readonly string[];
  schedule: Schedule;
  amounts: Amounts;
};

function contentOf(clause: AnyPlanned, rank: string, place: Place): ClauseContent {
  const { kind, visibility } = clause;
  const body = parts(catalogue[kind].shape, clause.body, clause, place);
  const input = {
    id: place.ids.get(clause.key),
    kind,
    visibility,
    rank,
    body: trajectoryOf(kind, body, place.schedule),
  };
  const read = readContent(input);
  if (!read.ok) throw new Error(`template clause ${clause.key}: ${JSON.stringify(read.issues)}`);
  return read.content;
}

type Parts = Record<string, unknown>;

const parts = (shape: Shape, body: object, clause: AnyPlanned, place: Place): Parts =>
  Object.fromEntries(
    fieldsOf(shape).flatMap(({ name, meta }) => {
      const value = (body as Parts)[name];
      const real = value === undefined ? undefined : realised(meta, value, clause, place);
      return real === undefined ? [] : [[name, real]];
    }),
  );

/** One field out of the notation of templates. */
function realised(meta: FieldMeta, value: unknown, clause: AnyPlanned, place: Place): unknown {
  const { ids, languages, schedule, amounts } = place;
  switch (meta.type) {
    case "line":
    case "prose":
      return Object.fromEntries(languages.map(language => [language, (value as Localised)[language]]));
    case "date":
      return schedule.on(value as string);
    case "period":
      return schedule.period(value as { start: string; end: string });
    case "window":
      return schedule.window(value as { earliest: string; target: string; latest: string });
    case "money":
      return amounts(clause, (value as Money).minor);
    case "reference":
      return ids.get(value as string);
    case "references": {
      const found = (value as string[]).flatMap(key => ids.get(key) ?? []);
      return found.length > 0 ? found : undefined;
    }
    case "group":
      return parts(meta.shape, value as object, clause, place);
    case "list":
      return (value as object[]).map(row => parts(meta.shape, row, clause, place));
    case "count":
      return isYear(meta) ? schedule.year(value as number) : value;
    default:
      return value;
  }
}

/** A number that begins in 1950 is a calendar year, given by its distance from the term's first. */
const isYear = (meta: FieldMeta & { type: "count" }): boolean => meta.min === 1950;
