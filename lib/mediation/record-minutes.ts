import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { wordsDigest } from "@/lib/ledger/words";
import { relationTo } from "@/lib/packages/relation";
import type { Prisma, Tx } from "@/lib/platform/db";
import { type Attendable, type Attendee, attendable } from "./attendable";
import { convenerOf } from "./convener-of";
import { meetingOf } from "./meeting-of";
import type { minutesInput } from "./schema";

type Input = z.infer<typeof minutesInput>;

/**
 * What was said and who was there, by those who convened. Each edition has a digest of its own, which the delegations
 * approve or object to; another edition asks all of them again.
 */
export async function recordMinutes(context: Attended, input: Input): Promise<{ digest: string }> {
  const { packageId, meetingId, minutes } = input;
  return change(context, "record-minutes", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    const meeting = await meetingOf(tx, relation, "record_minutes", meetingId);
    if (meeting.startsAt > context.now) throw new DomainError("not-now", "meeting_not_begun");
    if (meeting.digest !== input.rewrites) throw new DomainError("conflict", "text_moved");
    const attendance = [
      ...(await peopleThere(tx, meetingId, input.people)),
      ...othersThere(input.others, context.viewer.language),
    ];
    const digest = wordsDigest({ minutes, attendance });
    if (digest === meeting.digest) throw new DomainError("invalid", "nothing_changed");
    await tx.meeting.update({
      where: { id: meetingId },
      data: {
        stage: "held",
        minutes,
        attendance: attendance as unknown as Prisma.InputJsonValue,
        digest,
        minutedAt: context.now,
      },
    });
    const { acting, organisation } = await convenerOf(tx, context, relation);
    return {
      value: { digest },
      events: [{ type: "meeting.minuted", data: { meetingId, organisation, digest } }],
      acting,
      rows: [keptRow("Meeting", { id: meetingId })],
    };
  });
}

async function peopleThere(tx: Tx, meetingId: string, people: readonly string[]): Promise<Attendee[]> {
  const had = await tx.$queryRaw<Attendable[]>`
    SELECT a.* FROM "Meeting" m CROSS JOIN LATERAL (${attendable}) a
    WHERE m.id = ${meetingId}::uuid AND a."personId" = ANY(${[...people]}::uuid[])
    ORDER BY array_position(${[...people]}::uuid[], a."personId")`;
  if (had.length !== new Set(people).size) throw new DomainError("invalid", "not_present");
  return had;
}

/** Their organisation is called what the writer calls it. */
const othersThere = (others: Input["others"], language: string): Attendee[] =>
  others.map(({ name, organisation }) => ({
    personId: null,
    delegationId: null,
    organisation: organisation === "" ? {} : { [language]: organisation },
    name,
    role: null,
  }));
