import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Context } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db";
import type { OrganisationActor, Subject } from "./policy";

/**
 * How whoever asks stands to an organisation at this moment. Read again under the organisation's lock: of two
 * administrators who dismiss each other at once, the second is no longer one.
 */
export async function actorIn(tx: Tx, context: Context, organisationId: string): Promise<OrganisationActor> {
  if (!context.viewer) return "installation";
  const person = await tx.person.findFirst({
    where: { id: context.viewer.personId, organisationId, removedAt: null },
    select: { administratorSince: true },
  });
  if (!person) return "outsider";
  return person.administratorSince ? "administrator" : "member";
}

/** The person of the organisation that something is to be done to. */
export async function subjectIn(
  tx: Tx,
  context: Context,
  organisationId: string,
  personId: string,
): Promise<Subject> {
  const administrators = await tx.person.findMany({
    where: { organisationId, removedAt: null, administratorSince: { not: null } },
    select: { id: true },
  });
  const there = await tx.person.count({ where: { id: personId, organisationId, removedAt: null } });
  if (there === 0) throw new DomainError("not-found", "not_found");
  const administrator = administrators.some(({ id }) => id === personId);
  return {
    self: context.viewer?.personId === personId,
    administrator,
    lastAdministrator: administrator && administrators.length === 1,
  };
}
