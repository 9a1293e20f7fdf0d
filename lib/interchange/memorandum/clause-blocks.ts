import { catalogue } from "@/lib/clauses/catalogue";
import { type FieldMeta, fieldsOf, type Shape } from "@/lib/clauses/field";
import type { Localised } from "@/lib/kernel/localised";
import type { Money } from "@/lib/kernel/money";
import type { SourceClause } from "./source";
import type { Block, FieldAddress, Series } from "./tree";
import { amount, partsOf, spansOf, totals, type Writing, wordingIn } from "./values";

type Parts = Record<string, unknown>;
/** Where in a clause one writes; `path` with the numbers of rows, `name` without. */
type Place = { clause: SourceClause; path: readonly string[]; name: readonly string[]; depth: number };

/** A clause as paragraphs: its heading, its text, then each field under its label. */
export function clauseBlocks(
  clause: SourceClause,
  numbered: { series: Series; number: number } | undefined,
  writing: Writing,
): Block[] {
  const { content } = clause;
  const { id: clauseId, kind } = content;
  const body = content.body as Parts;
  const title = wordingIn(content.body.title, writing);
  const heading: Block = {
    type: "article",
    key: `${clauseId}/title`,
    clauseId,
    ...numbered,
    text: title.text,
    language: title.language,
    ...fieldOf(clause, ["title"], content.body.title, writing),
  };
  const fields = fieldsOf(catalogue[kind].shape).filter(({ name }) => name !== "title");
  const blocks = fields.flatMap(({ name, meta }) => {
    if (body[name] === undefined) return [];
    const place = { clause, path: [name], name: [name], depth: 0 };
    if (name === "text") return [textBlock("clause", body[name] as Localised, place, writing)];
    return fieldBlocks(meta, body[name], place, writing);
  });
  // The text comes first in every kind but one, and a reader expects it there.
  const text = blocks.filter(block => block.type === "text" && block.role === "clause");
  return [heading, ...text, ...blocks.filter(block => !text.includes(block))];
}

const keyOf = ({ clause, path }: Place): string => `${clause.content.id}/${path.join("/")}`;

const labelOf = (place: Place, { words }: Writing): string =>
  words.field(place.clause.content.kind, place.name);

/** The address of a text that stands there in the document's own language and was agreed. */
function fieldOf(
  { content, digest }: SourceClause,
  path: readonly string[],
  text: Localised,
  { language }: Writing,
): { field?: FieldAddress } {
  if (digest === null || text[language] === undefined) return {};
  return { field: { clauseId: content.id, path: path.join("."), digest } };
}

function textBlock(
  role: "clause" | "field" | "item",
  value: Localised,
  place: Place,
  writing: Writing,
): Block {
  const { text, language } = wordingIn(value, writing);
  return {
    type: "text",
    key: keyOf(place),
    clauseId: place.clause.content.id,
    role,
    text,
    language,
    depth: place.depth,
    ...fieldOf(place.clause, place.path, value, writing),
  };
}

function fieldBlocks(meta: FieldMeta, value: unknown, place: Place, writing: Writing): Block[] {
  if (meta.type !== "list" && !holdsText(meta)) return [factBlock(meta, value, place, writing)];
  const label: Block = {
    type: "label",
    key: `${keyOf(place)}/label`,
    clauseId: place.clause.content.id,
    text: labelOf(place, writing),
    depth: place.depth,
  };
  if (meta.type === "group") return [label, ...groupBlocks(meta.shape, value as Parts, place, writing)];
  if (meta.type === "list") return [label, ...listBlocks(meta.shape, value as Parts[], place, writing)];
  return [label, textBlock("field", value as Localised, place, writing)];
}

/** Whether a text in one language stands somewhere in it, which a returned file can change. */
function holdsText(meta: FieldMeta): boolean {
  if (meta.type === "line" || meta.type === "prose") return true;
  if (meta.type !== "group" && meta.type !== "list") return false;
  return fieldsOf(meta.shape).some(field => holdsText(field.meta));
}

function factBlock(meta: FieldMeta, value: unknown, place: Place, writing: Writing): Block {
  const { kind, id } = place.clause.content;
  const spans = spansOf(meta, value, { kind, path: place.name }, writing);
  return {
    type: "fact",
    key: keyOf(place),
    clauseId: id,
    label: labelOf(place, writing),
    spans,
    depth: place.depth,
  };
}

function groupBlocks(shape: Shape, value: Parts, place: Place, writing: Writing): Block[] {
  return fieldsOf(shape).flatMap(({ name, meta }) => {
    if (value[name] === undefined) return [];
    const inner = {
      ...place,
      path: [...place.path, name],
      name: [...place.name, name],
      depth: place.depth + 1,
    };
    return fieldBlocks(meta, value[name], inner, writing);
  });
}

/** Rows: a text alone as an item, a text with other values as an item with those values under it. */
function listBlocks(shape: Shape, rows: readonly Parts[], place: Place, writing: Writing): Block[] {
  const { kind, id } = place.clause.content;
  const fields = fieldsOf(shape);
  const texts = fields.filter(({ meta }) => meta.type === "line" || meta.type === "prose");
  const others = Object.fromEntries(
    Object.entries(shape).filter(([name]) => !texts.some(text => text.name === name)),
  );
  const blocks = rows.flatMap((row, index): Block[] => {
    const at = { ...place, path: [...place.path, String(index)], depth: place.depth + 1 };
    const items = texts.flatMap(({ name }) =>
      row[name] === undefined
        ? []
        : [
            textBlock(
              "item",
              row[name] as Localised,
              { ...at, path: [...at.path, name], name: [...place.name, name] },
              writing,
            ),
          ],
    );
    const spans = partsOf(others, row, { kind, path: place.name }, writing);
    if (spans.length === 0) return items;
    return [
      ...items,
      { type: "fact", key: `${keyOf(at)}/values`, clauseId: id, spans, depth: place.depth + 1 },
    ];
  });
  const sums = totalsOf(rows, place, writing).map(
    (text, index): Block => ({
      type: "fact",
      key: `${keyOf(place)}/total/${index}`,
      clauseId: id,
      spans: [{ text }],
      depth: place.depth + 1,
    }),
  );
  return [...blocks, ...sums];
}

/** What a list of amounts comes to; original and revised lines tell of the same money, so each sort is summed apart. */
function totalsOf(rows: readonly Parts[], place: Place, writing: Writing): string[] {
  const amounts = rows.filter(row => row.amount !== undefined);
  if (amounts.length < 2) return [];
  const { words } = writing;
  const { kind } = place.clause.content;
  const sorts = Map.groupBy(amounts, row => (typeof row.status === "string" ? (row.type as string) : ""));
  return [...sorts].flatMap(([sort, some]) => {
    const type = sort && words.choice(kind, "type", sort);
    const label = type ? words.paper("total_of", { type }) : words.paper("total");
    const sums = totals(some.map(signed)).map(money => amount(money, writing));
    return sums.length === 0 ? [] : [`${label}: ${sums.join(", ")}`];
  });
}

/** A line that takes back counts against the others. */
const signed = (row: Parts): Money => {
  const { minor, currency } = row.amount as Money;
  return { minor: row.negative === true ? -minor : minor, currency };
};
