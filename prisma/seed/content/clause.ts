import { randomUUID } from "node:crypto";
import type { Body, ClauseContent, ClauseKind, ContentOf } from "@/lib/clauses/catalogue";

/** A clause as it is first proposed; its place follows from the document's order (content/compact.ts). */
export type Written<K extends ClauseKind> = Omit<ContentOf<K>, "rank">;
export type AnyWritten = { [K in ClauseKind]: Written<K> }[ClauseKind];

export const clause = <K extends ClauseKind>(
  kind: K,
  body: Body<K>,
  visibility: ClauseContent["visibility"] = "public",
): Written<K> => ({ id: randomUUID(), kind, visibility, body });

/** English and French are authentic; Arabic is a courtesy translation. */
export const t = (en: string, fr: string, ar: string) => ({ en, fr: spaced(fr), ar });

/** French typography keeps the space of « these », of these: ; ! ? and of 50 000 from breaking. */
const spaced = (french: string) => french.replace(/ (?=[:;?!»])|(?<=«) |(?<=\d) (?=\d{3})/g, "\u00a0");

/** Whole euros. */
export const eur = (amount: number) => ({ minor: amount * 100, currency: "EUR" });
