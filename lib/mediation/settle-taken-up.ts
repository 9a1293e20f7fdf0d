import "server-only";
import type { Event } from "@/lib/ledger/events";
import { type KeptRow, keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";

type Taken = { events: Event[]; rows: KeptRow[]; used: ReadonlySet<string> };

/**
 * A delegation tables words under the seal of bridging text: from now on they are its own, and the bridging text leaves the
 * table. To be called by whatever tables. `used`: seals whose bridging text is no longer open, so that the same words come
 * under a seal of their own; one seal speaks of one change.
 */
export async function settleTakenUp(
  tx: Tx,
  packageId: string,
  now: Date,
  delegationId: string,
  digests: readonly string[],
): Promise<Taken> {
  const bridges = await tx.bridge.findMany({ where: { packageId, digest: { in: [...digests] } } });
  const open = bridges.filter(({ stage }) => stage === "open");
  const ids = open.map(({ id }) => id);
  if (ids.length > 0)
    await tx.bridge.updateMany({
      where: { id: { in: ids }, stage: "open" },
      data: { stage: "taken_up", settledAt: now },
    });
  return {
    events: open.map(({ id: bridgeId, clauseId, digest }) => ({
      type: "bridge.taken_up",
      data: { bridgeId, delegationId, clauseId, digest },
    })),
    rows: ids.map(id => keptRow("Bridge", { id })),
    used: new Set(bridges.flatMap(({ stage, digest }) => (stage === "open" ? [] : digest))),
  };
}
