import { buildApp } from "@/lib/cli/build";
import { conclude, runCheck } from "@/lib/cli/check-run";
import * as checks from "@/lib/cli/checks";
import { findChromium, installChromium } from "@/lib/cli/chromium";
import { generateClient } from "@/lib/cli/client";
import { Failure, runCommand } from "@/lib/cli/failure";
import { step } from "@/lib/cli/steps";
import { untilStopped } from "@/lib/cli/stopping";

/** Everything that must hold, from format to journeys. A failed step is no reason to hide what the others find. */
async function test(signal: AbortSignal): Promise<number> {
  await step("Database client", generateClient);
  const findings: checks.Finding[] = [];
  for (const check of [
    checks.formatCheck,
    checks.boundariesCheck,
    checks.typesCheck,
    checks.domainTests,
    checks.commandTests,
  ]) {
    findings.push(await runCheck(check, signal));
  }
  const built = await runCheck({ name: "Build", run: build }, signal);
  findings.push(built);
  if (built.failed > 0) console.log("Journeys                 not run, because there is no build");
  else findings.push(await runCheck({ ...checks.journeys, run: browse }, signal));
  return conclude(findings);
}

async function build(signal: AbortSignal): Promise<checks.Finding> {
  try {
    await buildApp(signal);
    return { passed: 0, failed: 0, output: "" };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

async function browse(signal: AbortSignal): Promise<checks.Finding> {
  try {
    if (!(await findChromium())) console.log(await installChromium(signal));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
  return checks.journeys.run(signal);
}

await runCommand(() => untilStopped(life => test(life.signal)));
