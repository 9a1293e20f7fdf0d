import "server-only";
import { newSalt, saltedDigest } from "@/lib/kernel/digest";
import { DomainError } from "@/lib/kernel/errors";
import type { Context } from "@/lib/kernel/viewer";
import { db, isLostRace, Prisma, type Tx } from "@/lib/platform/db";
import { signCheckpoint } from "./checkpoint";
import { leafOf, sealEntry } from "./entry";
import { type Event, visibilityOf } from "./events";
import { digestsOf, type KeptRow } from "./kept-rows";
import { append as appendLeaf, emptyFrontier, type Frontier, rootOf } from "./merkle-frontier";
import { keyName, signingKey } from "./signing-key";
import { type Target, topicsOf } from "./topics";
import { originOf } from "./tree-head";

/** What a command hands back: its value, and what happened. A silent change does not compile. */
export type Outcome<T> = {
  value: T;
  events: readonly [Event, ...Event[]];
  acting: Acting;
  /** Rows of `keptTables` that it wrote or removed: its first entry that is not public carries their digests. */
  rows?: readonly KeptRow[];
  /** Of a command on a package: what it writes to a delegation's own ledger besides. */
  own?: { delegationId: string; events: readonly Event[]; rows: readonly KeptRow[] };
};

/** For whom the person acted. */
export type Acting = { delegationId?: string; organisationId?: string };

type Head = {
  id: string;
  size: number;
  publicSize: number;
  hash: string;
  at: Date | null;
  frontier: Frontier;
};

const tries = 5;

/**
 * Opens the only write transactions of the program. Locks the ledger's head, so that commands on one package run one
 * after another (V7); answers a repeated idempotency key with the first answer; appends the events and notifies their
 * topics in the same transaction as the state they tell of (V5).
 * @param work gets the context again, its time never before the ledger's last entry: where one machine's clock lags, state
 *   and record still tell the same moment
 */
export async function change<T, C extends Context>(
  context: C,
  command: string,
  target: Target,
  work: (tx: Tx, context: C) => Promise<Outcome<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(tx => once(tx, context, command, target, work), {
        isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted,
        maxWait: 15_000,
        timeout: 60_000,
      });
    } catch (error) {
      if (attempt >= tries || !isLostRace(error)) throw error;
    }
  }
}

async function once<T, C extends Context>(
  tx: Tx,
  given: C,
  command: string,
  target: Target,
  work: (tx: Tx, context: C) => Promise<Outcome<T>>,
): Promise<T> {
  const head = await lock(tx, target);
  const context = notBefore(given, head);
  const answered = await earlierAnswer<T>(tx, context, command);
  if (answered) return answered.value;
  const outcome = await work(tx, context);
  const sealed = await append(tx, head, context, outcome);
  if (outcome.own) await appendOwn(tx, context, outcome.own, outcome.acting);
  const subject = target.ledger === "package" ? await subjectOf(tx, target.packageId) : undefined;
  const checkpoint = subject
    ? signCheckpoint(
        {
          origin: originOf(keyName(), subject.slug),
          size: sealed.size,
          root: rootOf(sealed.frontier),
          publicSize: sealed.publicSize,
        },
        await signingKey(tx, context.now),
      )
    : null;
  await tx.ledger.update({ where: { id: head.id }, data: { ...sealed, checkpoint } });
  await keepAnswer(tx, context, command, outcome.value);
  const topics = topicsOf(target, outcome.events, subject?.publishedAt != null);
  await tx.$executeRaw`SELECT pg_notify('concord', topic) FROM unnest(${topics}::text[]) AS topic`;
  return outcome.value;
}

const notBefore = <C extends Context>(given: C, { at }: Head): C =>
  at && at > given.now ? { ...given, now: at } : given;

const subjectOf = (tx: Tx, packageId: string) =>
  tx.package.findUniqueOrThrow({ where: { id: packageId }, select: { slug: true, publishedAt: true } });

/**
 * Takes the row locks of a command, always package before delegation. A delegation's drafts lock the package too:
 * otherwise a draft could be edited while it is being tabled.
 */
async function lock(tx: Tx, target: Target): Promise<Head> {
  switch (target.ledger) {
    case "package":
      if (target.opens) await openLedger(tx, "package", target.packageId);
      return lockOne(tx, "package", target.packageId);
    case "delegation":
      await lockOne(tx, "package", target.packageId);
      return lockOne(tx, "delegation", target.delegationId);
    case "organisation":
      if (target.opens) await openLedger(tx, "organisation", target.organisationId);
      return lockOne(tx, "organisation", target.organisationId);
  }
}

async function lockOne(tx: Tx, scope: Target["ledger"], id: string): Promise<Head> {
  const rows = await tx.$queryRaw<Head[]>`
    SELECT id, size, "publicSize", hash, at, frontier FROM "Ledger"
    WHERE id = ${id}::uuid AND scope = ${scope}::"LedgerScope" FOR UPDATE`;
  const head = rows[0];
  if (!head) throw new DomainError("not-found", "not_found");
  return head;
}

/** Begins the ledger of a new package, delegation or organisation; its first entry follows in the same transaction. */
export async function openLedger(tx: Tx, scope: Target["ledger"], id: string): Promise<void> {
  await tx.ledger.create({
    data: { id, scope, size: 0, publicSize: 0, hash: "0".repeat(64), frontier: emptyFrontier },
  });
}

async function earlierAnswer<T>(
  tx: Tx,
  context: Context,
  command: string,
): Promise<{ value: T } | undefined> {
  if (context.idempotencyKey === undefined) return undefined;
  const answer = await tx.answer.findUnique({
    where: { personId_key: { personId: context.viewer.personId, key: context.idempotencyKey } },
  });
  if (!answer) return undefined;
  if (answer.command !== command) throw new DomainError("invalid", "invalid_input");
  return { value: answer.value as T };
}

async function keepAnswer(tx: Tx, context: Context, command: string, value: unknown): Promise<void> {
  if (context.idempotencyKey === undefined) return;
  await tx.answer.create({
    data: {
      personId: context.viewer.personId,
      key: context.idempotencyKey,
      command,
      value: (value ?? null) as Prisma.InputJsonValue,
      at: context.now,
    },
  });
}

/** What one ledger gets of an outcome. */
type Told = { events: readonly Event[]; acting: Acting; rows?: readonly KeptRow[] };

async function append(tx: Tx, head: Head, context: Context, outcome: Told) {
  let { size, publicSize, hash, frontier } = head;
  const at = context.now;
  const entries: Prisma.EntryCreateManyInput[] = [];
  for (const { type, data } of await bindRows(tx, outcome)) {
    const salt = newSalt();
    const visibility = visibilityOf[type];
    const person = context.viewer && { person: saltedDigest(salt, context.viewer.personId) };
    const actor = { ...outcome.acting, ...person };
    const entry = sealEntry({
      ledger: head.id,
      seq: size + 1,
      at: at.toISOString(),
      prev: hash,
      payload: { type, visibility, actor, data },
      salt,
    });
    const { seq, payloadDigest, prev } = entry;
    const personId = context.viewer?.personId ?? null;
    entries.push({
      ledgerId: head.id,
      seq,
      at,
      type,
      visibility,
      actor,
      personId,
      data,
      salt,
      payloadDigest,
      prev,
      hash: entry.hash,
    });
    frontier = appendLeaf(frontier, leafOf(entry.hash));
    size = seq;
    if (visibility === "public") publicSize++;
    hash = entry.hash;
  }
  await tx.entry.createMany({ data: entries });
  return { size, publicSize, hash, at, frontier };
}

/** The package is locked by then: always package before delegation. */
async function appendOwn(
  tx: Tx,
  context: Context,
  { delegationId, events, rows }: NonNullable<Outcome<unknown>["own"]>,
  acting: Acting,
): Promise<void> {
  if (events.length === 0) return;
  const head = await lockOne(tx, "delegation", delegationId);
  const data = await append(tx, head, notBefore(context, head), { events, rows, acting });
  await tx.ledger.update({ where: { id: head.id }, data });
}

/** A public entry would give away the digest of a row that is not public. */
async function bindRows(tx: Tx, { events, rows = [] }: Told): Promise<readonly Event[]> {
  if (rows.length === 0) return events;
  const bearer = events.findIndex(({ type }) => !openToOthers.has(visibilityOf[type]));
  if (bearer < 0) throw new Error(`no entry of ${events[0]?.type} may carry rows`);
  const kept = await digestsOf(tx, rows);
  return events.map((event, index) =>
    index === bearer ? ({ ...event, data: { ...event.data, rows: kept } } as Event) : event,
  );
}

const openToOthers: ReadonlySet<string> = new Set(["public", "oversight"]);
