import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import type { Acting } from "@/lib/ledger/change";
import type { Target } from "@/lib/ledger/topics";
import { relationTo } from "@/lib/packages/relation";
import type { Relation } from "@/lib/packages/standing";
import { db, type Tx } from "@/lib/platform/db";
import { type Hearers, hears } from "./policy";

/** A thread for somebody who hears it; for anybody else it is not there. */
export async function threadFor(tx: Tx, context: Attended, packageId: string, threadId: string) {
  const relation = await relationTo(tx, context.viewer, packageId);
  const thread = await tx.thread.findFirst({ where: { id: threadId, packageId } });
  if (!thread || !hears(relation, thread)) throw new DomainError("not-found", "not_found");
  const unanswered = await unansweredIn(tx, packageId, threadId);
  return { relation, thread, state: { isResolved: thread.resolvedAt !== null, unanswered } };
}

/** Nobody waits for the answer of a delegation that has left the table. */
async function unansweredIn(tx: Tx, packageId: string, threadId: string): Promise<number> {
  const gone = await tx.delegation.findMany({
    where: { packageId, leftAt: { not: null } },
    select: { id: true },
  });
  const delegationId = { notIn: gone.map(({ id }) => id) };
  return tx.question.count({ where: { threadId, answerId: null, delegationId } });
}

/** What a delegation says to itself is in its own ledger, where nobody else can even count it. */
export const ledgerFor = (packageId: string, { audience, delegationId }: Hearers): Target =>
  audience === "delegation" && delegationId !== null
    ? { ledger: "delegation", packageId, delegationId }
    : { ledger: "package", packageId };

/** Before the transaction: a thread never changes its hearers. The rights are decided again inside it. */
export const ledgerOfThread = async (
  context: Attended,
  packageId: string,
  threadId: string,
): Promise<Target> => {
  const { thread } = await threadFor(db(), context, packageId, threadId);
  return ledgerFor(packageId, thread);
};

/** A mediator speaks for no delegation. */
export const actingFor = ({ viewer }: Attended, { delegation }: Relation): Acting =>
  delegation ? { delegationId: delegation.id } : { organisationId: viewer.organisationId };
