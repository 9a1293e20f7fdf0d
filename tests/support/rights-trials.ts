import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Stage } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { type Actor, actors, type Outcome, type Row } from "./actors";
import { everybody } from "./everybody";
import { comeWith } from "./request";
import { undoable } from "./undone";

export type Trials = Awaited<ReturnType<typeof openTrials>>;

/**
 * Everybody at one table, and the trying of one thing as each of them: every try comes with a cookie, as a browser's
 * would, and is undone afterwards. A test file opens its own, so that several files try at the same time.
 */
export async function openTrials() {
  const e = await everybody();
  const undone = undoable(process.env.DATABASE_URL as string);
  const personOf = (actor: Actor) => (actor === "nobody" ? undefined : e.actors[actor]);
  const comeAs = (actor: Actor) =>
    // An address of its own, so that nobody is held back for what others tried.
    comeWith(personOf(actor)?.cookies ?? new Map(), { "x-forwarded-for": randomUUID() });
  return {
    everybody: e,
    personOf,
    /** What each actor gets, as one object, so that a difference shows the whole row. */
    async outcomes(stage: Stage, trial: (actor: Actor) => Promise<string>) {
      await db().package.update({ where: { id: e.packageId }, data: { stage } });
      const got: Partial<Record<Actor, string>> = {};
      for (const actor of actors)
        got[actor] = await undone(async () => {
          comeAs(actor);
          return trial(actor);
        });
      return got;
    },
  };
}

/** A row of a table as what each actor is due; `allowed` is what a yes becomes. */
export function due(row: Row, allowed: Outcome = "ok") {
  const outcomes = Object.entries(row) as [Outcome, readonly Actor[]][];
  const standing = outcomes.flatMap(([outcome, who]) =>
    Array.isArray(who) ? who.map(actor => [actor, outcome === "ok" ? allowed : outcome] as const) : [],
  );
  expect(standing.map(([actor]) => actor).sort(), "each actor stands once").toEqual([...actors].sort());
  return Object.fromEntries(standing);
}
