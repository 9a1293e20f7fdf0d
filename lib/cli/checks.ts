import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { makeScratchFolder } from "@/lib/cli/scratch-database";
import { runTool, type ToolResult } from "@/lib/cli/tool";

/** What one step of `npm test` found, counted in tests; a step without tests counts when it fails. */
export type Finding = { passed: number; failed: number; skipped?: number; output: string };

export type Check = { name: string; run: (signal: AbortSignal) => Promise<Finding> };

const SOURCES = ["app", "components", "lib", "prisma", "tests"];

const found = ({ ok, output }: ToolResult): Finding => ({ passed: 0, failed: ok ? 0 : 1, output });

export const formatCheck: Check = {
  name: "Format",
  run: async signal => {
    const colours = process.stdout.isTTY ? "force" : "off";
    return found(await runTool("@biomejs/biome", ["ci", `--colors=${colours}`, "."], signal, "biome"));
  },
};

export const boundariesCheck: Check = {
  name: "Boundaries",
  run: async signal => {
    const args = ["--config", ".dependency-cruiser.cjs", "--output-type", "err", ...SOURCES];
    return found(await runTool("dependency-cruiser", args, signal, "depcruise"));
  },
};

export const typesCheck: Check = {
  name: "Types",
  run: async signal => {
    // Next writes the types of the routes that there are, which links are checked against.
    const routes = await runTool("next", ["typegen"], signal);
    if (!routes.ok) return found(routes);
    return found(await runTool("typescript", ["--noEmit"], signal, "tsc"));
  },
};

export const domainTests: Check = { name: "Domain tests", run: signal => runVitest(["domain"], signal) };

export const commandTests: Check = {
  name: "Command tests",
  run: signal => runVitest(["commands", "faults"], signal),
};

export const journeys: Check = { name: "Journeys", run: signal => runVitest(["journeys"], signal) };

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number };

const nothing: Report = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };

async function runVitest(projects: readonly string[], signal: AbortSignal): Promise<Finding> {
  const scratch = await makeScratchFolder();
  const report = path.join(scratch, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const selected = projects.map(project => `--project=${project}`);
    const args = [
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--passWithNoTests",
      ...selected,
      ...reporters,
    ];
    const { ok, output } = await runTool("vitest", args, signal);
    const counted = await readFile(report, "utf8").then(
      text => JSON.parse(text) as Report,
      () => nothing,
    );
    // A file that does not load or a set-up that fails has no failed test, and is no success.
    const failed = ok ? counted.numFailedTests : Math.max(1, counted.numFailedTests);
    return { passed: counted.numPassedTests, failed, skipped: counted.numPendingTests, output };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
