import { beforeAll, describe, expect, test } from "vitest";
import { type Stage, stages } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import type { Actor } from "./actors";
import { acts } from "./rights-acts";
import { commands, type Right } from "./rights-table";
import { due, openTrials, type Trials } from "./rights-trials";

const ended: readonly Stage[] = ["completed", "expired", "terminated"];
const closedIn: Record<Right["stages"], readonly Stage[]> = {
  text: ["initialled", ...ended],
  unsigned: ["initialled", "in_force", ...ended],
  talk: ended,
  any: [],
  desk: [],
};
const stagesOf = ({ stages: which }: Right): readonly Stage[] =>
  which === "desk" ? ["negotiating"] : stages;

/**
 * Every command whose row `mine` takes, tried by every kind of person in every stage of a package, against the table
 * written by hand. What is refused must have added nothing to any record.
 */
export function triesCommands(mine: (right: Right) => boolean): void {
  let trials: Trials;
  /** Length of every record together, before anything is tried. */
  let untouched: number;

  beforeAll(async () => {
    trials = await openTrials();
    untouched = await recorded();
  });

  async function attempt(command: string, thing: string, actor: Actor): Promise<string> {
    const act = acts[command]?.[thing];
    if (!act) throw new Error(`${command}, ${thing}: nothing says how it is done`);
    const answer = await act(trials.everybody, trials.personOf(actor));
    if (answer.ok) return "ok";
    return (await recorded()) === untouched ? answer.code : `${answer.code}, and something was recorded`;
  }

  for (const [command, things] of Object.entries(commands)) {
    const rows = Object.entries(things).filter(([, right]) => mine(right));
    if (rows.length === 0) continue;
    describe(command, () => {
      test.each(rows)("%s", { timeout: 180_000 }, async (thing, right) => {
        const got: Record<string, unknown> = {};
        const wanted: Record<string, unknown> = {};
        for (const stage of stagesOf(right)) {
          got[stage] = await trials.outcomes(stage, actor => attempt(command, thing, actor));
          wanted[stage] = due(right, closedIn[right.stages].includes(stage) ? "not-now" : "ok");
        }
        expect(got).toEqual(wanted);
      });
    });
  }
}

async function recorded(): Promise<number> {
  const { _sum } = await db().ledger.aggregate({ _sum: { size: true } });
  return _sum.size ?? 0;
}
