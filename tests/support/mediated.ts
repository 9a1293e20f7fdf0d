import { randomUUID } from "node:crypto";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import type { Attended, Viewer } from "@/lib/kernel/viewer";
import { approveMinutes } from "@/lib/mediation/approve-minutes";
import { cancelMeeting } from "@/lib/mediation/cancel-meeting";
import { conveneMeeting } from "@/lib/mediation/convene-meeting";
import { dismissMediator } from "@/lib/mediation/dismiss-mediator";
import { objectToMinutes } from "@/lib/mediation/object-to-minutes";
import { reactToBridge } from "@/lib/mediation/react-to-bridge";
import { recordMinutes } from "@/lib/mediation/record-minutes";
import { tableBridge } from "@/lib/mediation/table-bridge";
import { db } from "@/lib/platform/db";
import { addition, noon, riskBody, type Talks, table } from "./talks";

export const at = (viewer: Viewer, now = noon): Attended => ({ viewer, now });

export type Contested = { clauseId: string; rank: string; baseDigest: string | null };

/** A clause that every voice agreed to, with another wording of the donor's and one of the host's on the table. */
export async function contested(t: Talks): Promise<Contested> {
  const clauseId = randomUUID();
  const added = await table(t, t.donor, [addition("risk", riskBody("Delay", 2), clauseId)]);
  for (const viewer of [t.partner, t.host])
    await consentToChanges(at(viewer), {
      packageId: t.packageId,
      changes: added.map(({ id: changeId, digest }) => ({ changeId, digest })),
    });
  const { rank, digest } = await db().clause.findUniqueOrThrow({ where: { id: clauseId } });
  const clause = { clauseId, rank, baseDigest: digest };
  await table(t, t.donor, [reworded(clause, "Delay", 4)]);
  await table(t, t.host, [reworded(clause, "Delay", 1)]);
  return clause;
}

export const wording = ({ clauseId, rank }: Contested, title: string, likelihood: number) => ({
  id: clauseId,
  kind: "risk" as const,
  visibility: "public" as const,
  rank,
  body: riskBody(title, likelihood),
});

export const reworded = (clause: Contested, title: string, likelihood: number) => ({
  action: "change" as const,
  baseDigest: clause.baseDigest as string,
  content: wording(clause, title, likelihood),
});

/** What is open on a clause, as somebody who looks at it sees it. */
export const openOn = async ({ clauseId }: Pick<Contested, "clauseId">) =>
  (await db().change.findMany({ where: { clauseId, stage: "open" } })).map(({ id: changeId, digest }) => ({
    changeId,
    digest,
  }));

/** The mediator's wording for a contested clause. */
export async function bridged(
  t: Pick<Talks, "packageId" | "mediator">,
  clause: Contested,
  likelihood = 3,
  title = "Delay",
  now = noon,
) {
  const { bridgeId } = await tableBridge(at(t.mediator, now), {
    packageId: t.packageId,
    content: wording(clause, title, likelihood),
    rationale: "Half way",
    baseDigest: clause.baseDigest,
    changes: await openOn(clause),
  });
  return db().bridge.findUniqueOrThrow({ where: { id: bridgeId } });
}

export const session = {
  title: "Second session",
  agenda: "The bracket on delay",
  place: "https://meet.example/room",
  startsAt: "2027-03-01T12:00:00Z",
  endsAt: "2027-03-01T16:00:00+02:00",
};

/**
 * All that can happen around a mediator: bridging text that a later one replaces, reactions, a session with minutes that one
 * side approved and another objected to, one that was called off, and at the end the dismissal.
 */
export async function mediate(t: Talks, clause: Contested): Promise<void> {
  const { packageId } = t;
  await bridged(t, clause, 5);
  const { id: bridgeId, digest: words } = await bridged(t, clause);
  const reaction = { packageId, bridgeId, digest: words };
  await reactToBridge(at(t.donor), { ...reaction, stance: "acceptable", note: "" });
  await reactToBridge(at(t.drafter), { ...reaction, stance: "with_changes", note: "By autumn" });
  const { meetingId } = await conveneMeeting(at(t.mediator), { packageId, ...session });
  const { digest } = await recordMinutes(at(t.mediator), {
    packageId,
    meetingId,
    rewrites: null,
    minutes: "Both sides looked at half way.",
    people: [t.donor.personId, t.host.personId],
    others: [{ name: "A minister", organisation: "Ministry of Finance" }],
  });
  await approveMinutes(at(t.host), { packageId, meetingId, digest });
  await objectToMinutes(at(t.donor), { packageId, meetingId, digest, objection: "Two were late" });
  const other = await conveneMeeting(at(t.partner), { packageId, ...session, title: "Donors' session" });
  await cancelMeeting(at(t.partner), { packageId, ...other });
  const { id: guestId } = await db().guest.findFirstOrThrow({ where: { packageId, role: "mediator" } });
  await dismissMediator(at(t.host), { packageId, guestId, reason: "It is time" });
}

const hour = 3_600_000;

/** Bridging text on a contested clause, a session under way, and one with minutes that nobody has answered. */
export async function mediationOf(
  t: Pick<Talks, "packageId" | "mediator">,
  clause: Contested,
  words: string,
  now: Date,
) {
  const { packageId, mediator } = t;
  const bridge = await bridged(t, clause, 3, words, now);
  const { id: mediatorGuest } = await db().guest.findFirstOrThrow({ where: { packageId, role: "mediator" } });
  const startsAt = new Date(now.getTime() - hour).toISOString();
  const endsAt = new Date(now.getTime() + hour).toISOString();
  const convene = () => conveneMeeting(at(mediator, now), { packageId, ...session, startsAt, endsAt });
  const [{ meetingId: planned }, { meetingId }] = [await convene(), await convene()];
  const minutes = { rewrites: null, minutes: words, people: [], others: [] };
  const { digest } = await recordMinutes(at(mediator, now), { packageId, meetingId, ...minutes });
  return { bridge, mediatorGuest, planned, minuted: { meetingId, digest } };
}
