import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import {
  isLetterKind,
  isOfPackage,
  type LetterKind,
  type LetterParams,
  mayBeTold,
  type Standing,
} from "./kinds";
import { stillMatters } from "./still-matters";

/** A letter with what its sentence needs beside its own numbers. */
export type WordedLetter = {
  id: string;
  kind: LetterKind;
  params: LetterParams;
  /** Absent for what is about the account. */
  subject?: { slug: string; title: Localised };
};

/** A package as far as a letter names it, with how somebody stands to it. */
type Subject = { relation: Standing["relation"]; slug: string; title: Localised };

type Unworded = { id: string; kind: string; params: unknown };

/**
 * Of these letters, those that their reader may read at this moment; asked when they go out and not only when they are
 * written, since a seat can end between the two (V6).
 */
export async function readableLetters(reader: Viewer, letters: readonly Unworded[]): Promise<WordedLetter[]> {
  const ids = new Set(letters.flatMap(({ params }) => (params as LetterParams).packageId ?? []));
  const subjects = new Map<string, Subject>();
  for (const id of ids) {
    const subject = await subjectAt(reader, id);
    if (subject) subjects.set(id, subject);
  }
  return toldTo(reader, letters, subjects);
}

/** The same, where it is known how whoever reads them stands to each package. */
export function toldTo(
  { administrator }: Viewer,
  letters: readonly Unworded[],
  subjects: ReadonlyMap<string, Subject>,
): WordedLetter[] {
  return letters.flatMap(({ id, kind, params: stored }) => {
    if (!isLetterKind(kind)) return [];
    const params = stored as LetterParams;
    const subject = params.packageId === undefined ? undefined : subjects.get(params.packageId);
    if (!mayBeTold(kind, params, { administrator, relation: subject?.relation })) return [];
    const letter = { id, kind, params };
    if (!isOfPackage(kind)) return [letter];
    return subject ? [{ ...letter, subject: { slug: subject.slug, title: subject.title } }] : [];
  });
}

/** Of these, those that are still worth a letter: what was waited for may have been done meanwhile. */
export async function standingLetters(letters: readonly WordedLetter[]): Promise<WordedLetter[]> {
  const kept: WordedLetter[] = [];
  for (const letter of letters) if (await stillMatters(letter.kind, letter.params)) kept.push(letter);
  return kept;
}

async function subjectAt(reader: Viewer, packageId: string): Promise<Subject | undefined> {
  try {
    const relation = await relationTo(db(), reader, packageId);
    const { slug, title } = await db().package.findUniqueOrThrow({
      where: { id: packageId },
      select: { slug: true, title: true },
    });
    return { relation, slug, title: title as Localised };
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-found") return undefined;
    throw error;
  }
}
