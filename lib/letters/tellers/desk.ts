import "server-only";
import type { Events } from "@/lib/ledger/events";
import type { Desk } from "../desk";
import type { Tellers } from "../teller";

type Told = Extract<
  keyof Events,
  | `organisation.${string}`
  | `person.${string}`
  | `invitation.${string}`
  | `administration.${string}`
  | `language.${string}`
  | `letters.${string}`
  | `calendar.${string}`
  | `session.${string}`
  | `password.${string}`
  | `passkey.${string}`
  | `generator.${string}`
  | `second_factor.${string}`
  | `recovery.${string}`
>;

/** What happens at an organisation's desk and to a person's account. */
export const deskTellers: Tellers<Told> = {
  "administration.given": ({ personId }) => [{ people: [personId], kind: "administration_given" }],
  "password.changed": ({ personId }) => [{ people: [personId], kind: "password_changed" }],
  "session.started": async ({ sessionId, personId }, desk) =>
    (await isNewDevice(desk, sessionId, personId)) ? [{ people: [personId], kind: "session_started" }] : [],
  "passkey.registered": ({ personId }) => [{ people: [personId], kind: "factor_added" }],
  "passkey.revoked": ({ personId }) => [{ people: [personId], kind: "factor_removed" }],
  "generator.confirmed": ({ personId }) => [{ people: [personId], kind: "factor_added" }],
  "generator.revoked": ({ personId }) => [{ people: [personId], kind: "factor_removed" }],
  "second_factor.required": async (_, desk) => [
    { people: await desk.colleagues(), kind: "second_factor_required" },
  ],
  "recovery.requested": async ({ personId, recoveryId }, desk) => {
    const administrators = await desk.colleagues({ administratorSince: { not: null } });
    return [
      { people: [personId], kind: "recovery_requested" },
      {
        people: administrators.filter(id => id !== personId),
        kind: "recovery_waits",
        params: { subjectId: recoveryId },
      },
    ];
  },
  "recovery.approved": ({ personId, opensAt }) =>
    opensAt ? [{ people: [personId], kind: "recovery_opens", params: { moment: opensAt } }] : [],
  "recovery.cancelled": ({ personId }) => [{ people: [personId], kind: "recovery_cancelled" }],
  "recovery.completed": ({ personId }) => [{ people: [personId], kind: "recovery_completed" }],
  "organisation.founded": null,
  "person.invited": null,
  "person.joined": null,
  "person.removed": null,
  "invitation.revoked": null,
  "administration.ended": null,
  "language.chosen": null,
  "letters.chosen": null,
  "calendar.made": null,
  "calendar.revoked": null,
  "session.confirmed": null,
  "session.ended": null,
  "passkey.renamed": null,
  "generator.begun": null,
  "second_factor.lifted": null,
};

/** Signed in before, but never from there; somebody's very first session is no news to them. */
async function isNewDevice({ tx }: Desk, sessionId: string, personId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ isNew: boolean | null }[]>`
    SELECT bool_and(e."userAgent" <> s."userAgent") AS "isNew" FROM "Session" s
    JOIN "Session" e ON e."personId" = s."personId" AND e.id <> s.id AND e."createdAt" < s."createdAt"
    WHERE s.id = ${sessionId}::uuid AND s."personId" = ${personId}::uuid`;
  return found?.isNew ?? false;
}
