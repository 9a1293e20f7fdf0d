import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Result } from "@/lib/platform/action";
import type { ChosenPackage } from "./iati/chosen-package";
import type { Assumption, Params, Skipped, SkipReason } from "./iati/findings";
import type { ImportProblem } from "./iati/import-error";
import type { Summary } from "./iati/survey";
import type { SourceCounts } from "./iati/tally";
import type { Upload } from "./upload";

/** One activity of a file among which to choose. */
export type Choice = {
  identifier: string;
  title: LocalisedText;
  start?: string;
  end?: string;
  components: number;
  clauses: number;
};

/** What the chosen activity would become: shown before anything is stored. */
export type Preview = {
  identifier: string;
  title: LocalisedText;
  languages: string[];
  start?: string;
  end?: string;
  becomes: { kind: ClauseKind; count: number; titles: LocalisedText[] }[];
  source: SourceCounts;
  carried: SourceCounts;
  skipped: SkippedGroup[];
  assumed: { assumption: Assumption; times: number }[];
};

/** Elements of one name left out for one reason; the sentence is about the first. */
export type SkippedGroup = { what: string; why: SkipReason; params: Params; times: number; lines: number[] };

/** What the reading of an upload comes to; `choices` has more than one entry where a choice is still to be made. */
export type Looked = { choices: Choice[]; more: number; preview?: Preview };

/** A draft that was kept. */
export type Kept = { amendmentId: string; clauses: number };

/** What the address for uploads answers: as every command does, or with what is wrong with the file and where. */
export type ImportReply<T> = Result<T> | { ok: false; problem: ImportProblem };

const CHOICES = 1_000;
const TITLES = 200;
const LINES = 5;

export function look({ survey, chosen }: Upload): Looked {
  const { activities } = survey;
  const summary = activities.find(each => each.identifier === chosen?.identifier);
  return {
    choices: activities.slice(0, CHOICES).map(choiceOf),
    more: Math.max(0, activities.length - CHOICES),
    ...(chosen && summary && { preview: previewOf(summary, chosen) }),
  };
}

const choiceOf = ({ identifier, title, start, end, components, clauses }: Summary): Choice => ({
  identifier,
  title,
  start,
  end,
  components: components.length,
  clauses: Object.values(clauses).reduce((sum, count) => sum + count, 0),
});

function previewOf(
  summary: Summary,
  { identifier, title, contents, skipped, assumed }: ChosenPackage,
): Preview {
  const { languages, start, end, withComponents } = summary;
  return {
    identifier,
    title,
    languages,
    start,
    end,
    becomes: kindsOf(contents),
    ...withComponents,
    skipped: groupsOf(skipped),
    assumed: Object.entries(assumed).map(([assumption, times]) => ({
      assumption: assumption as Assumption,
      times,
    })),
  };
}

/** Clauses by kind, with the titles of the first. */
export const kindsOf = (contents: readonly ClauseContent[]): Preview["becomes"] =>
  [...Map.groupBy(contents, content => content.kind)].map(([kind, clauses]) => ({
    kind,
    count: clauses.length,
    titles: clauses.slice(0, TITLES).map(clause => clause.body.title),
  }));

const groupsOf = (skipped: readonly Skipped[]): SkippedGroup[] =>
  [...Map.groupBy(skipped, ({ what, why }) => `${what} ${why}`).values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const { what, why, params } = first;
    return [{ what, why, params, times: group.length, lines: group.slice(0, LINES).map(each => each.line) }];
  });
