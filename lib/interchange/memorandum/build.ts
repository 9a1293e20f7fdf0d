import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import { financeTable, indicatorTable, milestoneTable, type NumberOf } from "./annex-tables";
import { annexes, arrange, type Part, phaseOf } from "./arrangement";
import { clauseBlocks } from "./clause-blocks";
import { type Numbers, namer, numbersOf } from "./numbers";
import { opening } from "./opening";
import { signatureBlocks } from "./signatures";
import type { Source, SourceClause } from "./source";
import { type Comparison, pageMark } from "./state";
import type { Block, Layout, Memorandum, Version } from "./tree";
import { type Writing, wordingIn } from "./values";
import { type DocumentWords, labelsFor, wordsIn } from "./words";

export type Paper = {
  languages: readonly string[];
  layout: Layout;
  /** Whether clauses are referred to by number. A comparison does without: one new article would change every number behind it. */
  numbered: boolean;
  /** Where the text is held against another one. */
  comparison?: Comparison;
};

/** The whole document. Pure: the same source and choice give the same tree. */
export function memorandum(source: Source, paper: Paper): Memorandum {
  const versions = paper.languages.map(language => version(source, language, paper));
  const [first = "en"] = paper.languages;
  const words = wordsIn(labelsFor(first));
  return {
    title: wordingFor(source.title, first).text,
    layout: paper.layout,
    versions,
    signatures: signatureBlocks(source, paper.languages),
    mark: pageMark(source, words, paper.comparison),
    at: source.text.at,
    slug: source.slug,
  };
}

function version(source: Source, language: string, paper: Paper): Version {
  const words = wordsIn(labelsFor(language));
  const parts = arrange(source.text.clauses);
  const numbers = numbersOf(parts);
  const writing: Writing = {
    language,
    words,
    nameOf: namer(source.text.clauses, numbers, { language, words }, paper.numbered),
  };
  const blocks = [
    ...opening(source, writing, paper.comparison),
    ...parts.flatMap(part => partBlocks(part, parts, numbers, writing, paper)),
    ...restrictedBlocks(source, words),
  ];
  return { language, labels: words.locale, blocks };
}

function partBlocks(
  part: Part,
  parts: readonly Part[],
  numbers: Numbers,
  writing: Writing,
  paper: Paper,
): Block[] {
  const { name, clauses } = part;
  const { words } = writing;
  if (clauses.length === 0) return [];
  const isAnnex = annexes.some(annex => annex === name);
  const heading: Block = {
    type: "heading",
    key: `part/${name}`,
    level: 1,
    text: headingOf(name, words),
    language: words.locale,
    ...(isAnnex && { breaks: true }),
  };
  const integral: Block[] =
    name === "preamble" || !isFirstOfBody(part, parts)
      ? []
      : [{ type: "line", key: "part/annexes", role: "note", text: words.paper("annexes") }];
  const numberOf: NumberOf = id => {
    if (!paper.numbered) return undefined;
    const place = numbers.get(id);
    return place ? `${place.series}.${place.number}` : "";
  };
  const tables = {
    annex_a: milestoneTable,
    annex_b: financeTable,
    annex_c: indicatorTable,
  } as const;
  const table = name in tables ? [tables[name as keyof typeof tables](clauses, writing, numberOf)] : [];
  const set = (clause: SourceClause) => clauseBlocks(clause, numbers.get(clause.content.id), writing);
  const body = name === "annex_a" ? byPhase(clauses, parts, writing, set) : clauses.flatMap(set);
  return [heading, ...integral, ...table, ...body];
}

/** The sentence on the annexes stands once, where the articles begin. */
function isFirstOfBody(part: Part, parts: readonly Part[]): boolean {
  const hasAnnexes = parts.some(
    ({ name, clauses }) => annexes.some(annex => annex === name) && clauses.length > 0,
  );
  return hasAnnexes && parts.find(({ series, clauses }) => series === "body" && clauses.length > 0) === part;
}

function headingOf(name: Part["name"], words: DocumentWords): string {
  switch (name) {
    case "preamble":
    case "phases":
    case "annex_a":
    case "annex_b":
    case "annex_c":
      return words.paper(name);
    default:
      return words.chapter(name);
  }
}

/** Milestones under the heading of their phase. */
function byPhase(
  milestones: readonly SourceClause[],
  parts: readonly Part[],
  writing: Writing,
  set: (clause: SourceClause) => Block[],
): Block[] {
  const phases = parts.find(({ name }) => name === "phases")?.clauses ?? [];
  return [...Map.groupBy(milestones, phaseOf)].flatMap(([phaseId, some]) => {
    const phase = phases.find(({ content }) => content.id === phaseId);
    const title = phase && wordingIn(phase.content.body.title, writing);
    const heading: Block = {
      type: "heading",
      key: `phase/${phaseId}`,
      level: 2,
      text: title?.text ?? writing.words.paper("no_phase"),
      language: title?.language ?? writing.words.locale,
    };
    return [heading, ...some.flatMap(set)];
  });
}

/** What a reader may not read is named by the day of its agreement and by its digest. */
function restrictedBlocks({ text: { restricted } }: Source, words: DocumentWords): Block[] {
  if (restricted.length === 0) return [];
  const heading = words.paper("restricted");
  return [
    { type: "heading", key: "part/restricted", level: 1, text: heading, language: words.locale },
    { type: "line", key: "part/restricted/lead", role: "note", text: words.paper("restricted_lead") },
    ...restricted.map(
      ({ id, digest, agreedAt }): Block => ({
        type: "fact",
        key: `restricted/${id}`,
        clauseId: id,
        spans: [
          { text: words.paper("restricted_line", { date: formatDate(agreedAt, words.locale), digest }) },
        ],
        depth: 0,
      }),
    ),
  ];
}
