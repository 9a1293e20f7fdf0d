import { expect, test } from "vitest";
import {
  actionFiles,
  commandsFound,
  importersOf,
  load,
  queriesFound,
  routeFiles,
} from "../support/inventory";
import { queries, withoutViewer } from "../support/reading-table";
import { commands, ofTheShell } from "../support/rights-table";

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
