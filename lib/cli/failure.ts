/** Something the person at the terminal can act on: shown as one line, without a stack. */
export class Failure extends Error {
  override name = "Failure";
}

/** Runs a command's main function and turns what it throws into an exit code and a line on stderr. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof Failure) console.error(error.message);
    else console.error(isDiskFull(error) ? "The disk is full." : error);
    process.exitCode = 1;
  }
}

/** ENOSPC from Node, or PostgreSQL's class 53 "disk_full". */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "53100";
}
