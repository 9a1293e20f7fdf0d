import { z } from "zod";
import { content } from "@/lib/amendments/schema";
import { text } from "@/lib/kernel/text";
import { stances } from "./constants";

const id = z.uuid();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** The wording, and what the mediator saw when writing it: the agreed text, and every change that was open. */
export const bridgeInput = z.strictObject({
  packageId: id,
  content,
  rationale: text(10_000, 0),
  baseDigest: digest.nullable(),
  changes: z
    .array(z.strictObject({ changeId: id, digest }))
    .min(1)
    .max(1_000),
});

/** A reaction and a taking up are for the exact words the reader saw. */
export const reactInput = z
  .strictObject({
    packageId: id,
    bridgeId: id,
    digest,
    stance: z.enum(stances, { error: "choice" }),
    note: text(10_000, 0),
  })
  .refine(({ stance, note }) => stance !== "with_changes" || note !== "", {
    error: "required",
    path: ["note"],
  });
export const takeUpInput = z.strictObject({
  packageId: id,
  bridgeId: id,
  digest,
  title: text(300),
  rationale: text(10_000, 0),
});
export const withdrawBridgeInput = z.strictObject({ packageId: id, bridgeId: id });

export const dismissInput = z.strictObject({ packageId: id, guestId: id, reason: text(10_000) });

/** A moment with its zone, within years that a session can fall in. */
const moment = z.iso.datetime({ offset: true, error: "date" }).refine(
  value => {
    const year = new Date(value).getUTCFullYear();
    return year >= 2000 && year < 2200;
  },
  { error: "date" },
);
const session = {
  title: text(300),
  agenda: text(20_000, 0),
  /** A room or a link. */
  place: text(1_000, 0),
  startsAt: moment,
  endsAt: moment,
};
const inOrder = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  Date.parse(startsAt) < Date.parse(endsAt);
const order = { error: "period_order", path: ["endsAt"] };

export const conveneInput = z.strictObject({ packageId: id, ...session }).refine(inOrder, order);
export const changeMeetingInput = z
  .strictObject({ packageId: id, meetingId: id, ...session })
  .refine(inOrder, order);
export const cancelMeetingInput = z.strictObject({ packageId: id, meetingId: id });

export const minutesInput = z.strictObject({
  packageId: id,
  meetingId: id,
  /** The edition that is rewritten; null for the first. */
  rewrites: digest.nullable(),
  minutes: text(100_000),
  /** Who had a place at the table and was there. */
  people: z.array(id).max(200),
  /** Anybody else. */
  others: z.array(z.strictObject({ name: text(200), organisation: text(300, 0) })).max(100),
});

export const approveInput = z.strictObject({ packageId: id, meetingId: id, digest });
export const objectInput = z.strictObject({ packageId: id, meetingId: id, digest, objection: text(10_000) });
