import { z } from "zod";
import { text } from "@/lib/kernel/text";
import { judgement } from "@/lib/readiness/schema";
import { authenticLanguages } from "./constants";
import { seatRoles } from "./standing";

const id = z.uuid();
const day = z.iso.date({ error: "date" });

/** Whether it says all it must is asked of each authentic language by name. */
const packageTitle = z
  .record(z.enum(authenticLanguages), text(300))
  .or(z.partialRecord(z.enum(authenticLanguages), text(300)));

export const startInput = z
  .strictObject({
    title: packageTitle,
    slug: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "slug" })
      .max(80, { error: "too_long" }),
    /** The organisations of the other seats: a donor names the host and any other donors, a host its donors. */
    counterparts: z.array(id).min(1, { error: "required" }).max(20, { error: "too_many" }),
    languages: z.array(z.enum(authenticLanguages)).min(1, { error: "required" }).max(5),
    termStart: day,
    termEnd: day,
  })
  .refine(({ termStart, termEnd }) => termStart === "" || termEnd === "" || termStart < termEnd, {
    error: "period_order",
    path: ["termEnd"],
  })
  // What the memorandum is called is said in each language that counts before it begins; only every voice retitles it.
  .superRefine(({ title, languages }, { addIssue }) => {
    for (const language of new Set(languages))
      if (title[language] === undefined)
        addIssue({ code: "custom", message: "required", path: ["title", language] });
  });
export type StartInput = z.infer<typeof startInput>;

export const seatInput = z.strictObject({ packageId: id, personId: id, role: z.enum(seatRoles) });
export const endSeatInput = z.strictObject({ packageId: id, seatId: id });

/**
 * What a motion decides: to put the package in the open, to appoint a guest, to seat a further donor, to call the package
 * something else, to record a rating that all share, to initial one exact text, to take an initialled text back to the table.
 */
export const motionSubject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("publish") }),
  z.strictObject({ kind: z.literal("appoint"), organisationId: id, role: z.enum(["mediator", "overseer"]) }),
  z.strictObject({ kind: z.literal("retitle"), title: packageTitle }),
  z.strictObject({ kind: z.literal("seat"), organisationId: id }),
  z.strictObject({ kind: z.literal("rate"), ...judgement }),
  z.strictObject({
    kind: z.literal("initial"),
    revision: z.int().positive(),
    root: z.string().regex(/^[0-9a-f]{64}$/),
    order: z.enum(["free", "fixed"]),
  }),
  z.strictObject({ kind: z.literal("reopen") }),
]);
export type MotionSubject = z.infer<typeof motionSubject>;

export const moveInput = z.strictObject({ packageId: id, subject: motionSubject });
export const voteInput = z.strictObject({ packageId: id, motionId: id, yes: z.boolean() });
export const withdrawMotionInput = z.strictObject({ packageId: id, motionId: id });
export const leaveTableInput = z.strictObject({ packageId: id, reason: text(5_000) });
