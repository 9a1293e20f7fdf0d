import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Participant } from "./activity";
import { countCarried, countKinds, type KindCounts } from "./counting";
import { draftPackage } from "./draft-package";
import type { Assumption, Findings, Skipped } from "./findings";
import { type Kin, kinOf, type Relative } from "./kinship";
import { limits } from "./limits";
import { type FileHead, readFile, type SourceActivity } from "./read-file";
import { type Reading, readAll } from "./reading";
import type { SourceCounts } from "./tally";

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

const EXAMPLES = 3;

/** What is known of a file when its last activity has been read. */
export type FileReport = { version?: string; relatives: Relative[] };

/**
 * Reads a whole file once and gives each activity's summary as soon as it is read; what belongs together is known at the
 * end, and put together by `joined`. Throws ImportError.
 */
export async function* summaries(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Summary, FileReport, undefined> {
  const head: FileHead = { extensions: [] };
  const relatives: Relative[] = [];
  let room: number = limits.skipped;
  for await (const source of readFile(bytes, head)) {
    const reading = readAll(source.element);
    const summary = summarise(source, reading, room);
    room -= summary.skipped.length;
    relatives.push(relativeOf(reading, summary));
    yield summary;
  }
  return { version: head.version, relatives };
}

/** Each summary with what belongs to it, in the order of the file. */
export const joined = (found: readonly Summary[], kin: readonly Kin[]): Summary[] =>
  found.map((summary, at) => withKin(summary, kin[at] ?? { elsewhere: [] }));

/** All of a file at once. Throws ImportError. */
export async function surveyFile(bytes: AsyncIterable<Uint8Array>): Promise<Survey> {
  const reader = summaries(bytes);
  const found: Summary[] = [];
  let next = await reader.next();
  for (; !next.done; next = await reader.next()) found.push(next.value);
  const { version, relatives } = next.value;
  return { version, activities: joined(found, kinOf(relatives)) };
}

function summarise({ element, counts }: SourceActivity, reading: Reading, room: number): Summary {
  const { contents } = draftPackage(reading);
  const { identifier, title, start, end, participants } = reading.activity;
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
  };
}

/** A copy down to its letters: a piece of a text keeps all of the text in memory, and here that would be all of the file. */
function relativeOf({ activity, results }: Reading, summary: Summary): Relative {
  const { identifier, line, clauses, source, carried } = summary;
  const { parents, children } = activity;
  return structuredClone({
    identifier,
    line,
    parents,
    children,
    results: results.length,
    clauses,
    source,
    carried,
  });
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

function withKin(summary: Summary, { elsewhere, family }: Kin): Summary {
  const skipped = [...summary.skipped, ...elsewhere];
  if (!family) return { ...summary, skipped };
  // Its phases are its components: none had to be made for the whole.
  const { phase_for_whole: _, ...assumed } = summary.assumed;
  return { ...summary, ...family, skipped, assumed };
}
