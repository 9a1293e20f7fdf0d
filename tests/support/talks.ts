import { randomUUID } from "node:crypto";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import type { ProposedChange } from "@/lib/amendments/schema";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { rankAfter } from "@/lib/clauses/rank";
import type { OrganisationKind, Viewer } from "@/lib/kernel/viewer";
import { viewerFor } from "@/lib/organisations/viewer";
import { giveSeat } from "@/lib/packages/give-seat";
import { move } from "@/lib/packages/move";
import { startPackage } from "@/lib/packages/start-package";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";

/** The moment at which every test's talks begin. */
export const noon = new Date("2027-03-01T12:00:00.000Z");

/** A fresh organisation of this kind and one person of it, its administrator. */
export async function someone(kind: OrganisationKind, organisationId?: string): Promise<Viewer> {
  const id = randomUUID();
  const home = organisationId ?? randomUUID();
  if (!organisationId)
    await db().organisation.create({
      data: {
        id: home,
        kind,
        name: { en: `${kind} ${home}` },
        country: kind === "host" ? "XS" : null,
        createdAt: noon,
      },
    });
  await db().person.create({
    data: {
      id,
      organisationId: home,
      email: `${id}@concord.test`,
      name: `${kind} person`,
      language: "en",
      createdAt: noon,
      administratorSince: organisationId ? null : noon,
    },
  });
  return viewerFor(id);
}

export type Talks = {
  packageId: string;
  slug: string;
  donor: Viewer;
  partner: Viewer;
  host: Viewer;
  drafter: Viewer;
  mediator: Viewer;
  overseer: Viewer;
  outsider: Viewer;
  /** Of a donor without a seat so far. */
  newcomer: Viewer;
};

/**
 * A table with two donors, a host with a drafter, a mediator, an overseer, somebody who has no business here, and
 * somebody who may come.
 */
export async function talks(): Promise<Talks> {
  const [donor, partner, host] = await Promise.all([someone("donor"), someone("donor"), someone("host")]);
  const slug = `talks-${randomUUID()}`;
  const { packageId } = await startPackage(
    { viewer: donor, now: noon },
    {
      title: { en: "Talks" },
      slug,
      counterparts: [host.organisationId, partner.organisationId],
      languages: ["en"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  const drafter = await someone("host", host.organisationId);
  await giveSeat({ viewer: host, now: noon }, { packageId, personId: drafter.personId, role: "drafter" });
  const mediator = await someone("mediator");
  const overseer = await someone("oversight");
  for (const [guest, role] of [
    [mediator, "mediator"],
    [overseer, "overseer"],
  ] as const) {
    const subject = { kind: "appoint", organisationId: guest.organisationId, role } as const;
    const { motionId } = await move({ viewer: donor, now: noon }, { packageId, subject });
    for (const viewer of [partner, host])
      await vote({ viewer, now: noon }, { packageId, motionId, yes: true });
  }
  const [outsider, newcomer] = [await someone("donor"), await someone("donor")];
  return { packageId, slug, donor, partner, host, drafter, mediator, overseer, outsider, newcomer };
}

let lastRank: string | undefined;

/** An addition of one clause, valid of its kind unless the body says otherwise. */
export function addition(
  kind: ClauseKind,
  body: Record<string, unknown>,
  id: string = randomUUID(),
): ProposedChange {
  lastRank = rankAfter(lastRank);
  return { action: "add", content: { id, kind, visibility: "public", rank: lastRank, body } };
}

export const riskBody = (title: string, likelihood = 2) => ({
  title: { en: title },
  type: "political",
  likelihood,
  impact: 3,
  mitigation: { en: "Joint review" },
});

/** Drafts and tables in one step; the changes as they then stand. */
export async function table(
  { packageId }: Pick<Talks, "packageId">,
  viewer: Viewer,
  changes: ProposedChange[],
  linked = false,
) {
  const input = { packageId, title: "Proposal", rationale: "Because", linked, changes };
  const { amendmentId } = await draftAmendment({ viewer, now: noon }, input);
  await tableAmendment({ viewer, now: noon }, { packageId, amendmentId });
  return db().change.findMany({ where: { amendmentId }, orderBy: { position: "asc" } });
}
