import "server-only";
import { randomUUID } from "node:crypto";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { emptyRoot } from "@/lib/ledger/merkle";
import type { Tx } from "@/lib/platform/db";
import { mayStart } from "./policy";
import type { StartInput } from "./schema";
import { type Seated, seatDelegation } from "./seat-delegation";

type Seating = Omit<Seated, "ordinal"> & { organisation: { country: string | null } };

/**
 * Seats one host nation and its donors at one table. Whoever starts leads their own delegation; the other organisations
 * are led, until they decide otherwise, by their administrators.
 */
export async function startPackage(
  context: Attended,
  input: StartInput,
): Promise<{ packageId: string; slug: string }> {
  assert(mayStart(context.viewer.organisationKind));
  const packageId = randomUUID();
  return change(
    context,
    "start-package",
    { ledger: "package", packageId, opens: true },
    async (tx, context) => {
      if (await tx.package.findUnique({ where: { slug: input.slug }, select: { id: true } }))
        throw new DomainError("conflict", "slug_taken", {
          fieldErrors: [{ path: "slug", code: "duplicate" }],
        });
      const seatings = await seatingsOf(tx, context, input);
      const host = seatings.find(seating => seating.side === "host") as Seating;
      await tx.package.create({
        data: {
          id: packageId,
          slug: input.slug,
          title: input.title,
          hostCountry: host.organisation.country ?? "",
          stage: "drafting",
          languages: input.languages,
          termStart: new Date(input.termStart),
          termEnd: new Date(input.termEnd),
          root: emptyRoot,
          createdById: context.viewer.personId,
          createdAt: context.now,
        },
      });
      const { slug, title, termStart, termEnd, languages } = input;
      const hostCountry = host.organisation.country ?? "";
      const events: [Event, ...Event[]] = [
        { type: "package.started", data: { slug, title, termStart, termEnd, languages, hostCountry } },
      ];
      for (const [ordinal, seating] of seatings.entries())
        events.push(...(await seatDelegation(tx, context.now, packageId, { ...seating, ordinal })));
      return {
        value: { packageId, slug },
        events,
        acting: { organisationId: context.viewer.organisationId },
      };
    },
  );
}

async function seatingsOf(tx: Tx, context: Attended, input: StartInput): Promise<Seating[]> {
  const ids = [...new Set([context.viewer.organisationId, ...input.counterparts])];
  const found = await tx.organisation.findMany({
    where: { id: { in: ids }, kind: { in: ["donor", "host"] } },
    include: {
      people: { where: { administratorSince: { not: null }, removedAt: null }, select: { id: true } },
    },
  });
  const hosts = found.filter(organisation => organisation.kind === "host");
  if (found.length !== ids.length || hosts.length !== 1 || found.length < 2)
    throw new DomainError("invalid", "wrong_organisation", {
      fieldErrors: [{ path: "counterparts", code: "choice" }],
    });
  return ids.map(id => {
    const { people, kind, name, country } = found.find(
      organisation => organisation.id === id,
    ) as (typeof found)[number];
    const own = id === context.viewer.organisationId;
    return {
      organisation: { id, name: name as Record<string, string>, country },
      side: kind === "host" ? "host" : "donor",
      delegationId: randomUUID(),
      leads: own ? [context.viewer.personId] : people.map(person => person.id),
    };
  });
}
