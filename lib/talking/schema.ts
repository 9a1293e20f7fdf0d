import { z } from "zod";
import { text } from "@/lib/kernel/text";
import { longestMessage, longestQuote } from "./constants";
import { audiences } from "./policy";

/** In lower case, as the database has them: ids are compared as text. */
const id = z.uuid().toLowerCase();
const several = (max: number) =>
  z
    .array(id)
    .max(max, { error: "too_many" })
    .refine(ids => new Set(ids).size === ids.length, { error: "duplicate" });

/** Where quoted words stand. A clause is its agreed wording and what is proposed beside it. */
const quotedFrom = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("clause"), clauseId: id }),
  z.strictObject({ on: z.literal("change"), changeId: id }),
  z.strictObject({ on: z.literal("message"), messageId: id }),
]);
export type QuotedFrom = z.infer<typeof quotedFrom>;

const quoted = z.strictObject({ words: text(longestQuote), from: quotedFrom });
export type Quoted = z.infer<typeof quoted>;

const words = {
  body: text(longestMessage),
  /** A passage of the clause, the change or an earlier message, as it stands there. */
  quote: quoted.optional(),
  /** People called by name. */
  mentions: several(50),
};
/** Delegations to which the message is put as a question. */
const asks = several(20);

/** What a message carries. */
export type Words = { body: string; quote?: Quoted; mentions: string[] };

const about = z.discriminatedUnion("on", [
  z.strictObject({ on: z.literal("package") }),
  z.strictObject({ on: z.literal("clause"), clauseId: id }),
  z.strictObject({ on: z.literal("change"), changeId: id }),
]);
export type About = z.infer<typeof about>;

export const openInput = z
  .strictObject({ packageId: id, audience: z.enum(audiences), about, ...words, asks })
  .refine(({ audience, asks }) => audience === "parties" || asks.length === 0, {
    error: "invalid",
    path: ["asks"],
  });
export const postInput = z.strictObject({ packageId: id, threadId: id, ...words, asks });
/** `messageId`: the message that asks. */
export const answerInput = z.strictObject({ packageId: id, messageId: id, ...words });
export const threadInput = z.strictObject({ packageId: id, threadId: id });
export const seeInput = z.strictObject({
  packageId: id,
  threadIds: several(100).min(1, { error: "required" }),
});

export const talkShows = ["open", "questions", "ours", "resolved"] as const;
export type TalkShow = (typeof talkShows)[number];

const place = id.optional().catch(undefined);

/** What the Talk page shows, as its address says it. What does not fit is as if it were not there. */
export const talkAddress = z.object({
  show: z.enum(talkShows).optional().catch(undefined),
  /** Threads on one clause. */
  clause: place,
  /** One thread whole. */
  thread: place,
  /** The message one came for; its thread opens at the page that holds it. */
  message: place,
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
export type TalkAddress = z.infer<typeof talkAddress>;
