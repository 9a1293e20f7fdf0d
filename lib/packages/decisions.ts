import "server-only";
import type { Event } from "@/lib/ledger/events";
import type { KeptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { rate } from "@/lib/readiness/decision";
import { initial, reopen } from "@/lib/signatures/decisions";
import { appoint } from "./appoint";
import { publish } from "./publish";
import { retitle } from "./retitle";
import type { MotionSubject } from "./schema";
import { seat } from "./seat";

/** A motion as its decision is asked about it. */
export type Moved<S> = { packageId: string; motionId: string; subject: S; now: Date };

/** What followed from a carried motion, and rows that its record binds. */
export type Carried = { events: Event[]; rows?: KeptRow[] };

/** One kind of decision that needs every voice. */
export type Decision<S> = {
  /** Throws where it makes no sense now; asked when it is moved and again before it is carried. */
  assertSensible(tx: Tx, moved: Moved<S>): Promise<void>;
  carry(tx: Tx, moved: Moved<S>): Promise<Carried>;
};

type Kind = MotionSubject["kind"];

const decisions: { [K in Kind]: Decision<Extract<MotionSubject, { kind: K }>> } = {
  publish,
  appoint,
  retitle,
  seat,
  rate,
  initial,
  reopen,
};

/** The decision that a motion's subject is of. */
export const decisionOf = ({ kind }: MotionSubject) => decisions[kind] as Decision<MotionSubject>;
