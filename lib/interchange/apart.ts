import { type ChildProcess, spawn } from "node:child_process";
import { buffer, text } from "node:stream/consumers";

/** How much a program of its own may take; above, it is ended. */
export type Cap = { heapMegabytes: number; residentBytes: number; seconds: number };

/** Why a program was ended before it had answered. */
export class Overrun extends Error {
  override readonly name = "Overrun";
  constructor(readonly of: "time" | "memory") {
    super(`a program of its own was ended for ${of}`);
  }
}

/**
 * Runs a program of this product in a process of its own, so that whatever a file or a text does to it the server lives
 * on: gives it `input`, takes what it writes. It has no secret, no database, and caps on memory and time.
 */
export async function apart(program: string, input: string, cap: Cap): Promise<Uint8Array> {
  const { args, env } = startOf(program, cap);
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "pipe"], env });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, cap.seconds * 1000);
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  try {
    // A program that ends before it has read everything breaks the pipe; what it came to is told by its end.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    const [answer, complaint, code] = await Promise.all([
      buffer(child.stdout),
      text(child.stderr),
      ended(child),
    ]);
    if (late) throw new Overrun("time");
    if (code === 0) return new Uint8Array(answer);
    if (/heap|memory/i.test(complaint)) throw new Overrun("memory");
    throw new Error(`${program} ended with ${code}: ${complaint.slice(0, 2_000)}`);
  } finally {
    clearTimeout(timer);
    process.off("exit", stop);
  }
}

/** How Node is told to run such a program. */
export const startOf = (program: string, cap: Cap): { args: string[]; env: NodeJS.ProcessEnv } => ({
  args: [
    `--max-old-space-size=${cap.heapMegabytes}`,
    "--max-semi-space-size=8",
    ...["--import", "tsx", "--import", "./lib/interchange/watch-memory.mjs", program],
  ],
  env: { ...bareEnvironment(), CONCORD_RESIDENT_BYTES: String(cap.residentBytes) },
});

/** What a program needs to run at all: whatever a file may do to it, there is no secret and no database to be had. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot } = process.env;
  return { NODE_ENV, PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot };
}

const ended = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "no code"));
  });
