import "server-only";
import { trustContent } from "@/lib/clauses/catalogue";
import { leavesOf } from "@/lib/clauses/leaves";
import { wordingsOf } from "@/lib/clauses/wordings";
import { DomainError, type ReasonKey } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";
import type { Tx } from "@/lib/platform/db";
import { passageIn } from "./passage";
import { type Hearers, hears } from "./policy";
import type { Quoted, QuotedFrom } from "./schema";

/** The columns of a message that hold what it quotes and where that stands. */
export type QuoteColumns = {
  quote: string;
  quotedClauseId: string | null;
  quotedChangeId: string | null;
  quotedMessageId: string | null;
};

/** Something that can be quoted: where it is, and its texts of this moment. */
type Source = { on: QuotedFrom["on"]; id: string; texts: Iterable<string> };

/**
 * A quote as it is kept: words that stand in their source now, in full and unchanged, so that nobody can be made to have
 * said what they did not. A source that the reader may not read is not there; one that not everybody who hears the thread
 * may read is not quoted in it (V6).
 */
export async function quoteOf(
  tx: Tx,
  relation: Relation,
  thread: Hearers,
  { words, from }: Quoted,
): Promise<QuoteColumns> {
  for (const { on, id, texts } of await sourcesAt(tx, relation, thread, from))
    for (const text of texts) {
      const quote = passageIn(text, words);
      if (quote === undefined) continue;
      return {
        quote,
        quotedClauseId: on === "clause" ? id : null,
        quotedChangeId: on === "change" ? id : null,
        quotedMessageId: on === "message" ? id : null,
      };
    }
  throw refused("quote_not_there");
}

const refused = (reason: ReasonKey) =>
  new DomainError("invalid", reason, { fieldErrors: [{ path: "quote", code: "invalid" }] });

/** What is one delegation's own is quoted where that delegation alone hears it. */
function assertFor(relation: Relation, thread: Hearers, source: Hearers): void {
  if (!hears(relation, source)) throw new DomainError("not-found", "not_found");
  if (source.audience === "delegation" && thread.audience !== "delegation")
    throw refused("quote_not_for_all");
}

async function sourcesAt(tx: Tx, relation: Relation, thread: Hearers, from: QuotedFrom): Promise<Source[]> {
  switch (from.on) {
    case "message":
      return [await messageAt(tx, relation, thread, from.messageId)];
    case "change":
      return [await changeAt(tx, relation, thread, from.changeId)];
    case "clause":
      return clauseAt(tx, relation, thread, from.clauseId);
  }
}

async function messageAt(tx: Tx, relation: Relation, thread: Hearers, id: string): Promise<Source> {
  const { packageId } = relation;
  const message = await tx.message.findFirst({ where: { id, packageId }, include: { thread: true } });
  if (!message) throw new DomainError("not-found", "not_found");
  assertFor(relation, thread, message.thread);
  return { on: "message", id, texts: [message.body] };
}

async function changeAt(tx: Tx, relation: Relation, thread: Hearers, id: string): Promise<Source> {
  const { packageId } = relation;
  const change = await tx.change.findFirst({ where: { id, packageId }, include: { amendment: true } });
  if (!change) throw new DomainError("not-found", "not_found");
  const audience = change.stage === "draft" ? "delegation" : "parties";
  assertFor(relation, thread, { audience, delegationId: change.delegationId });
  const { title, rationale } = change.amendment;
  return { on: "change", id, texts: [...textsOf({ ...change, id: change.clauseId }), rationale, title] };
}

/** The agreed wording, then each wording that stands beside it in brackets, so that words are credited where they stand. */
async function clauseAt(tx: Tx, relation: Relation, thread: Hearers, id: string): Promise<Source[]> {
  const { packageId } = relation;
  const own = relation.delegation?.id ?? null;
  const clause = await tx.clause.findFirst({ where: { id, packageId }, include: { version: true } });
  if (!clause || (clause.standing === "drafted" && clause.ownerDelegationId !== own))
    throw new DomainError("not-found", "not_found");
  if (clause.standing === "drafted")
    assertFor(relation, thread, { audience: "delegation", delegationId: clause.ownerDelegationId });
  if (clause.standing === "removed") throw new DomainError("not-now", "clause_gone");
  const beside = await tx.change.findMany({
    where: {
      clauseId: id,
      OR: [
        { stage: "open" },
        ...(thread.audience === "delegation" && own ? [{ stage: "draft" as const, delegationId: own }] : []),
      ],
    },
    orderBy: [{ stage: "desc" }, { amendment: { number: "asc" } }, { id: "asc" }],
  });
  return [
    ...(clause.version ? [{ on: "clause" as const, id, texts: textsOf({ ...clause.version, id }) }] : []),
    ...beside.map(change => ({ on: "change" as const, id: change.id, texts: textsOf({ ...change, id }) })),
  ];
}

type Stored = { id: string; kind: string; visibility: string; rank: string; body: unknown };

/** Every text of a clause: in each of its languages, and the words that have none. */
function* textsOf({ id, kind, visibility, rank, body }: Stored): Generator<string> {
  const content = trustContent({ id, kind, visibility, rank, body });
  for (const { text } of wordingsOf(content)) yield* Object.values(text);
  for (const { meta, value } of leavesOf(content).values())
    if (meta.type === "plain" && typeof value === "string") yield value;
}
