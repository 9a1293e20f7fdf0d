import { factLabel } from "@/lib/interchange/memorandum/plain-text";
import { type Block, isRightToLeft, type Memorandum, type Version } from "@/lib/interchange/memorandum/tree";
import { wordsIn } from "@/lib/interchange/memorandum/words";

/** What memorandum.typ draws: every value is text, a number or a choice, and nothing is to be read as markup. */
export type Sheet = {
  title: string;
  mark: string;
  language: string;
  labels: string;
  parts: SheetPart[];
};

type SheetPart =
  | { columns: 1; breaks: boolean; blocks: SheetBlock[] }
  | { columns: 2; breaks: boolean; rows: SheetRow[] };

type SheetRow = { breaks: boolean; sticky: boolean; above: number; cells: SheetBlock[][] };

type SheetBlock = { type: string; language: string; mirrored: boolean; breaks: boolean } & Record<
  string,
  unknown
>;

export function sheetOf(memorandum: Memorandum): Sheet {
  const { title, mark, versions, signatures, layout } = memorandum;
  const [first, second] = versions;
  const language = first?.language ?? "en";
  const labels = first?.labels ?? "en";
  const parts =
    layout === "side_by_side" && first && second
      ? [...besides(first, second)]
      : versions.map((version, index): SheetPart => {
          const draw = drawer(version);
          return { columns: 1, breaks: index > 0, blocks: version.blocks.map(draw) };
        });
  const ending = first ? [{ columns: 1 as const, breaks: false, blocks: signatures.map(drawer(first)) }] : [];
  return { title, mark, language, labels, parts: [...parts, ...ending] };
}

/** Two versions in two columns, clause beside clause; tables, which need the width, one above the other. */
function* besides(left: Version, right: Version): Generator<SheetPart> {
  const others = new Map(right.blocks.map(block => [block.key, block]));
  const [drawLeft, drawRight] = [drawer(left), drawer(right)];
  for (const blocks of runs(left.blocks)) {
    const pairs = blocks.map(block => ({ block, other: others.get(block.key) }));
    if (blocks[0]?.type === "table") {
      const drawn = pairs.flatMap(({ block, other }) => [
        drawLeft(block),
        ...(other ? [drawRight(other)] : []),
      ]);
      yield { columns: 1, breaks: false, blocks: drawn };
      continue;
    }
    const rows = pairs.map(({ block, other }) => ({
      breaks: block.type === "heading" && block.breaks === true,
      sticky: block.type in spaceAbove,
      above: spaceAbove[block.type] ?? 0.6,
      cells: [[drawLeft(block)], other ? [drawRight(other)] : []],
    }));
    yield { columns: 2, breaks: false, rows };
  }
}

/** Lines above a row that leads to the next, which a grid does not take from what stands in it. */
const spaceAbove: Partial<Record<Block["type"], number>> = { heading: 2, article: 1.3, label: 0.9 };

/** Tables by themselves, and what stands between two of them. */
function runs(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const joins = last && block.type !== "table" && last[0]?.type !== "table";
    if (joins) last.push(block);
    else result.push([block]);
  }
  return result;
}

/** Labels in the document are named by language, so that a link stays in the column it stands in. */
function drawer({ language, labels, blocks }: Version): (block: Block) => SheetBlock {
  const targets = new Set(blocks.flatMap(block => (block.type === "article" ? [block.clauseId] : [])));
  const targetOf = (clauseId: string) => (targets.has(clauseId) ? `${language}-${clauseId}` : null);
  const words = wordsIn(labels);
  return block => {
    const language = "language" in block ? block.language : labels;
    const base = { language, mirrored: isRightToLeft(language), breaks: false };
    switch (block.type) {
      case "heading":
        return {
          ...base,
          type: "heading",
          level: block.level,
          text: block.text,
          target: null,
          breaks: block.breaks === true,
        };
      case "article":
        return {
          ...base,
          type: "heading",
          level: 3,
          text: `${numberOf(block, words)}${block.text}`,
          target: targetOf(block.clauseId),
        };
      case "text":
        return {
          ...base,
          type: "text",
          role: block.role,
          depth: block.depth,
          lines: block.text.split("\n"),
        };
      case "fact": {
        const spans = block.spans.map(({ text, to }) => ({ text, to: to ? targetOf(to) : null }));
        return { ...base, type: "fact", depth: block.depth, label: factLabel(block) || null, spans };
      }
      case "table": {
        const columns = block.columns.map(({ label, numeric, share }) => ({
          label,
          numeric: numeric === true,
          share,
        }));
        const first = Math.max(0, columns.length - 3);
        return { ...base, type: "table", columns, first, rows: block.rows };
      }
      case "signature":
        return {
          ...base,
          type: "signature",
          language: block.partyLanguage,
          party: block.party,
          lines: block.lines,
        };
      default:
        return { ...base, ...block };
    }
  };
}

/** "Article 12." in the body, "A.3" in an annex, nothing in the preamble. */
function numberOf(
  { series, number }: Extract<Block, { type: "article" }>,
  words: ReturnType<typeof wordsIn>,
): string {
  if (series === undefined || number === undefined) return "";
  return series === "body" ? `${words.paper("article", { number })}. ` : `${series}.${number} `;
}
