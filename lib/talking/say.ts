import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import type { Event } from "@/lib/ledger/events";
import { type KeptRow, keptRow } from "@/lib/ledger/kept-rows";
import type { Relation } from "@/lib/packages/standing";
import { Prisma, type Tx } from "@/lib/platform/db";
import { talkersQuery } from "./people";
import type { Hearers } from "./policy";
import { quoteOf } from "./quote";
import type { Words } from "./schema";

type Said = { messageId: string; events: [Event, ...Event[]]; rows: KeptRow[] };
type Place = { relation: Relation; thread: Hearers & { id: string } };

/** Adds a message to a thread. Whoever is called by name hears the thread; whoever is asked sits at the table. */
export async function say(
  tx: Tx,
  context: Attended,
  { relation, thread }: Place,
  { body, quote, mentions, asks }: Words & { asks: readonly string[] },
): Promise<Said> {
  const { packageId } = relation;
  await assertHearing(tx, packageId, thread, mentions);
  await assertAskable(tx, relation, thread, asks);
  const quoting = quote && (await quoteOf(tx, relation, thread, quote));
  const [messageId, threadId] = [randomUUID(), thread.id];
  await tx.message.create({
    data: {
      id: messageId,
      packageId,
      threadId,
      personId: context.viewer.personId,
      delegationId: relation.delegation?.id ?? null,
      body,
      ...quoting,
      mentions,
      at: context.now,
    },
  });
  await tx.question.createMany({
    data: asks.map(delegationId => ({ threadId, messageId, delegationId })),
  });
  const posted = { threadId, messageId, mentions };
  const asked: Event[] =
    asks.length > 0
      ? [{ type: "question.asked", data: { threadId, messageId, delegations: [...asks] } }]
      : [];
  return {
    messageId,
    events: [
      { type: thread.audience === "parties" ? "message.posted" : "own_message.posted", data: posted },
      ...asked,
    ],
    rows: [
      keptRow("Message", { id: messageId }),
      ...asks.map(delegationId => keptRow("Question", { messageId, delegationId })),
    ],
  };
}

async function assertHearing(tx: Tx, packageId: string, thread: Hearers, mentions: string[]): Promise<void> {
  if (mentions.length === 0) return;
  const everyone = thread.audience === "parties";
  const [{ hearing } = { hearing: 0 }] = await tx.$queryRaw<{ hearing: number }[]>(Prisma.sql`
    SELECT count(DISTINCT t.id)::int AS hearing FROM (${talkersQuery(packageId)}) t
    WHERE t.id = ANY(${mentions}::uuid[]) AND (${everyone} OR t."delegationId" = ${thread.delegationId}::uuid)`);
  if (hearing !== mentions.length)
    throw new DomainError("invalid", "cannot_read_thread", {
      fieldErrors: [{ path: "mentions", code: "invalid" }],
    });
}

async function assertAskable(
  tx: Tx,
  { packageId, delegation }: Relation,
  thread: Hearers,
  asks: readonly string[],
): Promise<void> {
  if (asks.length === 0) return;
  const there = await tx.delegation.count({ where: { id: { in: [...asks] }, packageId, leftAt: null } });
  const others = delegation === undefined || !asks.includes(delegation.id);
  if (thread.audience !== "parties" || !others || there !== asks.length)
    throw new DomainError("invalid", "invalid_input", { fieldErrors: [{ path: "asks", code: "invalid" }] });
}
