import type { Body } from "@/lib/clauses/catalogue";
import { approveMinutes } from "@/lib/mediation/approve-minutes";
import { conveneMeeting } from "@/lib/mediation/convene-meeting";
import { reactToBridge } from "@/lib/mediation/react-to-bridge";
import { recordMinutes } from "@/lib/mediation/record-minutes";
import { tableBridge } from "@/lib/mediation/table-bridge";
import { db } from "@/lib/platform/db";
import { regionsAfterTheVote } from "../content/later-wordings";
import { complaints } from "../content/phase-one";
import type { Talks } from "./talks";

const week = 7 * 24 * 3_600_000;

/** What the mediator does about the date of the complaints body: a session, its minutes, and one wording for both. */
export function mediationOf({ packageId, donor, host, mediator, day }: Talks) {
  const minuted = async () => {
    const { id: meetingId, digest } = await db().meeting.findFirstOrThrow({
      where: { packageId, stage: "held" },
    });
    return { packageId, meetingId, digest: digest ?? "" };
  };
  return {
    async convene(): Promise<void> {
      await conveneMeeting(
        { viewer: mediator, now: day(6, "10:20") },
        {
          packageId,
          title: "The date of the complaints body",
          agenda:
            "1. The date of the complaints body: budget vote, regional offices\n2. The sentence on vetting lists\n3. What remains for phase three",
          place: "Regional mediation centre, room 2",
          startsAt: day(4, "13:00").toISOString(),
          endsAt: day(4, "15:00").toISOString(),
        },
      );
    },
    async recordMinutes(): Promise<void> {
      const meeting = await db().meeting.findFirstOrThrow({ where: { packageId, stage: "convened" } });
      await recordMinutes(
        { viewer: mediator, now: day(4, "17:30") },
        {
          packageId,
          meetingId: meeting.id,
          rewrites: null,
          minutes:
            "The host explained that regional offices are paid from the budget voted in October and cannot be staffed before. The donor explained that two regions have offices and staff today, and that people there need not wait.\n\nBoth sides see a way in two steps. The mediator will put one wording before them. On vetting lists each side will write to the other within the week.",
          people: [donor.lead, donor.drafter, host.lead, host.drafter, mediator].map(
            ({ personId }) => personId,
          ),
          others: [{ name: "Director of the budget", organisation: "Ministry of Finance" }],
        },
      );
    },
    async bridge(): Promise<void> {
      const clause = await db().clause.findUniqueOrThrow({
        where: { id: complaints.id },
        include: { version: true },
      });
      const open = await db().change.findMany({ where: { clauseId: complaints.id, stage: "open" } });
      const { id, kind, visibility } = complaints;
      await tableBridge(
        { viewer: mediator, now: day(3, "09:20") },
        {
          packageId,
          content: {
            id,
            kind,
            visibility,
            rank: clause.rank,
            body: regionsAfterTheVote(clause.version?.body as Body<"milestone">),
          },
          rationale:
            "Two regions open once the budget is voted, all others six months later: the donor sees people served in the year it asked for, the host opens no office it has not yet paid for.",
          baseDigest: clause.digest,
          changes: open.map(({ id: changeId, digest }) => ({ changeId, digest })),
        },
      );
    },
    async hearTheHost(): Promise<void> {
      const bridge = await db().bridge.findFirstOrThrow({ where: { packageId, stage: "open" } });
      await reactToBridge(
        { viewer: host.lead, now: day(3, "17:10") },
        {
          packageId,
          bridgeId: bridge.id,
          digest: bridge.digest,
          stance: "with_changes",
          note: "We can live with the two steps. The regions should not be named before the budget is voted.",
        },
      );
      await approveMinutes({ viewer: host.lead, now: day(2, "09:20") }, await minuted());
    },
    async conveneAgain(): Promise<void> {
      const next = new Date(day(1, "13:00").getTime() + week);
      await conveneMeeting(
        { viewer: mediator, now: day(1, "11:30") },
        {
          packageId,
          title: "Vehicles, vetting and hand-over",
          agenda:
            "1. What each side needs to see before vehicles move\n2. The day on which upkeep passes over",
          place: "https://meet.example/regional-mediation-centre",
          startsAt: next.toISOString(),
          endsAt: new Date(next.getTime() + 2 * 3_600_000).toISOString(),
        },
      );
    },
  };
}
