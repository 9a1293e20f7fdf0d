import { z } from "zod";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Hand } from "./memorandum/compare";
import type { Source } from "./memorandum/source";
import type { Comparison } from "./memorandum/state";
import { type Layout, layouts } from "./memorandum/tree";

export const formats = ["docx", "pdf"] as const;
export type Format = (typeof formats)[number];

/** What the program that writes documents is asked; made of JSON alone. */
export type DocumentRequest =
  | TextRequest
  /** Milestones, indicators and finance as sheets in one language of the interface. */
  | { write: "tables"; contents: readonly ClauseContent[]; locale: Locale };

type TextRequest = {
  languages: string[];
  source: Source;
} & (
  | { write: "memorandum"; format: Format; layout: Layout }
  | {
      write: "comparison";
      before: Source;
      comparison: Comparison;
      /** Whose each clause's change is, by the clause's id; of all else `everybody`. */
      hands: Record<string, Hand>;
      everybody: Hand;
    }
);

export const contentTypes: Record<Format | "xlsx", string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/);
const revision = z.coerce.number().int().min(0).max(1_000_000);
const wanted = language.optional().catch(undefined);

/** A memorandum as its address names it. Without a language it comes in every authentic one. */
export const memorandumAddress = z.object({
  format: z.enum(formats).catch("docx"),
  language: wanted,
  second: wanted,
  layout: z.enum(layouts).catch("one_after_another"),
  revision: revision.optional().catch(undefined),
});
export type MemorandumAddress = z.infer<typeof memorandumAddress>;

/** Two revisions, or an amendment against the agreed text, as the address names them. */
export const comparisonAddress = z.object({
  language: wanted,
  from: revision.optional().catch(undefined),
  to: revision.optional().catch(undefined),
  amendment: z.uuid().optional().catch(undefined),
});
export type ComparisonAddress = z.infer<typeof comparisonAddress>;
