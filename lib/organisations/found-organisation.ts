import "server-only";
import { randomUUID } from "node:crypto";
import type { Unattended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { FoundInput } from "./schema";

/**
 * An organisation gets its desk and its ledger. Who is let into an installation is for those who run it to decide, so
 * only their shell founds organisations: no signed-in person can.
 */
export async function foundOrganisation(
  context: Unattended,
  { kind, name, country }: FoundInput,
): Promise<{ organisationId: string }> {
  const organisationId = randomUUID();
  const target = { ledger: "organisation", organisationId, opens: true } as const;
  return change(context, "found-organisation", target, async (tx, { now }) => {
    await tx.organisation.create({ data: { id: organisationId, kind, name, country, createdAt: now } });
    return {
      value: { organisationId },
      events: [{ type: "organisation.founded", data: { kind } }],
      acting: { organisationId },
    };
  });
}
