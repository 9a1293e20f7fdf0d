import "server-only";
import { type ClauseContent, chapterOf } from "@/lib/clauses/catalogue";
import type { Attended } from "@/lib/kernel/viewer";
import type { Event } from "@/lib/ledger/events";
import type { Prisma, Tx } from "@/lib/platform/db";
import { giveConsents } from "./give-consents";
import type { Seated } from "./seated";
import type { StoredChange } from "./stored";

/**
 * The words that a delegation decided on take the place of its change whose fields moved on both sides. They are new content,
 * which it consents to by deciding; the other voices are asked again.
 */
export async function decideConflict(
  tx: Tx,
  context: Attended,
  relation: Seated,
  conflicted: Pick<StoredChange, "id" | "clauseId">,
  content: ClauseContent,
  sealed: { salt: string; digest: string },
): Promise<Event> {
  const { id: changeId, clauseId } = conflicted;
  const { salt, digest } = sealed;
  await tx.change.update({
    where: { id: changeId, stage: "open" },
    data: {
      visibility: content.visibility,
      rank: content.rank,
      chapter: chapterOf(content),
      body: content.body as Prisma.InputJsonValue,
      conflicts: [],
      edition: { increment: 1 },
      salt,
      digest,
    },
  });
  await giveConsents(tx, context, relation, [{ id: changeId, digest }]);
  const delegationId = relation.delegation.id;
  return { type: "change.resolved", data: { delegationId, change: { changeId, clauseId, digest } } };
}
