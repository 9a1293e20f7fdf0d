import type { Verdict } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";
import { fitsBridge } from "./machine";
import { may } from "./policy";

/** Whether somebody can put bridging text on a contested clause; that it is contested is the page's to see. */
export function bridgingVerdict(relation: Relation): Verdict {
  const allowed = may(relation, "table_bridge");
  return allowed.ok ? fitsBridge("table_bridge", relation.stage) : allowed;
}
