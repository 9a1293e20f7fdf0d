import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import type { ProposedChange } from "@/lib/amendments/schema";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { expectLaws } from "../support/laws";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

/*
 * While a command holds the lock of its package, everybody else waits: it asks the database no more often for two hundred
 * changes than for five.
 */

afterEach(() => vi.restoreAllMocks());

const at = (viewer: Viewer) => ({ viewer, now: noon });
type Change = { id: string; digest: string };

const consent = ({ packageId }: Talks, viewer: Viewer, changes: readonly Change[]) =>
  consentToChanges(at(viewer), {
    packageId,
    changes: changes.map(({ id: changeId, digest }) => ({ changeId, digest })),
  });

async function agreed(t: Talks, count: number) {
  const added = await table(
    t,
    t.donor,
    Array.from({ length: count }, (_, place) => addition("risk", riskBody(`R${place}`))),
  );
  for (const viewer of [t.partner, t.host]) await consent(t, viewer, added);
  return db().clause.findMany({ where: { id: { in: added.map(({ clauseId }) => clauseId) } } });
}
type Agreed = Awaited<ReturnType<typeof agreed>>[number];

const reworded = ({ id, digest, rank }: Agreed, likelihood: number): ProposedChange => ({
  action: "change",
  baseDigest: digest ?? "",
  content: { id, kind: "risk", visibility: "public", rank, body: riskBody("Reworded", likelihood) },
});

/** How often the database is asked while the act runs. */
async function asked(act: () => Promise<unknown>): Promise<number> {
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const before = queries.mock.calls.length;
  await act();
  return queries.mock.calls.length - before;
}

const acts = {
  "a deal that breaks": async (count: number) => {
    const t = await talks();
    const [clause] = await agreed(t, 1);
    if (!clause) throw new Error("nothing was agreed");
    const parts = Array.from({ length: count }, (_, place) => addition("risk", riskBody(`P${place}`)));
    await table(t, t.host, [reworded(clause, 4), ...parts], true);
    const going = await table(t, t.donor, [
      { action: "remove", clauseId: clause.id, baseDigest: clause.digest ?? "" },
    ]);
    await consent(t, t.partner, going);
    const queries = await asked(() => consent(t, t.host, going));
    expect(await db().change.count({ where: { packageId: t.packageId, reason: "deal_broken" } })).toBe(count);
    return { t, queries };
  },
  "changes that are carried over": async (count: number) => {
    const t = await talks();
    const clauses = await agreed(t, count);
    await table(
      t,
      t.host,
      clauses.map(clause => reworded(clause, 4)),
    );
    const merging = await table(
      t,
      t.donor,
      clauses.map(clause => reworded(clause, 5)),
    );
    await consent(t, t.partner, merging);
    const queries = await asked(() => consent(t, t.host, merging));
    const carried = await db().change.findMany({ where: { packageId: t.packageId, stage: "open" } });
    expect(carried.map(({ conflicts }) => conflicts)).toEqual(clauses.map(() => ["likelihood"]));
    return { t, queries };
  },
  "removals that are tabled": async (count: number) => {
    const t = await talks();
    const clauses = await agreed(t, count);
    const changes = clauses.map(({ id: clauseId, digest }) => ({
      action: "remove" as const,
      clauseId,
      baseDigest: digest ?? "",
    }));
    const words = { title: "Less", rationale: "Because", linked: false };
    const draft = { packageId: t.packageId, ...words, changes };
    const { amendmentId } = await draftAmendment(at(t.host), draft);
    const queries = await asked(() => tableAmendment(at(t.host), { packageId: t.packageId, amendmentId }));
    return { t, queries };
  },
};

it.each(Object.entries(acts))("asks alike for few and for many: %s", async (_, act) => {
  const [few, many] = [await act(5), await act(200)];
  expect(few.queries).toBeGreaterThan(5);
  expect(many.queries - few.queries).toBeLessThan(5);
  for (const { t } of [few, many]) await expectLaws(t.packageId);
});
