import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import type { Relation } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import type { QueuedLetter } from "./claim-message";
import { isLetterKind, isOfPackage, type LetterKind, type LetterParams, mayBeTold } from "./kinds";
import { stillMatters } from "./still-matters";

/** A letter with what its sentence needs beside its own numbers. */
export type WordedLetter = {
  id: string;
  kind: LetterKind;
  params: LetterParams;
  /** Absent for what is about the account. */
  subject?: { slug: string; title: Localised };
};

type At = { relation: Relation; slug: string; title: Localised };

/**
 * Of these letters, those that their reader may read at this moment; asked when they go out and not only when they are
 * written, since a seat can end between the two (V6).
 */
export async function readableLetters(
  reader: Viewer,
  letters: readonly Omit<QueuedLetter, "personId" | "createdAt">[],
): Promise<WordedLetter[]> {
  const read = letters.flatMap(({ id, kind, params }) =>
    isLetterKind(kind) ? [{ id, kind, params: params as LetterParams }] : [],
  );
  const ids = new Set(read.flatMap(({ params }) => params.packageId ?? []));
  const standings = new Map<string, At>();
  for (const id of ids) {
    const standing = await standingTo(reader, id);
    if (standing) standings.set(id, standing);
  }
  return read.flatMap(letter => {
    const { kind, params } = letter;
    const standing = params.packageId ? standings.get(params.packageId) : undefined;
    const { administrator } = reader;
    if (!mayBeTold(kind, params, { administrator, relation: standing?.relation })) return [];
    if (!isOfPackage(kind)) return [letter];
    return standing ? [{ ...letter, subject: { slug: standing.slug, title: standing.title } }] : [];
  });
}

/** Of these, those that are still worth a letter: what was waited for may have been done meanwhile. */
export async function standingLetters(letters: readonly WordedLetter[]): Promise<WordedLetter[]> {
  const kept: WordedLetter[] = [];
  for (const letter of letters) if (await stillMatters(letter.kind, letter.params)) kept.push(letter);
  return kept;
}

async function standingTo(reader: Viewer, packageId: string): Promise<At | undefined> {
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
