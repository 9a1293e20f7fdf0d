import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { openBridge } from "./open-bridge";
import type { withdrawBridgeInput } from "./schema";

/** The mediator takes bridging text off the table; what was said of it stays on the record. */
export async function withdrawBridge(
  context: Attended,
  input: z.infer<typeof withdrawBridgeInput>,
): Promise<null> {
  const { packageId, bridgeId } = input;
  return change(context, "withdraw-bridge", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    await openBridge(tx, relation, "withdraw_bridge", { bridgeId });
    await tx.bridge.update({
      where: { id: bridgeId },
      data: { stage: "withdrawn", settledAt: context.now },
    });
    const { organisationId, organisationName: organisation } = context.viewer;
    return {
      value: null,
      events: [{ type: "bridge.withdrawn", data: { bridgeId, organisation } }],
      acting: { organisationId },
      rows: [keptRow("Bridge", { id: bridgeId })],
    };
  });
}
