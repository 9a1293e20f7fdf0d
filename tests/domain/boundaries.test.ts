import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, it } from "vitest";

const { options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

/** What each file loads when it runs: imports of types are gone by then. */
async function loadedBy(): Promise<Map<string, string[]>> {
  const { output } = await cruise(["components", "lib"], options);
  return new Map(
    (output as ICruiseResult).modules.map(({ source, dependencies }) => [
      source,
      dependencies.filter(edge => !edge.dependencyTypes.includes("type-only")).map(edge => edge.resolved),
    ]),
  );
}

it("leads no component to the database but through an action", { timeout: 60_000 }, async () => {
  const loads = await loadedBy();
  const database = "lib/platform/db.ts";
  expect(loads.has(database)).toBe(true);
  const wayTo = (file: string, seen: Set<string>): string[] | undefined => {
    if (file === database) return [file];
    // Behind an action is the server: what it loads is no concern of the component that calls it.
    if (seen.has(file) || file.endsWith("actions.ts")) return undefined;
    seen.add(file);
    for (const next of loads.get(file) ?? []) {
      const way = wayTo(next, seen);
      if (way) return [file, ...way];
    }
    return undefined;
  };
  const components = [...loads.keys()].filter(file => file.startsWith("components/"));
  expect(components.length).toBeGreaterThan(50);
  expect(components.flatMap(file => wayTo(file, new Set())?.join(" → ") ?? [])).toEqual([]);
});
