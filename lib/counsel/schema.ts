import { z } from "zod";
import { text } from "@/lib/kernel/text";
import { stances } from "./constants";

const id = z.uuid();
const scale = z.int({ error: "number" }).min(1, { error: "number" }).max(5, { error: "number" });
const words = (max: number) => text(max, 0);

/** A page of the notebook. */
const note = z.strictObject({ kind: z.literal("note"), title: text(200), text: words(20_000) });

/** What to fall back to on a clause: what is hoped for, what can be lived with, where to stop. */
const fallback = z.strictObject({
  kind: z.literal("fallback"),
  clauseId: id,
  ideal: words(5_000),
  acceptable: words(5_000),
  limit: text(5_000),
  note: words(5_000),
});

/** A person or a group on the map of supporters and opponents (F10). */
const stakeholder = z.strictObject({
  kind: z.literal("stakeholder"),
  name: text(200),
  institution: words(200),
  /** How much it matters to them, and how much they can move. */
  interest: scale,
  influence: scale,
  stance: z.enum(stances, { error: "choice" }),
  /** Carries the reform among their own. */
  champion: z.boolean(),
  moves: words(5_000),
});

export const counselBody = z.discriminatedUnion("kind", [note, fallback, stakeholder]);
export type CounselBody = z.infer<typeof counselBody>;
export type CounselKind = CounselBody["kind"];
export type Body<K extends CounselKind> = Extract<CounselBody, { kind: K }>;

export const writeInput = z.strictObject({ packageId: id, body: counselBody });
/** `edition`: the one the writer read; an entry that moved on meanwhile is a conflict. */
export const editInput = z.strictObject({
  packageId: id,
  entryId: id,
  edition: z.int().positive(),
  body: counselBody,
});
export const entryInput = z.strictObject({ packageId: id, entryId: id });
export const shareInput = z.strictObject({ packageId: id, entryId: id, edition: z.int().positive() });

/** What of the counsel the address shows: people of one stance, one person. */
export const counselPlace = z.object({
  stance: z.enum(stances).optional().catch(undefined),
  person: id.optional().catch(undefined),
});
export type CounselPlace = z.infer<typeof counselPlace>;
