import { z } from "zod";

const id = z.uuid().optional().catch(undefined);

/** What the Plan page shows, as its address says it: one phase instead of the whole term, and the clause in hand. */
export const planAddress = z.object({ phase: id, clause: id });
export type PlanAddress = z.infer<typeof planAddress>;

/** The address with some parts changed. */
export function planQuery(address: PlanAddress, changed: Partial<PlanAddress> = {}): string {
  const parts = Object.entries({ ...address, ...changed }).filter(
    (part): part is [string, string] => part[1] !== undefined,
  );
  return parts.length === 0 ? "" : `?${new URLSearchParams(parts)}`;
}
