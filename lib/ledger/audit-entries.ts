import "server-only";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { type Digest, saltedDigest } from "@/lib/kernel/digest";
import type { Tx } from "@/lib/platform/db";
import type { AuditFaults } from "./audit-faults";
import { firstPrev, hashOf, leafOf } from "./entry";
import type { Event, EventType } from "./events";
import { append, emptyFrontier, rootOf } from "./merkle-frontier";
import { NoteError, type NoteKey } from "./signed-note";
import { TextReplay } from "./text-replay";
import { Told } from "./told";
import { originOf } from "./tree-head";
import { verifyCheckpoint } from "./verify-checkpoint";

const PAGE = 1_000;

type StoredEntry = Awaited<ReturnType<typeof page>>[number];

/** Reads the whole ledger of a package in order, checks it against itself and its signed head, and folds it. */
export async function auditEntries(tx: Tx, packageId: string, faults: AuditFaults) {
  const told = new Told();
  const replay = new TextReplay();
  const { stored, head } = await auditChain(tx, packageId, faults, entry => foldColumns(entry, told, replay));
  const slug = String(told.package.slug);
  auditHead(stored, "package", slug, faults, head);
  const keys = await tx.signingKey.findMany({ select: { name: true, publicKey: true } });
  if (stored && !(await isSigned(stored.checkpoint ?? "", keys, slug, head)))
    faults.add("Ledger", slug, "differs", ["checkpoint"]);
  return { told, replay, size: head.size };
}

/** The same for a delegation's own ledger, of which nothing is folded but the rows it binds. */
export async function auditOwnEntries(tx: Tx, delegationId: string, faults: AuditFaults) {
  const rows = new Map<string, Digest | null>();
  const { stored, head } = await auditChain(tx, delegationId, faults, ({ data }) => {
    const bound = (data as { rows?: Record<string, Digest | null> } | null)?.rows ?? {};
    for (const [row, digest] of Object.entries(bound)) rows.set(row, digest);
    return [];
  });
  auditHead(stored, "delegation", delegationId, faults, head);
  return { rows, size: head.size };
}

/** @param fold gets each entry in order and says which of its columns do not fit what came before */
async function auditChain(
  tx: Tx,
  ledgerId: string,
  faults: AuditFaults,
  fold: (entry: StoredEntry) => string[],
) {
  let [size, publicSize, prev, frontier] = [0, 0, firstPrev, emptyFrontier];
  let last: Date | null = null;
  for (let rows = await page(tx, ledgerId, 0); rows.length > 0; rows = await page(tx, ledgerId, size)) {
    for (const entry of rows) {
      const columns = [
        ...(last && entry.at < last ? ["at"] : []),
        ...chainColumns(entry, prev),
        ...payloadColumns(entry),
        ...fold(entry),
      ];
      nameMissing(faults, size + 1, entry.seq);
      if (columns.length > 0) faults.add("Entry", String(entry.seq), "differs", columns);
      [size, prev, last] = [entry.seq, entry.hash, entry.at];
      if (entry.visibility === "public") publicSize++;
      frontier = append(frontier, leafOf(entry.hash));
    }
  }
  const stored = await tx.ledger.findUnique({ where: { id: ledgerId } });
  if (stored) nameMissing(faults, size + 1, stored.size + 1);
  return { stored, head: { size, publicSize, hash: prev, at: last, frontier } };
}

function nameMissing(faults: AuditFaults, from: number, before: number): void {
  for (let seq = from; seq < Math.min(before, from + 100); seq++) faults.add("Entry", String(seq), "missing");
}

const page = (tx: Tx, ledgerId: string, after: number) =>
  tx.entry.findMany({ where: { ledgerId, seq: { gt: after } }, orderBy: { seq: "asc" }, take: PAGE });

function chainColumns(entry: StoredEntry, prev: Digest): string[] {
  const { ledgerId: ledger, seq, payloadDigest, hash } = entry;
  const made = hashOf({ ledger, seq, at: entry.at.toISOString(), payloadDigest, prev: entry.prev });
  return [...(entry.prev === prev ? [] : ["prev"]), ...(made === hash ? [] : ["hash"])];
}

function payloadColumns(entry: StoredEntry): string[] {
  const { type, visibility, actor, data, salt, payloadDigest, personId } = entry;
  const { person } = actor as { person?: Digest };
  const named = personId === null ? undefined : digestUnder(salt, personId);
  const fits = digestUnder(salt, { type, visibility, actor, data }) === payloadDigest;
  return [...(fits ? [] : ["payloadDigest"]), ...(named === person ? [] : ["personId"])];
}

/** Undefined where there is no such digest, as under a salt that is none. */
function digestUnder(salt: string, value: unknown): Digest | undefined {
  return /^[0-9a-f]{64}$/.test(salt) ? saltedDigest(salt, value) : undefined;
}

/** Folds the entry into what the tables must hold. A merge names only consents that were told of and stand. */
function foldColumns(entry: StoredEntry, told: Told, replay: TextReplay): string[] {
  const { seq, type, visibility, actor, data, personId } = entry;
  const at = entry.at.toISOString();
  const event = { type: type as EventType, data } as Event;
  try {
    const sentences = replay.apply({ seq, at }, { type, visibility, actor, data });
    const consented =
      event.type !== "text.merged" ||
      event.data.changes.every(change => {
        const changeId = told.changeOf.get(change.consentDigest) ?? "";
        return change.consents.every(consent => told.stands(changeId, consent.delegationId, consent.digest));
      });
    told.apply({ seq, at, personId, event });
    return sentences.length === 0 && consented ? [] : ["data"];
  } catch (error) {
    // Data that has not even the shape of its event; whoever wrote it was not this program.
    if (error instanceof TypeError) return ["data"];
    throw error;
  }
}

type Head = {
  size: number;
  publicSize: number;
  hash: Digest;
  at: Date | null;
  frontier: Parameters<typeof rootOf>[0];
};

function auditHead(
  stored: Awaited<ReturnType<Tx["ledger"]["findUnique"]>>,
  scope: "package" | "delegation",
  name: string,
  faults: AuditFaults,
  head: Head,
): void {
  if (!stored) {
    faults.add("Ledger", name, "missing");
    return;
  }
  const flat = ({
    size,
    publicSize,
    hash,
    at,
    frontier,
  }: Omit<Head, "frontier"> & { frontier: unknown }) => ({
    size,
    publicSize,
    hash,
    at: at?.toISOString() ?? null,
    frontier: canonicalJson(frontier),
  });
  faults.holdRow("Ledger", name, { ...flat(stored), scope: stored.scope }, { ...flat(head), scope });
}

async function isSigned(note: string, keys: NoteKey[], slug: string, head: Head): Promise<boolean> {
  try {
    const { origin, size, publicSize, root, signedBy } = await verifyCheckpoint(note, keys);
    const named = signedBy.some(key => origin === originOf(key.name, slug));
    const whole = size === head.size && publicSize === head.publicSize;
    return named && whole && root === rootOf(head.frontier);
  } catch (error) {
    if (error instanceof NoteError) return false;
    throw error;
  }
}
