import { conclude, runCheck } from "@/lib/cli/check-run";
import { boundariesCheck, domainTests, type Finding, formatCheck, typesCheck } from "@/lib/cli/checks";
import { generateClient } from "@/lib/cli/client";
import { runCommand } from "@/lib/cli/failure";
import { untilStopped } from "@/lib/cli/stopping";

/** The part of `npm test` that takes seconds. */
async function check(signal: AbortSignal): Promise<number> {
  await generateClient();
  const findings: Finding[] = [];
  for (const each of [formatCheck, boundariesCheck, typesCheck, domainTests]) {
    findings.push(await runCheck(each, signal));
  }
  return conclude(findings);
}

await runCommand(() => untilStopped(life => check(life.signal)));
