import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { fits, type Verb } from "./machine";
import { may } from "./policy";
import type { Seated } from "./seated";
import { type StoredChange, storedChanges } from "./stored";

/**
 * Changes that a verb is about to touch, with every right and state decided. A change that does not exist, and another
 * delegation's private draft, are alike not found; content other than the reader saw is a conflict.
 */
export async function openChanges(
  tx: Tx,
  relation: Seated,
  verb: Verb,
  asked: readonly { changeId: string; digest?: string }[],
): Promise<StoredChange[]> {
  const stored = await storedChanges(tx, relation.packageId, { ids: asked.map(item => item.changeId) });
  const byId = new Map(stored.map(change => [change.id, change]));
  for (const { changeId, digest } of asked) {
    const change = byId.get(changeId);
    const hidden = change?.stage === "draft" && change.delegationId !== relation.delegation.id;
    if (!change || hidden) throw new DomainError("not-found", "not_found");
    assert(may(relation, verb, change.delegationId));
    assert(fits(verb, relation.stage, change.stage));
    if (digest !== undefined && digest !== change.digest) throw new DomainError("conflict", "text_moved");
  }
  return stored;
}
