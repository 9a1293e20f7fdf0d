import "server-only";
import type { Tx } from "@/lib/platform/db";

/** What counts as a second factor of a person now. */
export const countsNow = {
  passkey: { revokedAt: null },
  generator: { confirmedAt: { not: null }, revokedAt: null },
} as const;

/** How many second factors a person has, and whether their organisation asks for one. */
export async function standOf(tx: Tx, personId: string): Promise<{ factors: number; required: boolean }> {
  const passkeys = await tx.passkey.count({ where: { personId, ...countsNow.passkey } });
  const generators = await tx.codeGenerator.count({ where: { personId, ...countsNow.generator } });
  const { organisation } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { organisation: { select: { secondFactorSince: true } } },
  });
  return { factors: passkeys + generators, required: organisation.secondFactorSince !== null };
}
