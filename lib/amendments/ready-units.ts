import "server-only";
import { referencesOf } from "@/lib/clauses/references";
import type { Tx } from "@/lib/platform/db";
import type { Mergeable, TextNow, Unit } from "./mergeable";
import { pointingAt } from "./pointing";
import type { StandingConsent, StandingConsents } from "./settle";
import { contentOfChange, type StoredChange, storedChanges } from "./stored";

export type ReadyChange = StoredChange & Mergeable;
type Ready = { units: Unit<ReadyChange>[]; consents: StandingConsents };

/**
 * The units that every voice agrees to, among those touched and those that have waited for them: what points at a clause
 * that may now be agreed, what one of them points at, and removals that may now be free. In the order of tabling.
 */
export async function readyUnits(
  tx: Tx,
  packageId: string,
  voices: readonly string[],
  touched: readonly string[],
): Promise<Ready> {
  const units: Unit<ReadyChange>[] = [];
  const consents = new Map<string, readonly StandingConsent[]>();
  const seen = new Set<string>();
  for (let ids = [...touched]; ids.length > 0; ) {
    for (const id of ids) seen.add(id);
    const found = await agreedAmong(tx, packageId, voices, ids);
    for (const change of found.units.flat()) seen.add(change.id);
    units.push(...found.units);
    for (const [changeId, given] of found.consents) consents.set(changeId, given);
    ids = await waitingOn(tx, packageId, voices.length, found.units.flat(), seen);
  }
  const place = ([first]: Unit<ReadyChange>) => [first?.number ?? 0, first?.position ?? 0] as const;
  units.sort((one, other) => {
    const [[a, b], [c, d]] = [place(one), place(other)];
    return a - c || b - d;
  });
  return { units, consents };
}

async function agreedAmong(
  tx: Tx,
  packageId: string,
  voices: readonly string[],
  ids: readonly string[],
): Promise<Ready> {
  const asked = await storedChanges(tx, packageId, { ids });
  const deals = [...new Set(asked.filter(change => change.linked).map(change => change.amendmentId))];
  const partners = deals.length > 0 ? await storedChanges(tx, packageId, { amendmentIds: deals }) : [];
  const open = [...asked.filter(change => !change.linked), ...partners].filter(
    change => change.stage === "open",
  );
  const consents = await standingConsents(tx, open);
  const agreedByAll = (change: StoredChange) => {
    const given = new Set(consents.get(change.id)?.map(({ delegationId }) => delegationId));
    return change.conflicts.length === 0 && voices.every(voice => given.has(voice));
  };
  const units = unitsOf(open).filter(unit => unit.every(agreedByAll));
  return {
    units: units.map(unit => unit.map(change => ({ ...change, references: pointedAtBy(change) }))),
    consents,
  };
}

const pointedAtBy = (change: StoredChange): ReadonlySet<string> =>
  change.action === "remove" ? new Set() : referencesOf(contentOfChange(change));

/** What stands for each change's present content, by its id, in the order in which it was given. */
async function standingConsents(tx: Tx, changes: readonly StoredChange[]): Promise<StandingConsents> {
  const digests = new Map(changes.map(({ id, digest }) => [id, digest]));
  const consents = await tx.$queryRaw<StandingConsent[]>`
    SELECT "changeId", "delegationId", digest FROM "Consent"
    WHERE "changeId" = ANY(${[...digests.keys()]}::uuid[]) AND "lapsedAt" IS NULL
    ORDER BY at, "delegationId"`;
  return Map.groupBy(
    consents.filter(({ changeId, digest }) => digests.get(changeId) === digest),
    ({ changeId }) => changeId,
  );
}

/** What stands or falls together: a linked amendment whole, any other change by itself. */
function unitsOf(open: readonly StoredChange[]): StoredChange[][] {
  const deals = Map.groupBy(
    open.filter(change => change.linked),
    change => change.amendmentId,
  );
  return [...open.filter(change => !change.linked).map(change => [change]), ...deals.values()];
}

/** Changes with every voice's yes that could not merge so far and may do so together with these. */
async function waitingOn(
  tx: Tx,
  packageId: string,
  voices: number,
  ready: readonly ReadyChange[],
  seen: ReadonlySet<string>,
): Promise<string[]> {
  if (ready.length === 0) return [];
  const added = ready.filter(({ action }) => action === "add").map(({ clauseId }) => clauseId);
  const pointedAt = [...new Set(ready.flatMap(({ references }) => [...references]))];
  const going = ready.filter(({ action }) => action === "remove").map(({ clauseId }) => clauseId);
  const frees = ready.some(({ action }) => action !== "add");
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH near AS (
      SELECT c.id FROM "Change" c
      WHERE c.action <> 'remove' AND c.stage = 'open' AND clause_references(c.body) && ${added}::uuid[]
      UNION SELECT c.id FROM "Change" c
      WHERE c."clauseId" = ANY(${pointedAt}::uuid[]) AND c.stage = 'open' AND c.action = 'add'
      UNION SELECT c.id FROM "Change" c
      WHERE ${frees} AND c."packageId" = ${packageId}::uuid AND c.stage = 'open' AND c.action = 'remove'
      UNION SELECT c.id FROM "ClauseVersion" v JOIN "Clause" l ON l."versionId" = v.id
      JOIN "Change" c ON c."clauseId" = l.id AND c.stage = 'open'
      WHERE clause_references(v.body) && ${going}::uuid[])
    SELECT c.id FROM near JOIN "Change" c ON c.id = near.id
    WHERE c."packageId" = ${packageId}::uuid AND c.conflicts = '[]'
      AND (SELECT count(*) FROM "Consent" s
           WHERE s."changeId" = c.id AND s.digest = c.digest AND s."lapsedAt" IS NULL) >= ${voices}`;
  return found.map(({ id }) => id).filter(id => !seen.has(id));
}

/** What the agreed text has of the clauses that these point at or take away. */
export async function textNow(
  tx: Tx,
  packageId: string,
  units: readonly Unit<ReadyChange>[],
): Promise<TextNow> {
  const changes = units.flat();
  const pointedAt = [...new Set(changes.flatMap(({ references }) => [...references]))];
  const going = changes.filter(({ action }) => action === "remove").map(({ clauseId }) => clauseId);
  const agreed =
    pointedAt.length === 0
      ? []
      : await tx.$queryRaw<{ id: string }[]>`
          SELECT id FROM "Clause"
          WHERE id = ANY(${pointedAt}::uuid[]) AND "packageId" = ${packageId}::uuid AND standing = 'agreed'`;
  return { agreed: new Set(agreed.map(({ id }) => id)), pointingAt: await pointingAt(tx, packageId, going) };
}
