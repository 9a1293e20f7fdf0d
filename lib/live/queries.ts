import "server-only";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Topic } from "@/lib/ledger/topics";
import { lackOf } from "@/lib/organisations/session";
import { relationTo } from "@/lib/packages/relation";
import type { Relation } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";

/** What everyone hears of: their organisation's desk, and seats that they are given or lose. */
const ownDesk = ({ organisationId, personId }: Viewer): Topic[] => [
  `organisation:${organisationId}`,
  `person:${personId}`,
];

type Stand = Pick<Relation, "packageId" | "guest"> & { delegationId?: string | null };

/** Topics of one package for those who stand so to it. Overseers hear only of what they may read, and of nobody present. */
function topicsFor({ packageId, delegationId, guest }: Stand): Topic[] {
  if (delegationId) return [`package:${packageId}`, `delegation:${delegationId}`, `presence:${packageId}`];
  return guest === "mediator"
    ? [`package:${packageId}`, `presence:${packageId}`]
    : [`oversight:${packageId}`];
}

/** What a person may hear of at one package, and at their own desk; `not-found` where they do not stand to it. */
export async function audibleAt(viewer: Viewer, packageId: string): Promise<Topic[]> {
  const { delegation, guest } = await relationTo(db(), viewer, packageId);
  return [...ownDesk(viewer), ...topicsFor({ packageId, delegationId: delegation?.id, guest })];
}

/** What a person may hear of at all their packages together, for pages that list them. One query. */
export async function audibleEverywhere(viewer: Viewer): Promise<Topic[]> {
  const stands = await db().$queryRaw<Stand[]>`
    SELECT d."packageId", d.id AS "delegationId", NULL AS guest FROM "Delegation" d
    WHERE d."leftAt" IS NULL
      AND (EXISTS (SELECT 1 FROM "Seat" s WHERE s."delegationId" = d.id AND s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL)
           OR (${viewer.administrator} AND d."organisationId" = ${viewer.organisationId}::uuid))
    UNION ALL
    SELECT g."packageId", NULL, g.role::text FROM "Guest" g
    WHERE g."organisationId" = ${viewer.organisationId}::uuid AND g."until" IS NULL`;
  const topics = stands.flatMap(stand => topicsFor({ ...stand, guest: stand.guest ?? undefined }));
  const heard = topics.filter(topic => !topic.startsWith("presence:"));
  return [...new Set<Topic>([...ownDesk(viewer), ...heard])];
}

/**
 * How many entries the records behind these topics have together. A page asks before it reads anything else: where the
 * number is another by the time its stream is open, something came between, and it must read again.
 */
export async function recordedUpTo(topics: readonly string[]): Promise<number> {
  const ids = topics.flatMap(topic => recorded.exec(topic)?.[1] ?? []);
  const { _sum } = await db().ledger.aggregate({ where: { id: { in: ids } }, _sum: { size: true } });
  return _sum.size ?? 0;
}

const recorded = /^(?:package|oversight|delegation|organisation):(.*)$/;

/** Whether a session still stands for its person. Asking is no use of it: a page left open keeps nobody signed in. */
export const sessionStands = async (sessionId: string, now: Date): Promise<boolean> =>
  (await lackOf(db(), sessionId, now)) === null;
