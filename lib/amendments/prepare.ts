import "server-only";
import { randomUUID } from "node:crypto";
import { type ClauseContent, chapterOf, readContent, trustContent } from "@/lib/clauses/catalogue";
import { diff } from "@/lib/clauses/diff";
import { sealContent, sealRemoval } from "@/lib/clauses/seal";
import { DomainError } from "@/lib/kernel/errors";
import type { Prisma, Tx } from "@/lib/platform/db";
import { mayWord } from "./policy";
import type { ProposedChange } from "./schema";
import type { Seated } from "./seated";
import { agreedWordings, type StoredChange, storedChanges } from "./stored";

type Clause = {
  id: string;
  standing: string;
  /** Absent once the delegation that first drafted it has left the table. */
  owner: string | undefined;
  digest: string | null;
  content: ClauseContent | null;
};
type Place = { index: number; change: ProposedChange };

export type Prepared = { rows: Prisma.ChangeCreateManyInput[]; clauses: Prisma.ClauseCreateManyInput[] };

/**
 * Reads what a delegation proposes against the state of the package: contents fit their kinds, each clause is named
 * once, a change starts from the agreed text of now, a counter answers an open change of somebody else. Every fault
 * names the change it is in.
 */
export async function prepareChanges(
  tx: Tx,
  relation: Seated,
  amendmentId: string,
  changes: readonly ProposedChange[],
  { firstPosition = 0, earlier }: { firstPosition?: number; earlier?: Earlier } = {},
): Promise<Prepared> {
  const places = changes.map((change, index) => ({ index, change }));
  const clauses = await clausesOf(
    tx,
    relation.packageId,
    places.map(place => clauseIdOf(place.change)),
  );
  const countered = await counteredBy(tx, relation.packageId, changes);
  const seen = new Set<string>();
  const prepared: Prepared = { rows: [], clauses: [] };
  for (const place of places) {
    const clauseId = clauseIdOf(place.change);
    if (seen.has(clauseId)) throw at(place, "conflict", "duplicate_clause");
    seen.add(clauseId);
    const answered = counterOf(place, relation, countered);
    const clause = clauses.get(clauseId);
    const content = contentFor(place, relation, clause, earlier);
    if (place.change.action === "add") {
      if (clause && answered?.action !== "add") throw at(place, "conflict", "duplicate_clause");
      if (!clause) prepared.clauses.push(clauseRow(relation, content));
    }
    prepared.rows.push(changeRow(place, relation, amendmentId, content, firstPosition));
  }
  return prepared;
}

const clauseIdOf = (change: ProposedChange): string =>
  change.action === "remove" ? change.clauseId : change.content.id;

const at = (place: Place, code: "conflict" | "invalid" | "forbidden", reason: DomainError["reason"]) =>
  new DomainError(code, reason, { fieldErrors: [{ path: `changes.${place.index}`, code: "invalid" }] });

/** The content a change stands for: read where it is proposed, the agreed text where that is to go. */
function contentFor(
  place: Place,
  relation: Seated,
  clause: Clause | undefined,
  earlier: Earlier | undefined,
): ClauseContent {
  const { change, index } = place;
  const agreed = change.action === "add" ? undefined : agreedOf(place, clause, change.baseDigest, earlier);
  if (change.action === "remove") {
    assertWorded(place, relation, agreed as ClauseContent, clause);
    return agreed as ClauseContent;
  }
  const read = readContent(change.content);
  if (!read.ok) {
    const fieldErrors = read.issues.map(({ path, code }) => ({ path: `changes.${index}.${path}`, code }));
    throw new DomainError("invalid", "invalid_input", { fieldErrors });
  }
  assertWorded(place, relation, read.content, clause);
  if (agreed && agreed.kind !== read.content.kind) throw at(place, "invalid", "invalid_input");
  if (agreed && diff(agreed, read.content).length === 0) throw at(place, "invalid", "nothing_changed");
  return read.content;
}

/** Whose words they are to change; that a clause is somebody's private draft is not said. */
function assertWorded(
  place: Place,
  relation: Seated,
  { kind }: ClauseContent,
  clause: Clause | undefined,
): void {
  const known = clause && clause.standing !== "drafted" && clause.standing !== "void";
  const verdict = mayWord(relation, kind, known ? clause.owner : undefined);
  if (!verdict.ok) throw at(place, "forbidden", verdict.reason);
}

function agreedOf(
  place: Place,
  clause: Clause | undefined,
  baseDigest: string,
  earlier: Earlier | undefined,
): ClauseContent {
  if (clause?.standing !== "agreed" || !clause.content) throw at(place, "conflict", "clause_gone");
  if (clause.digest === baseDigest) return clause.content;
  const once = earlier?.get(baseDigest);
  if (once?.id !== clause.id) throw at(place, "conflict", "text_moved");
  return once;
}

/** Wordings that changes start from and that were agreed once, by digest. */
type Earlier = ReadonlyMap<string, ClauseContent>;

export const earlierWordings = (
  tx: Tx,
  packageId: string,
  changes: readonly ProposedChange[],
): Promise<Earlier> =>
  agreedWordings(
    tx,
    packageId,
    changes.flatMap(change => (change.action === "add" ? [] : change.baseDigest)),
  );

function counterOf(
  place: Place,
  relation: Seated,
  countered: Map<string, StoredChange>,
): StoredChange | undefined {
  if (!place.change.countersId) return undefined;
  const answered = countered.get(place.change.countersId);
  if (answered?.stage !== "open" || answered.clauseId !== clauseIdOf(place.change))
    throw at(place, "conflict", "counter_gone");
  if (answered.delegationId === relation.delegation.id && !decides(place.change, answered))
    throw at(place, "forbidden", "own_change");
  return answered;
}

/** To answer one's own change is to decide what moved on both sides of it, and nothing else. */
const decides = (change: ProposedChange, answered: StoredChange): boolean =>
  change.action === "change" && answered.action === "change" && answered.conflicts.length > 0;

async function counteredBy(tx: Tx, packageId: string, changes: readonly ProposedChange[]) {
  const ids = changes.flatMap(change => change.countersId ?? []);
  const stored = ids.length > 0 ? await storedChanges(tx, packageId, { ids }) : [];
  return new Map(stored.map(change => [change.id, change]));
}

/** Clauses by id. One of another package, or drafted by another delegation, counts as taken, not as known. */
async function clausesOf(tx: Tx, packageId: string, ids: string[]): Promise<Map<string, Clause>> {
  const found = await tx.clause.findMany({ where: { id: { in: ids } }, include: { version: true } });
  const gone = await tx.delegation.findMany({
    where: { packageId, leftAt: { not: null } },
    select: { id: true },
  });
  const left = new Set(gone.map(delegation => delegation.id));
  return new Map(
    found.map(({ id, standing, digest, packageId: home, ownerDelegationId, version }) => {
      const owner = left.has(ownerDelegationId) ? undefined : ownerDelegationId;
      return [
        id,
        home !== packageId
          ? { id, standing: "void", owner, digest: null, content: null }
          : { id, standing, owner, digest, content: version && trustVersion(version) },
      ];
    }),
  );
}

const trustVersion = (version: {
  clauseId: string;
  kind: string;
  visibility: string;
  rank: string;
  body: unknown;
}): ClauseContent => {
  const { clauseId: id, kind, visibility, rank, body } = version;
  return trustContent({ id, kind, visibility, rank, body });
};

const clauseRow = (relation: Seated, content: ClauseContent): Prisma.ClauseCreateManyInput => ({
  id: content.id,
  packageId: relation.packageId,
  standing: "drafted",
  ownerDelegationId: relation.delegation.id,
  kind: content.kind,
  chapter: chapterOf(content),
  rank: content.rank,
});

function changeRow(
  { change, index }: Place,
  relation: Seated,
  amendmentId: string,
  content: ClauseContent,
  firstPosition: number,
): Prisma.ChangeCreateManyInput {
  const sealed =
    change.action === "remove" ? sealRemoval(change.clauseId, change.baseDigest) : sealContent(content);
  return {
    id: randomUUID(),
    packageId: relation.packageId,
    amendmentId,
    delegationId: relation.delegation.id,
    clauseId: content.id,
    action: change.action,
    stage: "draft",
    baseDigest: change.action === "add" ? null : change.baseDigest,
    kind: content.kind,
    visibility: content.visibility,
    rank: content.rank,
    chapter: chapterOf(content),
    body: content.body as Prisma.InputJsonValue,
    ...sealed,
    countersId: change.countersId ?? null,
    position: firstPosition + index,
  };
}
