import "server-only";
import { entryVisibilities, type Reader, readerOf } from "@/lib/amendments/reader";
import type { Viewer } from "@/lib/kernel/viewer";
import type { BundleClause, BundleEntry, BundleRevision } from "@/lib/ledger/bundle";
import { bundleText } from "@/lib/ledger/bundle-text";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";

const BATCH = 500;

/**
 * The record of a package with everything the viewer may read, as the text of a bundle; the rest is there by digest, so
 * that it verifies like the public one. Taken at one entry: what a record once said never changes.
 */
export async function readableBundle(viewer: Viewer, slug: string): Promise<AsyncGenerator<string>> {
  const { id, relation } = await packageAt(viewer, slug);
  const reader = readerOf(relation);
  const { size, checkpoint } = await db().ledger.findUniqueOrThrow({ where: { id } });
  const keys = await db().signingKey.findMany({ select: { name: true, publicKey: true } });
  return bundleText({
    package: { id, slug },
    checkpoint: checkpoint ?? "",
    keys,
    entries: entriesUpTo(reader, size),
    revisions: revisionsUpTo(id, size),
    clauses: revision => versionsUpTo(reader, revision),
  });
}

async function* entriesUpTo(reader: Reader, size: number): AsyncGenerator<BundleEntry[]> {
  const ledgerId = reader.packageId;
  const readable = new Set(entryVisibilities(reader));
  for (let after = 0; after < size; after += BATCH) {
    const seq = { gt: after, lte: Math.min(size, after + BATCH) };
    const rows = await db().entry.findMany({ where: { ledgerId, seq }, orderBy: { seq: "asc" } });
    yield rows.map(({ seq, at, payloadDigest, prev, hash, salt, type, visibility, actor, data }) => {
      const envelope = { ledger: ledgerId, seq, at: at.toISOString(), payloadDigest, prev, hash };
      return readable.has(visibility)
        ? { ...envelope, salt, payload: { type, visibility, actor, data } }
        : envelope;
    });
  }
}

async function* revisionsUpTo(packageId: string, size: number): AsyncGenerator<BundleRevision[]> {
  const rows = await db().revision.findMany({
    where: { packageId, entrySeq: { lte: size } },
    orderBy: { number: "asc" },
  });
  yield rows.map(({ number, root, clauseCount, at, entrySeq }) => {
    return { number, root, clauseCount, at: at.toISOString(), entrySeq };
  });
}

async function* versionsUpTo(
  { packageId, visibilities }: Reader,
  revision: number,
): AsyncGenerator<BundleClause[]> {
  let last: string | undefined;
  do {
    const rows = await db().clauseVersion.findMany({
      where: { packageId, revision: { lte: revision } },
      orderBy: { id: "asc" },
      take: BATCH,
      ...(last ? { cursor: { id: last }, skip: 1 } : {}),
    });
    yield rows.map(({ clauseId, revision: number, digest, salt, kind, visibility, rank, body }) => {
      const version = { clauseId, revision: number, digest };
      return visibilities.includes(visibility)
        ? { ...version, salt, content: { id: clauseId, kind, visibility, rank, body } }
        : version;
    });
    last = rows.length === BATCH ? rows.at(-1)?.id : undefined;
  } while (last);
}
