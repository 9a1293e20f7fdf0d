import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Participant, Related } from "./activity";
import { countCarried, countKinds, type KindCounts } from "./counting";
import { draftPackage } from "./draft-package";
import type { Assumption, Findings, Skipped } from "./findings";
import { limits } from "./limits";
import { type FileHead, readFile, type SourceActivity } from "./read-file";
import { readAll } from "./reading";
import { addCounts, type SourceCounts } from "./tally";

/** What one activity of a file would become, for choosing and for looking before anything is kept. */
export type Summary = {
  identifier: string;
  line: number;
  title: LocalisedText;
  languages: string[];
  start?: string;
  end?: string;
  currencies: string[];
  participants: Participant[];
  /** What choosing it yields, its components included. */
  clauses: KindCounts;
  /** The first few titles of each kind, of its own clauses. */
  examples: Partial<Record<ClauseKind, LocalisedText[]>>;
  /** Of this activity's own element: counted while reading, and counted in its clauses. */
  source: SourceCounts;
  carried: SourceCounts;
  /** Activities of the same file that become its phases. */
  components: string[];
  /** The same counts with those of the components. */
  withComponents: { source: SourceCounts; carried: SourceCounts };
  skipped: Skipped[];
  assumed: Partial<Record<Assumption, number>>;
};

export type Survey = { version?: string; activities: Summary[] };

type Surveyed = Summary & { parents: Related[]; children: Related[]; results: number };

const EXAMPLES = 3;

/** Reads a whole file once and keeps a summary of each activity. Throws ImportError. */
export async function surveyFile(bytes: AsyncIterable<Uint8Array>): Promise<Survey> {
  const head: FileHead = { extensions: [] };
  const found: Surveyed[] = [];
  let room: number = limits.skipped;
  for await (const source of readFile(bytes, head)) {
    const summary = summarise(source, room);
    room -= summary.skipped.length;
    found.push(summary);
  }
  const byIdentifier = new Map(found.toReversed().map(summary => [summary.identifier, summary]));
  const kin = kinship(found, byIdentifier);
  return {
    version: head.version,
    activities: found.map(summary => withComponents(summary, kin, byIdentifier)),
  };
}

function summarise({ element, counts }: SourceActivity, room: number): Surveyed {
  const reading = readAll(element);
  const { contents } = draftPackage(reading);
  const { identifier, title, start, end, participants, parents, children } = reading.activity;
  const carried = countCarried(contents);
  return {
    identifier,
    line: element.line,
    title,
    languages: [...reading.findings.languages],
    start,
    end,
    currencies: reading.purses.map(purse => purse.currency),
    participants,
    clauses: countKinds(contents),
    examples: examplesOf(contents),
    source: counts,
    carried,
    components: [],
    withComponents: { source: counts, carried },
    skipped: firstOf(reading.findings, room),
    assumed: Object.fromEntries(reading.findings.assumed),
    parents,
    children,
    results: reading.results.length,
  };
}

/** The report of a whole file is bounded; a last entry says how much more there would be. */
function firstOf(findings: Findings, room: number): Skipped[] {
  const all = findings.list();
  const kept = all.slice(0, Math.max(room, 0));
  const [next] = all.slice(kept.length);
  if (!next) return kept;
  return [...kept, { ...next, why: "and_more", params: { count: all.length - kept.length } }];
}

function examplesOf(contents: readonly ClauseContent[]): Summary["examples"] {
  const examples: Summary["examples"] = {};
  for (const { kind, body } of contents) {
    const titles = examples[kind] ?? [];
    if (titles.length < EXAMPLES) examples[kind] = [...titles, body.title];
  }
  return examples;
}

/** Parents and components that an activity names and that another file must hold. */
export function relatedElsewhere(
  { parents, children }: { parents: readonly Related[]; children: readonly Related[] },
  known: { has: (identifier: string) => boolean },
): Skipped[] {
  return [...children, ...parents]
    .filter(({ identifier }) => !known.has(identifier))
    .map(({ identifier, line }) => ({
      what: "related-activity",
      line,
      why: "related_elsewhere",
      params: { activity: identifier },
    }));
}

/** Direct components of each activity: those it names as its children, and those that name it as their parent. */
function kinship(found: readonly Surveyed[], known: ReadonlyMap<string, Surveyed>): Map<string, Set<string>> {
  const components = new Map<string, Set<string>>();
  const add = (parent: string, child: string) =>
    components.set(parent, (components.get(parent) ?? new Set()).add(child));
  for (const summary of found) {
    summary.skipped.push(...relatedElsewhere(summary, known));
    for (const { identifier } of summary.children)
      if (known.has(identifier)) add(summary.identifier, identifier);
    for (const { identifier } of summary.parents)
      if (known.has(identifier)) add(identifier, summary.identifier);
  }
  return components;
}

/** Components of components count too; files that go round in circles end where they began. */
function allComponents(identifier: string, kin: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = new Set([identifier]);
  for (const each of reached) for (const child of kin.get(each) ?? []) reached.add(child);
  reached.delete(identifier);
  return [...reached];
}

function withComponents(
  { parents, children, results, ...summary }: Surveyed,
  kin: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, Surveyed>,
): Summary {
  const components = allComponents(summary.identifier, kin);
  if (components.length === 0) return summary;
  const parts = components.flatMap(each => known.get(each) ?? []);
  const clauses = { ...summary.clauses };
  const assumed = { ...summary.assumed };
  delete assumed.phase_for_whole;
  if (results === 0) delete clauses.phase;
  for (const part of parts)
    for (const [kind, count] of Object.entries(part.clauses) as [ClauseKind, number][])
      if (kind !== "purpose") clauses[kind] = (clauses[kind] ?? 0) + count;
  const whole = { source: summary.source, carried: summary.carried };
  for (const { source, carried } of parts) {
    whole.source = addCounts(whole.source, source);
    whole.carried = addCounts(whole.carried, carried);
  }
  return { ...summary, components, clauses, assumed, withComponents: whole };
}
