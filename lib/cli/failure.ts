import { EnvironmentError } from "@/lib/platform/env";

export const DISK_FULL = "The disk is full.";

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
  else console.error(isDiskFull(error) ? DISK_FULL : error);
  return 1;
}

/** The same as a program of its own says it in words, or the database through a library's message. */
export const tellsOfFullDisk = (said: string): boolean =>
  said.includes(DISK_FULL) || /\b(?:ENOSPC|EDQUOT|53100)\b|No space left on device/.test(said);

/** ENOSPC from Node, PostgreSQL's class 53 "disk_full", or either of them in the words of what passed it on. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, stderr } = error as { code?: unknown; stderr?: unknown };
  return tellsOfFullDisk([code, stderr, error.message].join("\n")) || isDiskFull(error.cause);
}
