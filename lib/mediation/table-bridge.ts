import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assertReferable } from "@/lib/amendments/assert-referable";
import { type StoredChange, storedChanges } from "@/lib/amendments/stored";
import { type ClauseContent, readContent, trustContent } from "@/lib/clauses/catalogue";
import { diff } from "@/lib/clauses/diff";
import { sealContent } from "@/lib/clauses/seal";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import type { Prisma, Tx } from "@/lib/platform/db";
import { fitsBridge } from "./machine";
import { may } from "./policy";
import type { bridgeInput } from "./schema";

/**
 * The mediator puts one wording in the place of a bracket (N1, single-text procedure). It is sealed like a change and is
 * none: nobody consents to it, and nothing merges it. One lies on a clause at a time; a later one takes its place.
 */
export async function tableBridge(
  context: Attended,
  input: z.infer<typeof bridgeInput>,
): Promise<{ bridgeId: string }> {
  const { packageId, rationale, baseDigest } = input;
  return change(context, "table-bridge", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "table_bridge"));
    assert(fitsBridge("table_bridge", relation.stage));
    const clauseId = input.content.id;
    const gathered = await storedChanges(tx, packageId, { openOnClauses: [clauseId] });
    assertSeen(gathered, input);
    const content = await wordingOf(tx, input.content, gathered);
    await assertReferable(tx, packageId, [content]);
    const { organisationId, organisationName: organisation } = context.viewer;
    const replaces = await replaced(tx, clauseId, context.now);
    const { visibility, rank, kind } = content;
    const sealed = sealContent(content);
    const bridgeId = randomUUID();
    await tx.bridge.create({
      data: {
        id: bridgeId,
        packageId,
        organisationId,
        clauseId,
        changeIds: gathered.map(({ id }) => id),
        baseDigest,
        kind,
        visibility,
        rank,
        body: content.body as Prisma.InputJsonValue,
        ...sealed,
        rationale,
        stage: "open",
        tabledById: context.viewer.personId,
        tabledAt: context.now,
      },
    });
    const changes = gathered.map(({ id }) => id);
    const { digest } = sealed;
    return {
      value: { bridgeId },
      events: [
        { type: "bridge.tabled", data: { bridgeId, organisation, clauseId, digest, changes, replaces } },
      ],
      acting: { organisationId },
      rows: [bridgeId, ...(replaces ? [replaces] : [])].map(id => keptRow("Bridge", { id })),
    };
  });
}

/** The mediator bridges what lies on the table now, all of it and nothing else. */
function assertSeen(
  gathered: readonly StoredChange[],
  { baseDigest, changes }: z.infer<typeof bridgeInput>,
): void {
  const [first] = gathered;
  if (!first) throw new DomainError("not-now", "not_contested");
  const seen = new Map(changes.map(({ changeId, digest }) => [changeId, digest]));
  const same = gathered.length === seen.size && gathered.every(({ id, digest }) => seen.get(id) === digest);
  if (!same || first.agreedDigest !== baseDigest) throw new DomainError("conflict", "text_moved");
}

async function wordingOf(
  tx: Tx,
  input: unknown,
  [contested]: readonly StoredChange[],
): Promise<ClauseContent> {
  const read = readContent(input);
  if (!read.ok) {
    const fieldErrors = read.issues.map(({ path, code }) => ({ path: `content.${path}`, code }));
    throw new DomainError("invalid", "invalid_input", { fieldErrors });
  }
  if (read.content.kind !== contested?.kind) throw new DomainError("invalid", "invalid_input");
  const clause = await tx.clause.findUniqueOrThrow({
    where: { id: contested.clauseId },
    include: { version: true },
  });
  if (clause.version) {
    const { clauseId: id, kind, visibility, rank, body } = clause.version;
    if (diff(trustContent({ id, kind, visibility, rank, body }), read.content).length === 0)
      throw new DomainError("invalid", "nothing_changed");
  }
  return read.content;
}

/** The one that lay there before, now taken back. */
async function replaced(tx: Tx, clauseId: string, now: Date): Promise<string | null> {
  const [former] = await tx.bridge.updateManyAndReturn({
    where: { clauseId, stage: "open" },
    data: { stage: "withdrawn", settledAt: now },
    select: { id: true },
  });
  return former?.id ?? null;
}
