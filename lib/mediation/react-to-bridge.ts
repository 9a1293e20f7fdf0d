import "server-only";
import type { z } from "zod";
import { seatedAt } from "@/lib/amendments/seated";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { openBridge } from "./open-bridge";
import type { reactInput } from "./schema";

/** A delegation says what it thinks of bridging text. It binds nobody; the last word counts. */
export async function reactToBridge(context: Attended, input: z.infer<typeof reactInput>): Promise<null> {
  const { packageId, bridgeId, digest, stance, note } = input;
  return change(context, "react-to-bridge", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    await openBridge(tx, relation, "react", { bridgeId, digest });
    const delegationId = relation.delegation.id;
    const said = { digest, stance, note, personId: context.viewer.personId, at: context.now };
    await tx.reaction.upsert({
      where: { bridgeId_delegationId: { bridgeId, delegationId } },
      create: { bridgeId, delegationId, ...said },
      update: said,
    });
    return {
      value: null,
      events: [{ type: "bridge.reacted", data: { bridgeId, delegationId, digest, stance } }],
      acting: { delegationId },
      rows: [keptRow("Reaction", { bridgeId, delegationId })],
    };
  });
}
