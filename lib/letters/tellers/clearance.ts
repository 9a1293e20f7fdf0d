import "server-only";
import type { Events } from "@/lib/ledger/events";
import type { Desk } from "../desk";
import type { Tellers, Telling } from "../teller";

type Told = Extract<
  keyof Events,
  `clearance.${string}` | `stand_in.${string}` | `draft.${string}` | "amendment.drafted"
>;

/** A text on its way through its delegation's own clearers: told inside that delegation alone. */
export const clearanceTellers: Tellers<Told> = {
  "clearance.sent": ({ roundId }, desk) => waitedFor(roundId, desk),
  // After one cleared: the next in order, or, where nobody is left, whoever sent the text and whoever can table it.
  "clearance.given": async ({ roundId }, desk) => {
    const round = await desk.tx.clearanceRound.findUniqueOrThrow({ where: { id: roundId } });
    if (round.stage === "cleared")
      return [
        {
          people: [...new Set([round.startedById, ...desk.leads(id => id === desk.ledger.id)])],
          kind: "clearance_given",
          params: own(desk),
        },
      ];
    return round.order === "in_order" ? waitedFor(roundId, desk) : [];
  },
  "clearance.returned": async ({ roundId }, desk) => {
    const { startedById } = await desk.tx.clearanceRound.findUniqueOrThrow({ where: { id: roundId } });
    return [{ people: [startedById], kind: "clearance_returned", params: own(desk) }];
  },
  "clearance.recalled": null,
  "clearance.ruled": null,
  "clearance.freed": null,
  "stand_in.named": async ({ standInId }, desk) => {
    const { standInId: person } = await desk.tx.standIn.findUniqueOrThrow({ where: { id: standInId } });
    return [{ people: [person], kind: "stand_in_named", params: { ...own(desk), subjectId: standInId } }];
  },
  "stand_in.ended": null,
  "amendment.drafted": null,
  "draft.edited": null,
  "draft.discarded": null,
};

const own = ({ ledger }: Desk) => ({ delegationId: ledger.id });

/** Whoever the round waits for now, and who stands in for them today. */
async function waitedFor(roundId: string, desk: Desk): Promise<Telling[]> {
  const open = await desk.tx.$queryRaw<{ id: string; people: string[] }[]>`
    SELECT c.id, array_agg(DISTINCT p.id::text) AS people FROM "Clearing" c
    CROSS JOIN LATERAL (
      SELECT c."personId" AS id UNION
      SELECT s."standInId" FROM "StandIn" s
      WHERE s."personId" = c."personId" AND s."delegationId" = ${desk.ledger.id}::uuid AND s."endedAt" IS NULL
        AND (now() AT TIME ZONE 'UTC')::date BETWEEN s."from" AND s."until") p
    WHERE c."roundId" = ${roundId}::uuid AND c.stage = 'open' GROUP BY c.id`;
  return open.map(({ id, people }) => ({
    people,
    kind: "clearance_waits",
    params: { ...own(desk), subjectId: id },
  }));
}
