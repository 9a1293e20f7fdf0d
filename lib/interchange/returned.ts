import { type ClauseContent, type ClauseKind, readContent } from "@/lib/clauses/catalogue";
import type { Digest } from "@/lib/kernel/digest";
import { fieldPart, versionPart } from "./docx/anchors";
import type { LeftOver, ReadDocument, ReadField } from "./docx/regions";
import { allTexts } from "./memorandum/texts";

/** An agreed wording of a clause; `standing` is whether it is the one of now, an older one, or of a clause since removed. */
export type KnownWording = {
  content: ClauseContent;
  digest: Digest;
  standing: "now" | "earlier" | "removed";
  /** The delegation that first drafted the clause; absent once it has left the table. */
  owner: string | undefined;
};

/** May the reader's delegation word a clause of this kind and owner? (amendments/policy.ts) */
export type MayWord = (kind: ClauseKind, owner: string | undefined) => boolean;

/** A clause whose texts the file changes. `stale` where the agreed text has moved on since the file was made. */
export type ReturnedClause = {
  before: ClauseContent;
  after: ClauseContent;
  baseDigest: Digest;
  stale: boolean;
};

export type LeftPlace = {
  why:
    | LeftOver["why"]
    | "field_gone"
    | "emptied"
    | "too_long"
    | "unknown_clause"
    | "removed_clause"
    | "not_yours";
  /** The clause it stands in or behind. */
  title: ClauseContent["body"]["title"] | null;
  what: string;
};

export type Returned = { clauses: ReturnedClause[]; left: LeftPlace[]; more: number };

/**
 * Holds the texts of a returned file against the wordings they were taken from, field by field. What differs becomes a
 * proposal; what cannot is listed with the place it stands in.
 */
export function returnedClauses(
  { fields, left, more }: ReadDocument,
  wordings: ReadonlyMap<string, readonly KnownWording[]>,
  mayWord: MayWord,
): Returned {
  const titleOf = (clauseId: string | undefined) =>
    (clauseId && wordings.get(clauseId)?.[0]?.content.body.title) || null;
  const places: LeftPlace[] = left.map(({ why, clauseId, what }) => ({
    why,
    what,
    title: titleOf(clauseId),
  }));
  const clauses: ReturnedClause[] = [];
  for (const [clauseId, read] of Map.groupBy(fields, field => field.clauseId)) {
    const wording = wordings.get(clauseId)?.find(({ digest }) => versionPart(digest) === read[0]?.version);
    if (!wording) {
      places.push({ why: "unknown_clause", title: titleOf(clauseId), what: excerptOf(read[0]?.text ?? "") });
      continue;
    }
    const held = holdAgainst(wording, read, mayWord);
    places.push(...held.left);
    if (held.clause) clauses.push(held.clause);
  }
  return { clauses, left: places, more };
}

function holdAgainst(
  { content, digest, standing, owner }: KnownWording,
  read: readonly ReadField[],
  mayWord: MayWord,
): { clause?: ReturnedClause; left: LeftPlace[] } {
  const { title } = content.body;
  const place = (why: LeftPlace["why"], what: string): LeftPlace => ({ why, title, what: excerptOf(what) });
  const texts = allTexts(content).map(text => ({ ...text, name: fieldPart(text.path, text.language) }));
  const byName = new Map(read.map(field => [field.field, field]));
  const languages = new Set(texts.filter(({ name }) => byName.has(name)).map(({ language }) => language));
  const left: LeftPlace[] = [];
  const body = structuredClone(content.body) as Record<string, unknown>;
  let changed = false;
  for (const { path, language, text, name } of texts) {
    const field = byName.get(name);
    if (!field) {
      if (languages.has(language)) left.push(place("field_gone", text));
      continue;
    }
    const typed = asTyped(field.text);
    if (typed === asTyped(text)) continue;
    if (typed === "") left.push(place("emptied", text));
    else {
      put(body, path, language, typed);
      changed = true;
    }
  }
  if (!changed) return { left };
  if (standing === "removed") return { left: [...left, place("removed_clause", "")] };
  if (!mayWord(content.kind, owner)) return { left: [...left, place("not_yours", "")] };
  const after = readContent({ ...content, body });
  if (!after.ok) return { left: [...left, place("too_long", "")] };
  return {
    clause: { before: content, after: after.content, baseDigest: digest, stale: standing === "earlier" },
    left,
  };
}

/** A text as the forms keep it: composed, trimmed, with plain line breaks, without what is never typed. */
const asTyped = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .trim();

const excerptOf = (text: string): string => text.trim().slice(0, 160);

/** Puts a text at a path such as `evidence.0.what`, in one language. */
function put(body: Record<string, unknown>, path: string, language: string, text: string): void {
  let place: unknown = body;
  for (const step of path.split(".")) place = (place as Record<string, unknown>)[step];
  (place as Record<string, string>)[language] = text;
}
