import { z } from "zod";
import { clauseKinds, visibilities } from "@/lib/clauses/catalogue";
import { text } from "@/lib/kernel/text";

const id = z.uuid();
const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Content as it comes from a form or an import; its body is read by its kind (lib/clauses/catalogue.ts). */
export const content = z.strictObject({
  id,
  kind: z.enum(clauseKinds),
  visibility: z.enum(visibilities),
  rank: z.string().max(100),
  body: z.record(z.string(), z.unknown()),
});

export const proposedChange = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("add"), content, countersId: id.optional() }),
  z.strictObject({ action: z.literal("change"), content, baseDigest: digest, countersId: id.optional() }),
  z.strictObject({
    action: z.literal("remove"),
    clauseId: id,
    baseDigest: digest,
    countersId: id.optional(),
  }),
]);
export type ProposedChange = z.infer<typeof proposedChange>;

const title = text(300);
/** A private draft may be without; it is asked for when the draft is tabled (put-on-table.ts). */
const rationale = text(10_000, 0);

export const draftInput = z.strictObject({
  packageId: id,
  title,
  rationale,
  linked: z.boolean(),
  changes: z.array(proposedChange).min(1).max(20_000),
});
export type DraftInput = z.infer<typeof draftInput>;

export const editInput = z.strictObject({
  packageId: id,
  amendmentId: id,
  title: title.optional(),
  rationale: rationale.optional(),
  linked: z.boolean().optional(),
  /** Changes to put in: a change for a clause that the draft already has takes its place. */
  put: z.array(proposedChange).max(1_000).optional(),
  /** Clauses whose change is taken out. */
  drop: z.array(id).max(1_000).optional(),
});
export type EditInput = z.infer<typeof editInput>;

export const amendmentInput = z.strictObject({ packageId: id, amendmentId: id });

/** Consent binds the exact content the reader saw, by digest (V2). */
export const consentInput = z.strictObject({
  packageId: id,
  changes: z
    .array(z.strictObject({ changeId: id, digest }))
    .min(1)
    .max(20_000),
});

export const counterInput = z.strictObject({
  packageId: id,
  changeId: id,
  digest,
  title,
  rationale: text(10_000),
  change: proposedChange,
});

export const rejectInput = z.strictObject({ packageId: id, changeId: id, digest, reason: text(10_000) });
export const withdrawInput = z.strictObject({
  packageId: id,
  changeIds: z.array(id).min(1).max(1_000),
  reason: rationale,
});
export const splitInput = z.strictObject({ packageId: id, amendmentId: id });
export const resolveInput = z.strictObject({ packageId: id, changeId: id, digest, content });
