import type { Locale } from "@/lib/platform/i18n/locales";

/** A stretch of text; `to` names the clause it points at. */
export type Span = { text: string; to?: string };

/** The text field that a block shows: what a returned file can change. `path` leads into the body, rows by number. */
export type FieldAddress = { clauseId: string; path: string; digest: string };

type Common = {
  /** The same in every language and in every revision, so that versions can be held side by side or compared. */
  key: string;
  /** The clause it belongs to. */
  clauseId?: string;
};

export type TitleBlock = Common & { type: "title"; text: string; language: string };
/** 1 a part of the document, 2 a chapter. */
export type HeadingBlock = Common & {
  type: "heading";
  level: 1 | 2;
  text: string;
  language: string;
  breaks?: true;
};
/** The heading of a clause; `series` numbers it, and a clause of the preamble has none. */
export type ArticleBlock = Common & {
  type: "article";
  clauseId: string;
  series?: Series;
  number?: number;
  text: string;
  language: string;
  field?: FieldAddress;
};
/** A text with paragraphs. */
export type TextBlock = Common & {
  type: "text";
  role: "clause" | "field" | "item";
  text: string;
  language: string;
  depth: number;
  field?: FieldAddress;
};
/** What stands above a text field or a group. */
export type LabelBlock = Common & { type: "label"; text: string; depth: number };
/** A value that is not prose, behind its label. */
export type FactBlock = Common & { type: "fact"; label?: string; spans: Span[]; depth: number };
/** A sentence of the document itself. */
export type LineBlock = Common & { type: "line"; role: "lead" | "party" | "note"; text: string };
export type TableBlock = Common & {
  type: "table";
  caption: string;
  columns: { label: string; numeric?: true; share: number }[];
  rows: { key: string; clauseId?: string; role: "row" | "below" | "total"; cells: string[] }[];
};
export type SignatureBlock = Common & {
  type: "signature";
  party: string;
  partyLanguage: string;
  lines: { label: string; value: string }[];
};

export type Block =
  | TitleBlock
  | HeadingBlock
  | ArticleBlock
  | TextBlock
  | LabelBlock
  | FactBlock
  | LineBlock
  | TableBlock
  | SignatureBlock;

/** Articles of the body count from one; each annex counts its own. */
export const series = ["body", "A", "B", "C"] as const;
export type Series = (typeof series)[number];

/** The document in one language. */
export type Version = {
  language: string;
  /** Language of labels and figures: the document's own where the product speaks it, else English. */
  labels: Locale;
  blocks: Block[];
};

export const layouts = ["one_after_another", "side_by_side"] as const;
export type Layout = (typeof layouts)[number];

export type Memorandum = {
  title: string;
  layout: Layout;
  versions: Version[];
  /** Signature blocks, once for all languages. */
  signatures: Block[];
  /** Stands on each page. */
  mark: string;
  /** When its text was agreed, ISO 8601; null before the first revision. */
  at: string | null;
  slug: string;
};

/** Text that a language writes from right to left. */
export const isRightToLeft = (language: string): boolean =>
  /^(ar|fa|he|ps|ur|dv|ckb|sd|ug|yi)\b/.test(language);
