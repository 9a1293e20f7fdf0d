import "server-only";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { pointersOf } from "@/lib/clauses/references";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";

/**
 * What is on the table points only at clauses that everybody there can see, and of the kind that is meant. That they are
 * agreed before or together with what points at them is mergeable.ts' matter.
 */
export async function assertReferable(
  tx: Tx,
  packageId: string,
  contents: readonly ClauseContent[],
): Promise<void> {
  const pointers = contents.flatMap(pointersOf);
  if (pointers.length === 0) return;
  const there = await tx.clause.findMany({
    where: {
      id: { in: [...new Set(pointers.map(({ id }) => id))] },
      packageId,
      standing: { in: ["agreed", "proposed"] },
    },
    select: { id: true, kind: true },
  });
  const kinds = new Map<string, ClauseContent["kind"]>(there.map(({ id, kind }) => [id, kind]));
  for (const { id, kind } of contents) kinds.set(id, kind);
  const leads = ({ id, to }: (typeof pointers)[number]) => {
    const kind = kinds.get(id);
    return kind !== undefined && (to as readonly string[]).includes(kind);
  };
  if (!pointers.every(leads)) throw new DomainError("invalid", "dangling_reference");
}
