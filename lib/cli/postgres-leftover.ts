import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "@/lib/cli/failure";
import { processCommand } from "@/lib/cli/process-command";

const PATIENCE_MS = 15_000;

/**
 * Ends the server that a killed program left running on this cluster, and removes a stale pid file.
 * The caller holds the folder's lock, so a server found here belongs to nobody who is still alive.
 */
export async function endLeftover(folder: string): Promise<void> {
  const running = await runningServer(folder);
  if (running === undefined) return rm(pidFile(folder), { force: true });
  process.kill(running.pid, "SIGINT");
  const deadline = Date.now() + PATIENCE_MS;
  while ((await processCommand(running.pid)).includes(folder)) {
    if (Date.now() > deadline) {
      throw new Failure(`A database left behind (process ${running.pid}) does not stop.`);
    }
    await delay(50);
  }
}

/** The server that runs on this cluster now, as PostgreSQL's own pid file tells: pid, folder, start, port. */
export async function runningServer(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const [pid, , , port] = (await readFile(pidFile(folder), "utf8").catch(() => "")).split("\n").map(Number);
  if (pid === undefined || !Number.isInteger(pid) || pid <= 1) return undefined;
  return (await processCommand(pid)).includes(folder) ? { pid, port: port ?? Number.NaN } : undefined;
}

const pidFile = (folder: string) => path.join(folder, "postmaster.pid");
