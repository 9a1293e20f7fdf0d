import "server-only";
import type { Events, EventType } from "@/lib/ledger/events";
import type { Desk } from "./desk";
import type { LetterKind, LetterParams } from "./kinds";
import type { Teller, Tellers, Telling } from "./teller";
import { clearanceTellers } from "./tellers/clearance";
import { deskTellers } from "./tellers/desk";
import { signingTellers } from "./tellers/signing";
import { talkingTellers } from "./tellers/talking";

/**
 * Who is told what of each thing that can happen; `null` where nobody is. Whoever did it is taken out afterwards, and what
 * somebody may no longer read is not sent. An event of which this says nothing does not compile.
 */
const tellers: Tellers<EventType> = {
  ...clearanceTellers,
  ...talkingTellers,
  ...signingTellers,
  ...deskTellers,
  "amendment.tabled": ({ amendmentId, number, delegationId, changes }, desk) => {
    if (changes.length === 0) return [];
    return [
      {
        people: desk.drafters(other => other !== delegationId),
        kind: changes.some(({ counters }) => counters) ? "counter_tabled" : "amendment_tabled",
        params: { subjectId: amendmentId, number, count: changes.length },
      },
    ];
  },
  "change.rejected": ({ changes }, desk) => toOwners("change_rejected", changes, desk),
  "change.lapsed": ({ changes }, desk) => toOwners("change_lapsed", changes, desk),
  "change.rebased": ({ changes }, desk) => [
    { people: desk.drafters(), kind: "consent_lapsed", params: { count: changes.length } },
  ],
  "text.merged": ({ revision, changes }, desk) => [
    { people: desk.drafters(), kind: "text_merged", params: { number: revision, count: changes.length } },
  ],
  "motion.moved": ({ motionId, delegationId }, desk) => [
    {
      people: desk.leads(other => other !== delegationId),
      kind: "motion_moved",
      params: { subjectId: motionId },
    },
  ],
  "package.published": (_, desk) => [{ people: desk.leads(), kind: "package_published" }],
  "seat.given": ({ personId, role }) => [
    { people: [personId], kind: "seat_given", params: { role: role as LetterParams["role"] } },
  ],
  "guest.appointed": async ({ organisationId, role }, desk) => {
    const people = await desk.colleagues({ organisationId, administratorSince: { not: null } });
    return [{ people, kind: "guest_appointed", params: { role } }];
  },
  // Whoever mediated reads the package no more: a letter is all that tells them.
  "guest.dismissed": async ({ organisationId }, desk) => [
    { people: desk.leads(), kind: "mediator_dismissed" },
    { people: await desk.colleagues({ organisationId }), kind: "own_mediation_ended" },
  ],
  // The newcomer's leads are told of their seats.
  "delegation.seated": ({ delegationId }, desk) => [
    { people: desk.leads(other => other !== delegationId), kind: "donor_seated" },
  ],
  "delegation.left": async ({ delegationId }, desk) => {
    const seats = await desk.tx.seat.findMany({
      where: { delegationId, until: { not: null } },
      select: { personId: true, until: true, delegation: { select: { leftAt: true } } },
    });
    const ended = seats.filter(({ until, delegation: { leftAt } }) => until?.getTime() === leftAt?.getTime());
    return [
      { people: await desk.everyone(), kind: "delegation_left" },
      { people: [...new Set(ended.map(({ personId }) => personId))], kind: "own_delegation_left" },
    ];
  },
  "departure.declared": null,
  "motion.freed": null,
  "motion.lapsed": null,
  "package.started": null,
  "package.retitled": null,
  "seat.ended": null,
  "mediator.dismissed": null,
  "motion.voted": null,
  "motion.rejected": null,
  "motion.withdrawn": null,
  "institution.added": null,
  "institution.renamed": null,
  "institution.removed": null,
  "readiness.rated": null,
  "readiness.agreed": null,
  "remark.dismissed": null,
  "counsel.written": null,
  "counsel.edited": null,
  "counsel.removed": null,
  "counsel.shared": null,
  "amendment.split": null,
  "change.withdrawn": null,
  "change.consented": null,
  "change.resolved": null,
};

/** What is to be told of an entry. An event of a later version of the program is told by that version. */
export async function tellingsOf(
  event: { type: string; data: unknown },
  desk: Desk,
): Promise<readonly Telling[]> {
  const teller = tellers[event.type as EventType] as Teller<EventType> | null | undefined;
  return (await teller?.(event.data as Events[EventType], desk)) ?? [];
}

async function toOwners(
  kind: Extract<LetterKind, `change_${string}`>,
  changes: readonly string[],
  desk: Desk,
): Promise<Telling[]> {
  const owners = await desk.tabledBy(changes);
  return [{ people: desk.drafters(id => owners.has(id)), kind, params: { count: changes.length } }];
}
