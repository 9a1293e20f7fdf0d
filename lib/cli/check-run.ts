import type { Check, Finding } from "@/lib/cli/checks";
import { stepLine } from "@/lib/cli/steps";

/** Runs one check and prints it as one line with its time, and all that it said where it failed. */
export async function runCheck(check: Check, signal: AbortSignal): Promise<Finding> {
  const began = performance.now();
  const finding = await check.run(signal);
  const { passed, failed, skipped = 0, output } = finding;
  const counts = Object.entries({ passed, failed, skipped }).flatMap(([what, many]) =>
    many > 0 ? `${many} ${what}` : [],
  );
  console.log([stepLine(check.name, began), ...counts].join("  "));
  if (failed > 0) console.log(`${output.trimEnd()}\n`);
  return finding;
}

/** The last line of a run, and the exit code that goes with it. */
export function conclude(findings: readonly Finding[]): number {
  const passed = findings.reduce((sum, finding) => sum + finding.passed, 0);
  const failed = findings.reduce((sum, finding) => sum + finding.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
