import "server-only";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { mayWord } from "@/lib/amendments/policy";
import { readerOf } from "@/lib/amendments/reader";
import { draftInput } from "@/lib/amendments/schema";
import { type ClauseKind, trustContent, type Visibility } from "@/lib/clauses/catalogue";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import type { Relation } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { isLocale } from "@/lib/platform/i18n/locales";
import type { ReadDocument } from "./docx/regions";
import { fill } from "./memorandum/words";
import { RefusedFile } from "./office/refused-file";
import { type KnownWording, type Returned, returnedClauses } from "./returned";

type Row = {
  id: string;
  kind: ClauseKind;
  visibility: Visibility;
  rank: string;
  body: unknown;
  digest: string;
  standing: KnownWording["standing"];
  /** Null once that delegation has left the table. */
  owner: string | null;
};

/** What a returned file would propose for a package, against every wording of its clauses that the reader may read. */
export async function returnedFor(relation: Relation, read: ReadDocument): Promise<Returned> {
  const { packageId, visibilities } = readerOf(relation);
  const { delegation } = relation;
  if (!delegation) throw new DomainError("forbidden", "guests_have_no_voice");
  const ids = [...new Set(read.fields.map(({ clauseId }) => clauseId))];
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    SELECT v."clauseId" AS id, v.kind::text AS kind, v.visibility::text AS visibility, v.rank, v.body, v.digest,
           (SELECT w.id FROM "Delegation" w WHERE w.id = l."ownerDelegationId" AND w."leftAt" IS NULL) AS owner,
           CASE WHEN l.standing <> 'agreed' THEN 'removed' WHEN l."versionId" = v.id THEN 'now' ELSE 'earlier' END AS standing
    FROM "ClauseVersion" v JOIN "Clause" l ON l.id = v."clauseId"
    WHERE v."packageId" = ${packageId}::uuid AND v."clauseId" = ANY(${ids}::uuid[])
      AND v.visibility = ANY(${visibilities}::"Visibility"[])
    ORDER BY v."clauseId", v.revision DESC`);
  if (rows.length === 0) throw new RefusedFile("other_package");
  const wordings = Map.groupBy(
    rows.map(
      ({ digest, standing, owner, ...content }): KnownWording => ({
        content: trustContent(content),
        digest,
        standing,
        owner: owner ?? undefined,
      }),
    ),
    ({ content }) => content.id,
  );
  const returned = returnedClauses(read, wordings, (kind, owner) => mayWord(relation, kind, owner).ok);
  if (returned.clauses.length === 0 && returned.left.length === 0) throw new RefusedFile("nothing_changed");
  return returned;
}

/**
 * Keeps what a returned file proposes as a private draft of the viewer's delegation, against the wording the file was made
 * from: where that has moved on, the draft says so until a person brings it up to date.
 */
export async function keepReturned(
  context: Attended,
  packageId: string,
  returned: Returned,
  fileName: string,
): Promise<{ amendmentId: string; clauses: number }> {
  if (returned.clauses.length === 0) throw new RefusedFile("nothing_changed");
  const { language } = context.viewer;
  const { documents } = await loadMessages(isLocale(language) ? language : "en");
  const file = fileName.slice(0, 200);
  const input = draftInput.parse({
    packageId,
    title: fill(documents.screen.draft_title, { file }),
    rationale: fill(documents.screen.rationale, { file }),
    linked: false,
    changes: returned.clauses.map(({ after, baseDigest }) => ({
      action: "change",
      content: after,
      baseDigest,
    })),
  });
  const { amendmentId } = await draftAmendment(context, input, "any_agreed_wording");
  return { amendmentId, clauses: returned.clauses.length };
}
