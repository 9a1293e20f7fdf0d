import { beforeAll, describe, expect, test, vi } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { currentViewer } from "@/lib/organisations/current-viewer";
import { stages } from "@/lib/packages/standing";
import { type Actor, actors } from "../support/actors";
import { planted } from "../support/everybody";
import { knowledge, queries, words } from "../support/reading-table";
import { readings } from "../support/rights-readings";
import { due, openTrials, type Trials } from "../support/rights-trials";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));

let trials: Trials;

beforeAll(async () => {
  trials = await openTrials();
});

const heard = new Map<Actor, Set<string>>(actors.map(actor => [actor, new Set()]));

async function ask(name: string, actor: Actor): Promise<string> {
  const viewer = await currentViewer();
  if (!viewer) return "unauthenticated";
  const reading = readings[name];
  if (!reading) throw new Error(`${name}: nothing says how it is asked`);
  try {
    const answer = JSON.stringify((await reading(viewer, trials.everybody)) ?? null);
    const said = words.filter(word => answer.includes(planted(word)));
    for (const word of said) heard.get(actor)?.add(word);
    const leaked = said.filter(word => !knowledge[actor].includes(word));
    return leaked.length === 0 ? "ok" : `ok, and says ${leaked}`;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe.each(Object.entries(queries))("%s", (name, row) => {
  test("answers those it should, with what they may know, in every stage", { timeout: 120_000 }, async () => {
    for (const stage of stages)
      expect(await trials.outcomes(stage, actor => ask(name, actor)), stage).toEqual(due(row));
  });
});

test("everyone can come to read all that they may", () => {
  for (const actor of actors)
    expect([...(heard.get(actor) ?? [])].sort(), actor).toEqual([...knowledge[actor]].sort());
});
