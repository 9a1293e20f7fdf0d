import "server-only";
import { randomUUID } from "node:crypto";
import type { Prisma, Tx } from "@/lib/platform/db";
import { patience, postDb } from "./connection";
import { Desk, type LedgerRead } from "./desk";
import { nextDigest } from "./digest-hour";
import { isAboutAccount } from "./kinds";
import type { Telling } from "./teller";
import { tellingsOf } from "./tellings";

const ENTRIES_AT_ONCE = 200;

type EntryRead = { seq: number; at: Date; type: string; data: unknown; personId: string | null };
type Reader = { id: string; letterChoice: "at_once" | "daily" | "none" };

/** Ledgers that hold more than was read for letters. */
export async function unreadLedgers(): Promise<string[]> {
  const rows = await postDb().$queryRaw<{ id: string }[]>`
    SELECT l.id FROM "Ledger" l LEFT JOIN "LetterCursor" c ON c."ledgerId" = l.id
    WHERE l.size > coalesce(c.seq, 0)`;
  return rows.map(({ id }) => id);
}

/**
 * Turns what a ledger has recorded since last time into letters. Letters and the place up to which was read are one
 * transaction, so that none is lost or written twice, whichever process dies; of two processes one reads and the other
 * leaves it.
 */
export async function writeLetters(ledgerId: string): Promise<void> {
  while (await postDb().$transaction(tx => writeSome(tx, ledgerId), patience));
}

/** @returns whether there may be more */
async function writeSome(tx: Tx, ledgerId: string): Promise<boolean> {
  await tx.$executeRaw`
    INSERT INTO "LetterCursor" ("ledgerId", seq) SELECT id, 0 FROM "Ledger" WHERE id = ${ledgerId}::uuid
    ON CONFLICT DO NOTHING`;
  const [cursor] = await tx.$queryRaw<(LedgerRead & { seq: number })[]>`
    SELECT c.seq, l.id, l.scope::text AS scope FROM "LetterCursor" c JOIN "Ledger" l ON l.id = c."ledgerId"
    WHERE c."ledgerId" = ${ledgerId}::uuid FOR UPDATE OF c SKIP LOCKED`;
  if (!cursor) return false;
  const entries = await tx.$queryRaw<EntryRead[]>`
    SELECT seq, at, type, data, "personId" FROM "Entry"
    WHERE "ledgerId" = ${ledgerId}::uuid AND seq > ${cursor.seq} ORDER BY seq LIMIT ${ENTRIES_AT_ONCE}`;
  const last = entries.at(-1);
  if (!last) return false;
  await tx.letter.createMany({ data: await lettersOf(tx, cursor, entries), skipDuplicates: true });
  await tx.letterCursor.update({ where: { ledgerId }, data: { seq: last.seq } });
  return entries.length === ENTRIES_AT_ONCE;
}

async function lettersOf(
  tx: Tx,
  ledger: LedgerRead,
  entries: readonly EntryRead[],
): Promise<Prisma.LetterCreateManyInput[]> {
  const desk = await Desk.at(tx, ledger);
  const told: { entry: EntryRead; telling: Telling }[] = [];
  for (const entry of entries)
    for (const telling of await tellingsOf(entry, desk)) told.push({ entry, telling });
  const readers = await readersAmong(
    tx,
    told.flatMap(({ telling }) => telling.people),
  );
  return told.flatMap(({ entry, telling }) =>
    telling.people.flatMap(id => {
      const reader = readers.get(id);
      return reader && wants(reader, entry, telling) ? [letterTo(reader, desk, entry, telling)] : [];
    }),
  );
}

/** Nobody is told what they did themselves, except of their account: it may not have been they. */
function wants({ id, letterChoice }: Reader, { personId }: EntryRead, { kind }: Telling): boolean {
  if (isAboutAccount(kind)) return true;
  return letterChoice !== "none" && id !== personId;
}

function letterTo(
  { id: personId, letterChoice }: Reader,
  { ledger, packageId }: Desk,
  { seq, at }: EntryRead,
  { kind, params }: Telling,
): Prisma.LetterCreateManyInput {
  const waits = letterChoice === "daily" && !isAboutAccount(kind);
  return {
    id: randomUUID(),
    personId,
    kind,
    params: { ...params, ...(packageId && { packageId }) },
    occasion: `${ledger.id}/${seq}/${personId}/${kind}`,
    stage: "queued",
    createdAt: at,
    dueAt: waits ? nextDigest(at) : at,
  };
}

async function readersAmong(tx: Tx, ids: readonly string[]): Promise<Map<string, Reader>> {
  const readers = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] }, removedAt: null },
    select: { id: true, letterChoice: true },
  });
  return new Map(readers.map(reader => [reader.id, reader]));
}
