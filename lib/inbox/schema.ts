import { z } from "zod";

/** Whoever does not look at their inbox for so long has left it: what they find next is a new visit. */
export const visitEndsAfterMs = 30 * 60_000;

/** The moment of which the inbox that was looked at told. */
export const visitInput = z.strictObject({ readAt: z.iso.datetime() });
