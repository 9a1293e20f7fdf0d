import "server-only";
import type { z } from "zod";
import { type ClauseContent, readContent, trustContent } from "@/lib/clauses/catalogue";
import { diff } from "@/lib/clauses/diff";
import { sealContent } from "@/lib/clauses/seal";
import { assertFree } from "@/lib/clearance/cleared";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { assertReferable } from "./assert-referable";
import { decideConflict } from "./decide-conflict";
import { openChanges } from "./open-change";
import type { resolveInput } from "./schema";
import { seatedAt } from "./seated";
import type { StoredChange } from "./stored";

/**
 * A person of the proposing delegation decides the fields that moved on both sides, on the table at once. A delegation that
 * clears its text drafts the decision as an answer to its own change instead (prepare.ts), clears it and tables it.
 */
export async function resolveChange(
  context: Attended,
  input: z.infer<typeof resolveInput>,
): Promise<{ digest: string }> {
  const { packageId, changeId, digest } = input;
  return change(context, "resolve-change", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const [conflicted] = await openChanges(tx, relation, "resolve", [{ changeId, digest }]);
    if (!conflicted || conflicted.conflicts.length === 0) throw new DomainError("not-now", "no_conflicts");
    await assertFree(tx, relation.delegation.id);
    const content = await decided(tx, conflicted, input.content);
    await assertReferable(tx, packageId, [content]);
    const sealed = sealContent(content);
    const event = await decideConflict(tx, context, relation, conflicted, content, sealed);
    return {
      value: { digest: sealed.digest },
      events: [event],
      acting: { delegationId: relation.delegation.id },
    };
  });
}

async function decided(tx: Tx, conflicted: StoredChange, input: unknown): Promise<ClauseContent> {
  const read = readContent(input);
  if (!read.ok)
    throw new DomainError("invalid", "invalid_input", {
      fieldErrors: read.issues.map(({ path, code }) => ({ path: `content.${path}`, code })),
    });
  if (read.content.id !== conflicted.clauseId || read.content.kind !== conflicted.kind)
    throw new DomainError("invalid", "invalid_input");
  const agreed = await tx.clauseVersion.findFirstOrThrow({
    where: { clauseId: conflicted.clauseId, digest: conflicted.baseDigest ?? "" },
  });
  const { clauseId: id, kind, visibility, rank, body } = agreed;
  if (diff(trustContent({ id, kind, visibility, rank, body }), read.content).length === 0)
    throw new DomainError("invalid", "nothing_changed");
  return read.content;
}
