import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { DomainError } from "@/lib/kernel/errors";
import { currentViewer } from "@/lib/organisations/current-viewer";
import { type Stage, stages } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { type Actor, actors, type Outcome, type Row } from "../support/actors";
import { type Everybody, everybody, planted } from "../support/everybody";
import {
  actionFiles,
  commandsFound,
  importersOf,
  load,
  queriesFound,
  routeFiles,
} from "../support/inventory";
import { knowledge, queries, withoutViewer, words } from "../support/reading-table";
import { comeWith } from "../support/request";
import { type Act, acts } from "../support/rights-acts";
import { readings } from "../support/rights-readings";
import { commands, ofTheShell, type Right } from "../support/rights-table";
import { undoable } from "../support/undone";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));

/*
 * Every command and every query, tried by every kind of person in every stage of a package, against a table written by
 * hand. Each try comes with a cookie, as a browser's would, and is undone afterwards.
 */

let e: Everybody;
let undone: ReturnType<typeof undoable>;
/** Length of every record together, before anything is tried. */
let untouched: number;

beforeAll(async () => {
  e = await everybody();
  undone = undoable(process.env.DATABASE_URL as string);
  untouched = await recorded();
});

const personOf = (actor: Actor) => (actor === "nobody" ? undefined : e.actors[actor]);

function comeAs(actor: Actor): void {
  // An address of its own, so that nobody is held back for what others tried.
  comeWith(personOf(actor)?.cookies ?? new Map(), { "x-forwarded-for": randomUUID() });
}

/** What each actor gets, as one object, so that a difference shows the whole row. */
async function outcomes(stage: Stage, trial: (actor: Actor) => Promise<string>) {
  await db().package.update({ where: { id: e.packageId }, data: { stage } });
  const got: Partial<Record<Actor, string>> = {};
  for (const actor of actors)
    got[actor] = await undone(async () => {
      comeAs(actor);
      return trial(actor);
    });
  return got;
}

function expected(row: Row, allowed: Outcome = "ok") {
  const outcomes = Object.entries(row) as [Outcome, readonly Actor[]][];
  const standing = outcomes.flatMap(([outcome, who]) =>
    Array.isArray(who) ? who.map(actor => [actor, outcome === "ok" ? allowed : outcome] as const) : [],
  );
  expect(standing.map(([actor]) => actor).sort(), "each actor stands once").toEqual([...actors].sort());
  return Object.fromEntries(standing);
}

async function recorded(): Promise<number> {
  const { _sum } = await db().ledger.aggregate({ _sum: { size: true } });
  return _sum.size ?? 0;
}

const ended: readonly Stage[] = ["completed", "expired", "terminated"];
const closedIn: Record<Right["stages"], readonly Stage[]> = {
  text: ["initialled", ...ended],
  talk: ended,
  any: [],
  desk: [],
};
const stagesOf = ({ stages: which }: Right): readonly Stage[] =>
  which === "desk" ? ["negotiating"] : stages;

/** One try; what is refused must have added nothing to any record. */
async function attempt(act: Act, actor: Actor): Promise<string> {
  const answer = await act(e, personOf(actor));
  if (answer.ok) return "ok";
  return (await recorded()) === untouched ? answer.code : `${answer.code}, and something was recorded`;
}

describe("the table", () => {
  test("has a row for every command that the sources have, and none for what is gone", async () => {
    const found = (await commandsFound()).map(({ name }) => name);
    expect([...Object.keys(commands), ...ofTheShell].sort()).toEqual(found.sort());
  });

  test("has a row for every query that the sources have, and none for what is gone", async () => {
    const found = (await queriesFound()).map(({ name }) => name);
    expect([...Object.keys(queries), ...Object.keys(withoutViewer)].sort()).toEqual(found.sort());
  });

  test("finds every command behind every action of a browser", async () => {
    const known = [...Object.keys(commands), "signIn", "signOut"];
    for (const file of await actionFiles())
      for (const name of Object.keys(await load(file))) expect(known, file).toContain(name);
  });

  test("leaves the shell's commands to the shell", async () => {
    const served = [...(await actionFiles()), ...(await routeFiles())];
    const shell = (await commandsFound()).filter(({ name }) => ofTheShell.includes(name));
    for (const { file } of shell) {
      const importers = await importersOf(file);
      expect(importers.filter(one => served.includes(one) || !/^(lib\/cli|prisma)\//.test(one))).toEqual([]);
    }
  });
});

describe.each(Object.entries(commands))("%s", (command, things) => {
  test.each(Object.entries(things))("%s", { timeout: 180_000 }, async (thing, right) => {
    const act = acts[command]?.[thing];
    if (!act) throw new Error(`${command}, ${thing}: nothing says how it is done`);
    const got: Record<string, unknown> = {};
    const due: Record<string, unknown> = {};
    for (const stage of stagesOf(right)) {
      got[stage] = await outcomes(stage, actor => attempt(act, actor));
      due[stage] = expected(right, closedIn[right.stages].includes(stage) ? "not-now" : "ok");
    }
    expect(got).toEqual(due);
  });
});

const heard = new Map<Actor, Set<string>>(actors.map(actor => [actor, new Set()]));

async function ask(name: string, actor: Actor): Promise<string> {
  const viewer = await currentViewer();
  if (!viewer) return "unauthenticated";
  const reading = readings[name];
  if (!reading) throw new Error(`${name}: nothing says how it is asked`);
  try {
    const answer = JSON.stringify((await reading(viewer, e)) ?? null);
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
      expect(await outcomes(stage, actor => ask(name, actor)), stage).toEqual(expected(row));
  });
});

test("everyone can come to read all that they may", () => {
  for (const actor of actors)
    expect([...(heard.get(actor) ?? [])].sort(), actor).toEqual([...knowledge[actor]].sort());
});
