import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";

/** For the shell, the seed and tests, which know the person without a session. */
export async function viewerFor(personId: string): Promise<Viewer> {
  const person = await db().person.findFirst({
    where: { id: personId, removedAt: null },
    include: { organisation: true },
  });
  if (!person) throw new DomainError("not-found", "not_found");
  const { id, name, language, organisation, administratorSince } = person;
  return {
    personId: id,
    name,
    language,
    organisationId: organisation.id,
    organisationName: organisation.name as Localised,
    organisationKind: organisation.kind,
    administrator: administratorSince !== null,
  } as Viewer;
}
