import { z } from "zod";

export const calendarInput = z.strictObject({ packageId: z.uuid() });
export type CalendarInput = z.infer<typeof calendarInput>;

export const feedInput = z.strictObject({ feedId: z.uuid() });
export type FeedInput = z.infer<typeof feedInput>;
