import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { db, type Tx } from "@/lib/platform/db";
import { fits } from "./machine";
import { type Hearers, may } from "./policy";
import { say } from "./say";
import type { About, openInput } from "./schema";
import { actingFor, ledgerFor } from "./thread";

/** Begins a conversation on a clause, on a change or on the package, with its first message. */
export async function openThread(
  context: Attended,
  input: z.infer<typeof openInput>,
): Promise<{ threadId: string; messageId: string }> {
  const { packageId, audience } = input;
  const hearers = await hearersFor(context, input);
  return change(context, "open-thread", ledgerFor(packageId, hearers), async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "open", hearers));
    assert(fits("open", relation.stage));
    const subject = await subjectOf(tx, packageId, hearers, input.about);
    const threadId = randomUUID();
    await tx.thread.create({
      data: {
        id: threadId,
        packageId,
        ...hearers,
        ...subject,
        openedById: context.viewer.personId,
        openedAt: context.now,
      },
    });
    const said = await say(tx, context, { relation, thread: { id: threadId, ...hearers } }, input);
    const opened: Event = {
      type: audience === "parties" ? "thread.opened" : "own_thread.opened",
      data: { threadId, ...subject },
    };
    return {
      value: { threadId, messageId: said.messageId },
      events: [opened, ...said.events],
      acting: actingFor(context, relation),
      rows: [keptRow("Thread", { id: threadId }), ...said.rows],
    };
  });
}

/** Before the transaction: what is private is private to the viewer's own delegation. */
async function hearersFor(
  { viewer }: Attended,
  { packageId, audience }: Pick<z.infer<typeof openInput>, "packageId" | "audience">,
): Promise<Hearers> {
  const relation = await relationTo(db(), viewer, packageId);
  const hearers = { audience, delegationId: relation.delegation?.id ?? null };
  assert(may(relation, "open", hearers));
  return hearers;
}

type Subject = { clauseId: string | null; changeId: string | null };

/** What the others do not know of is spoken of within the delegation alone. */
async function subjectOf(tx: Tx, packageId: string, hearers: Hearers, about: About): Promise<Subject> {
  if (about.on === "package") return { clauseId: null, changeId: null };
  const own = hearers.audience === "delegation" ? hearers.delegationId : null;
  if (about.on === "clause") {
    const clause = await tx.clause.findFirst({ where: { id: about.clauseId, packageId } });
    if (!clause || (clause.standing === "drafted" && clause.ownerDelegationId !== own))
      throw new DomainError("not-found", "not_found");
    if (clause.standing === "removed") throw new DomainError("not-now", "clause_gone");
    return { clauseId: clause.id, changeId: null };
  }
  const tabled = await tx.change.findFirst({ where: { id: about.changeId, packageId } });
  if (!tabled || (tabled.stage === "draft" && tabled.delegationId !== own))
    throw new DomainError("not-found", "not_found");
  return { clauseId: tabled.clauseId, changeId: tabled.id };
}
