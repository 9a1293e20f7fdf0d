import "server-only";
import { entryVisibilities, type Reader, readerOf } from "@/lib/amendments/reader";
import type { Visibility } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import type { BundleClause, BundleEntry, BundleRevision } from "@/lib/ledger/bundle";
import { bundleText } from "@/lib/ledger/bundle-text";
import { PAGE_BYTES, weightOf } from "@/lib/ledger/page-weight";
import { packageAt } from "@/lib/packages/queries";
import { db, Prisma } from "@/lib/platform/db";

/** Rows looked at for one page, by number. */
const BATCH = 500;
/** Before every clause's id. */
const noClause = "00000000-0000-0000-0000-000000000000";

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
    clauses: versionsUpTo(reader, size),
  });
}

type EntryRow = {
  seq: number;
  at: Date;
  payloadDigest: string;
  prev: string;
  hash: string;
  salt: string;
  type: string;
  visibility: string;
  actor: unknown;
  data: unknown;
};

async function* entriesUpTo(reader: Reader, size: number): AsyncGenerator<BundleEntry[]> {
  const ledgerId = reader.packageId;
  const readable = new Set(entryVisibilities(reader));
  for (let after = 0; after < size; ) {
    const rows = await db().$queryRaw<EntryRow[]>(
      page(
        Prisma.sql`SELECT * FROM "Entry" WHERE "ledgerId" = ${ledgerId}::uuid AND seq > ${after}
                     AND seq <= ${Math.min(size, after + BATCH)}`,
        "data",
        Prisma.sql`seq`,
      ),
    );
    yield rows.map(({ seq, at, payloadDigest, prev, hash, salt, type, visibility, actor, data }) => {
      const envelope = { ledger: ledgerId, seq, at: at.toISOString(), payloadDigest, prev, hash };
      return readable.has(visibility)
        ? { ...envelope, salt, payload: { type, visibility, actor, data } }
        : envelope;
    });
    after = rows.at(-1)?.seq ?? size;
  }
}

async function* revisionsUpTo(packageId: string, size: number): AsyncGenerator<BundleRevision[]> {
  let last = 0;
  for (let more = true; more; ) {
    const rows = await db().revision.findMany({
      where: { packageId, entrySeq: { lte: size }, number: { gt: last } },
      orderBy: { number: "asc" },
      take: BATCH,
    });
    yield rows.map(({ number, root, clauseCount, at, entrySeq }) => {
      return { number, root, clauseCount, at: at.toISOString(), entrySeq };
    });
    last = rows.at(-1)?.number ?? last;
    more = rows.length === BATCH;
  }
}

type VersionRow = {
  clauseId: string;
  revision: number;
  digest: string;
  salt: string;
  kind: string;
  visibility: Visibility;
  rank: string;
  body: unknown;
};

async function* versionsUpTo(
  { packageId, visibilities }: Reader,
  size: number,
): AsyncGenerator<BundleClause[]> {
  const { _max } = await db().revision.aggregate({
    where: { packageId, entrySeq: { lte: size } },
    _max: { number: true },
  });
  const until = _max.number ?? 0;
  for (let last = { revision: 1, clauseId: noClause }; last.revision <= until; ) {
    const rows = await db().$queryRaw<VersionRow[]>(
      page(
        Prisma.sql`SELECT * FROM "ClauseVersion" WHERE "packageId" = ${packageId}::uuid AND revision >= ${last.revision}
                     AND revision <= ${Math.min(until, last.revision + BATCH - 1)}
                     AND (revision, "clauseId") > (${last.revision}, ${last.clauseId}::uuid)
                   ORDER BY revision, "clauseId" LIMIT ${BATCH}`,
        "body",
        Prisma.sql`revision, "clauseId"`,
      ),
    );
    yield rows.map(({ clauseId, revision, digest, salt, kind, visibility, rank, body }) => {
      const version = { clauseId, revision, digest };
      return visibilities.includes(visibility)
        ? { ...version, salt, content: { id: clauseId, kind, visibility, rank, body } }
        : version;
    });
    last = rows.at(-1) ?? { revision: last.revision + BATCH, clauseId: noClause };
  }
}

/** What of a page is taken: its rows until they weigh more than a page may, and always the first. */
function page(rows: Prisma.Sql, weighed: "data" | "body", order: Prisma.Sql): Prisma.Sql {
  const weight = Prisma.raw(weightOf(`"${weighed}"`));
  return Prisma.sql`
    SELECT * FROM (SELECT x.*, sum(${weight}) OVER (ORDER BY ${order}) - ${weight} AS before FROM (${rows}) x) y
    WHERE y.before < ${PAGE_BYTES} ORDER BY ${order}`;
}
