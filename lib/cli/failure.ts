import { EnvironmentError } from "@/lib/platform/env";

/** Something the person at the terminal can act on: shown as one line, without a stack. */
export class Failure extends Error {
  override name = "Failure";
}

/** Runs a command's main function, turns what it throws into an exit code and a line on stderr, and exits. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  const code = await main().catch(explain);
  // Not left to an empty event loop: a connection pool that idles would hold the command up.
  process.stdout.write("", () => process.exit(code ?? 0));
}

function explain(error: unknown): number {
  if (error instanceof Failure || error instanceof EnvironmentError) console.error(error.message);
  else console.error(isDiskFull(error) ? "The disk is full." : error);
  return 1;
}

/** The same as a program of its own says it in words, or the database through a library's message. */
export const tellsOfFullDisk = (said: string): boolean =>
  /ENOSPC|EDQUOT|53100|No space left on device/.test(said);

/** ENOSPC from Node, or PostgreSQL's class 53 "disk_full". */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "53100";
}
