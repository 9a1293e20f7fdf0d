import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * The command line of a running process, empty where there is none. A pid alone proves nothing, since the system
 * hands numbers out again: what a file says of a pid counts only when the command fits too.
 */
export async function processCommand(pid: number): Promise<string> {
  try {
    if (process.platform === "linux") return await readFile(`/proc/${pid}/cmdline`, "utf8");
    const listed =
      process.platform === "win32"
        ? await promisify(execFile)("tasklist", ["/FI", `PID eq ${pid}`, "/NH"])
        : await promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]);
    return listed.stdout;
  } catch {
    return "";
  }
}
