import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";
import type { Tx } from "@/lib/platform/db";
import { type BridgeVerb, fitsBridge } from "./machine";
import { may } from "./policy";

/** The bridging text that a verb is about to touch, with every right and state decided. */
export async function openBridge(
  tx: Tx,
  relation: Relation,
  verb: BridgeVerb,
  { bridgeId, digest }: { bridgeId: string; digest?: string },
) {
  assert(may(relation, verb));
  const bridge = await tx.bridge.findFirst({ where: { id: bridgeId, packageId: relation.packageId } });
  if (!bridge) throw new DomainError("not-found", "not_found");
  assert(fitsBridge(verb, relation.stage, bridge.stage));
  if (digest !== undefined && digest !== bridge.digest) throw new DomainError("conflict", "text_moved");
  return bridge;
}
