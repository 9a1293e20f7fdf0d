import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { Failure } from "@/lib/cli/failure";

const exec = promisify(execFile);
const PATIENCE_MS = 15_000;

/**
 * Ends the server that a killed program left running on this cluster, and removes a stale pid file.
 * The caller holds the folder's lock, so a server found here belongs to nobody who is still alive.
 */
export async function endLeftover(folder: string): Promise<void> {
  const pidFile = path.join(folder, "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (!(await isServerOf(pid, folder))) return rm(pidFile, { force: true });
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + PATIENCE_MS;
  while (await isServerOf(pid, folder)) {
    if (Date.now() > deadline) throw new Failure(`A database left behind (process ${pid}) does not stop.`);
    await delay(50);
  }
}

/** A pid alone proves nothing, since the system hands numbers out again: its command line must name the folder. */
async function isServerOf(pid: number, folder: string): Promise<boolean> {
  const command =
    process.platform === "linux"
      ? readFile(`/proc/${pid}/cmdline`, "utf8")
      : exec("ps", ["-o", "command=", "-p", String(pid)]).then(listed => listed.stdout);
  return (await command.catch(() => "")).includes(folder);
}
