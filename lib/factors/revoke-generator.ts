import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { standOf } from "./counted";
import { mayRevoke } from "./policy";
import type { PasswordInput } from "./schema";
import { type InSession, proveAgain } from "./session-step";

/** The person's code generator stops to count, at once and for good; also how one that was only begun is put away. */
export async function revokeGenerator(
  context: Attended,
  { password, ...session }: PasswordInput & InSession,
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  await proveAgain(personId, session, password, context.now);
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "revoke-generator", target, async (tx, { now }) => {
    const [generator] = await tx.codeGenerator.updateManyAndReturn({
      where: { personId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (!generator) throw new DomainError("not-found", "not_found");
    const { factors: others, required } = await standOf(tx, personId);
    if (generator.confirmedAt) assert(mayRevoke({ required, others }));
    return {
      value: null,
      events: [{ type: "generator.revoked", data: { generatorId: generator.id, personId } }],
      acting: { organisationId },
    };
  });
}
