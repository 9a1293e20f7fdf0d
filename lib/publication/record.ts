import "server-only";
import type { BundleClause, BundleEntry, BundleRevision } from "@/lib/ledger/bundle";
import { bundleText } from "@/lib/ledger/bundle-text";
import { PAGE_BYTES, weightOf } from "@/lib/ledger/page-weight";
import type { NoteKey } from "@/lib/ledger/signed-note";
import { moment } from "./moment";
import type { RecordPlace } from "./queries";
import { read } from "./reader";

/** Rows looked at for one page, by number: what is not within reach is not sorted again for each page. */
const BATCH = 500;
/** Before every clause's id. */
const noClause = "00000000-0000-0000-0000-000000000000";

/** What of a page is taken: its rows until they weigh more than a page may, and always the first. */
const page = (rows: string, weight: string, order: string): string => `
  SELECT * FROM (SELECT x.*, sum(${weightOf(weight)}) OVER (ORDER BY ${order}) - ${weightOf(weight)} AS before
                 FROM (${rows}) x) y
  WHERE y.before < ${PAGE_BYTES} ORDER BY ${order}`;

const entriesSql = page(
  `SELECT e.package_id AS ledger, e.seq, ${moment("e.at")} AS at, e.payload_digest AS "payloadDigest", e.prev, e.hash,
          e.salt, e.type, e.visibility, e.actor, e.data
   FROM publication.entry e WHERE e.package_id = $1 AND e.seq > $2 AND e.seq <= least($3, $2 + ${BATCH})`,
  "data",
  "seq",
);

const versionsSql = page(
  `SELECT v.clause_id AS "clauseId", v.revision, v.digest, v.salt, v.kind, v.rank, v.body
   FROM publication.clause_version v
   WHERE v.package_id = $1 AND v.revision >= $2 AND v.revision < $2 + ${BATCH} AND v.revision <= $4
     AND (v.revision, v.clause_id) > ($2, $3::uuid)
   ORDER BY v.revision, v.clause_id LIMIT ${BATCH}`,
  "body",
  `revision, "clauseId"`,
);

const latestSql = `
  SELECT max(r.number) AS revision FROM publication.revision r WHERE r.package_id = $1 AND r.entry_seq <= $2`;

const revisionsSql = `
  SELECT r.number, r.root, r.clause_count AS "clauseCount", ${moment("r.at")} AS at, r.entry_seq AS "entrySeq"
  FROM publication.revision r
  WHERE r.package_id = $1 AND r.entry_seq <= $2 AND r.number > $3 ORDER BY r.number LIMIT $4`;

/**
 * The public record of a package as the text of a bundle (lib/ledger/bundle.ts), a batch at a time. Taken at one entry:
 * what a package's record once said never changes, so that nothing has to be locked while a slow reader downloads it.
 */
export async function* recordText({ id, slug, size, checkpoint }: RecordPlace): AsyncGenerator<string> {
  yield* bundleText({
    package: { id, slug },
    checkpoint,
    keys: await read<NoteKey>(keysSql),
    entries: entriesUpTo(id, size),
    revisions: revisionsUpTo(id, size),
    clauses: versionsUpTo(id, size),
  });
}

type EntryRow = Omit<BundleEntry, "payload" | "salt"> & {
  before: string;
  salt: string | null;
  type: string;
  visibility: string;
  actor: unknown;
  data: unknown;
};

async function* entriesUpTo(id: string, size: number): AsyncGenerator<BundleEntry[]> {
  for (let after = 0; after < size; ) {
    const rows = await read<EntryRow>(entriesSql, [id, after, size]);
    yield rows.map(({ before: _, salt, type, visibility, actor, data, ...envelope }) =>
      salt === null ? envelope : { ...envelope, payload: { type, visibility, actor, data }, salt },
    );
    after = rows.at(-1)?.seq ?? size;
  }
}

type VersionRow = Omit<BundleClause, "content" | "salt"> & {
  before: string;
  salt: string | null;
  kind: string;
  rank: string;
  body: unknown;
};

async function* versionsUpTo(id: string, size: number): AsyncGenerator<BundleClause[]> {
  const [latest] = await read<{ revision: number }>(latestSql, [id, size]);
  const until = latest?.revision ?? 0;
  for (let last = { revision: 1, clauseId: noClause }; last.revision <= until; ) {
    const rows = await read<VersionRow>(versionsSql, [id, last.revision, last.clauseId, until]);
    yield rows.map(({ before: _, salt, kind, rank, body, ...version }) =>
      salt === null
        ? version
        : { ...version, salt, content: { id: version.clauseId, kind, visibility: "public", rank, body } },
    );
    last = rows.at(-1) ?? { revision: last.revision + BATCH, clauseId: noClause };
  }
}

async function* revisionsUpTo(id: string, size: number): AsyncGenerator<BundleRevision[]> {
  let last = 0;
  for (let more = true; more; ) {
    const rows = await read<BundleRevision>(revisionsSql, [id, size, last, BATCH]);
    yield rows;
    last = rows.at(-1)?.number ?? last;
    more = rows.length === BATCH;
  }
}

const keysSql = `SELECT k.name, k.public_key AS "publicKey" FROM publication.signing_key k ORDER BY k.since`;
