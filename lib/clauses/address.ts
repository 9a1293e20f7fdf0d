import { z } from "zod";
import { text } from "@/lib/kernel/text";
import { clauseKinds } from "./catalogue";

export const shows = ["contested", "mine", "theirs", "unanswered"] as const;
export type Show = (typeof shows)[number];

const id = z.uuid().optional().catch(undefined);

/** What the Draft page shows, as its address says it. What does not fit is as if it were not there. */
export const documentAddress = z.object({
  chapter: z
    .string()
    .regex(/^([a-z]+|phase:[0-9a-f-]{36})$/)
    .optional()
    .catch(undefined),
  show: z.enum(shows).optional().catch(undefined),
  kind: z.enum(clauseKinds).optional().catch(undefined),
  /** A phase with all that belongs to it, wherever that stands in the document. */
  phase: id,
  amendment: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  q: text(200, 0).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
  /** The clause the reader looks at. */
  clause: id,
  /** Forms, each by what it is about: a clause, an open change, a draft's change. */
  amend: id,
  counter: id,
  resolve: id,
  edit: id,
  move: id,
  /** The contested clause for which the mediator words a bridge. */
  bridge: id,
  /** An open change that one asks about. */
  ask: id,
  /** A kind, or empty while the kind is being chosen. */
  add: z.enum(clauseKinds).or(z.literal("")).optional().catch(undefined),
  /** The clause after which the added one stands. */
  after: id,
});
export type DocumentAddress = z.infer<typeof documentAddress>;

/** A filter gathers clauses of all chapters; without one the document is read chapter by chapter. */
export const isFiltered = ({ show, kind, phase, amendment, q }: DocumentAddress): boolean =>
  show !== undefined || kind !== undefined || phase !== undefined || amendment !== undefined || Boolean(q);

/** The address as a query string, with some parts changed; an absent part is left out. */
export function queryOf(address: DocumentAddress, changed: Partial<DocumentAddress> = {}): string {
  const parts = Object.entries({ ...address, ...changed }).flatMap(([name, value]) =>
    value === undefined || (value === "" && name !== "add") ? [] : [[name, String(value)]],
  );
  return parts.length === 0 ? "" : `?${new URLSearchParams(parts)}`;
}
