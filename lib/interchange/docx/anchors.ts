import { settled } from "@/lib/interchange/memorandum/plain-text";
import type { FieldAddress } from "@/lib/interchange/memorandum/tree";
import { utf8 } from "@/lib/kernel/bytes";
import { type Digest, digestOf } from "@/lib/kernel/digest";

/**
 * Names by which the paragraphs of a document are found again: as bookmarks, which every word processor keeps (content
 * controls become form fields in some). A name has at most 40 letters, digits and underscores, so a clause's id is written
 * to the base of 36 and the rest is the beginning of a digest.
 */
export type Anchor =
  | { type: "field"; clauseId: string; field: string; version: string }
  | { type: "fixed"; text: string }
  /** To be filled in by hand: whatever stands there is nobody's wording. */
  | { type: "blank" };

export const fieldAnchor = ({ clauseId, path, digest }: FieldAddress, language: string): string =>
  `c${base36(clauseId)}_${fieldPart(path, language)}${versionPart(digest)}`;

/** Said at the end of the paragraph before a text, which stays where the text is typed anew and its own anchor goes. */
export const beforeField = (anchor: string): string => `b${anchor.slice(1)}`;
/** The text that such a name announces. */
export const announced = (name: string): string | undefined =>
  readAnchor(`c${name.slice(1)}`)?.type === "field" && name.startsWith("b") ? `c${name.slice(1)}` : undefined;

/** `count` tells apart two paragraphs with the same words. */
export const fixedAnchor = (text: string, count: number): string =>
  `f${textPart(text)}_${count.toString(36)}`;

export const blankAnchor = (count: number): string => `x_${count.toString(36)}`;

/** A field of a clause in one language. */
export const fieldPart = (path: string, language: string): string => part(`${path} ${language}`, 6);
/** The agreed wording a field was taken from. */
export const versionPart = (digest: Digest): string => digest.slice(0, 6);
/** Words that are not read back; a change of them is noticed. */
export const textPart = (text: string): string => part(settled(text), 12);

const part = (text: string, length: number): string => digestOf(utf8(text)).slice(0, length);

export function readAnchor(name: string): Anchor | undefined {
  const field = /^c([0-9a-z]{25})_([0-9a-f]{6})([0-9a-f]{6})$/.exec(name);
  if (field) {
    const [, id = "", path = "", version = ""] = field;
    const clauseId = uuid(id);
    return clauseId === undefined ? undefined : { type: "field", clauseId, field: path, version };
  }
  const fixed = /^f([0-9a-f]{12})_[0-9a-z]+$/.exec(name);
  if (fixed) return { type: "fixed", text: fixed[1] ?? "" };
  return /^x_[0-9a-z]+$/.test(name) ? { type: "blank" } : undefined;
}

const base36 = (id: string): string =>
  BigInt(`0x${id.replaceAll("-", "")}`)
    .toString(36)
    .padStart(25, "0");

function uuid(text: string): string | undefined {
  const number = [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  const digits = number.toString(16).padStart(32, "0");
  if (digits.length > 32) return undefined;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
