import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Failure } from "@/lib/cli/failure";
import { processCommand } from "@/lib/cli/process-command";

/** One program at a time owns a data directory. A lock whose process is gone is taken over. */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const file = lockFile(dataDir);
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = await lockOwner(dataDir);
    if (owner !== undefined) {
      throw new Failure(`Another Concord (process ${owner}) is using ${path.relative(".", dataDir) || "."}.`);
    }
    await rm(file, { force: true });
  }
}

/** The process that holds the directory, if it is still alive. */
export async function lockOwner(dataDir: string): Promise<number | undefined> {
  const pid = Number(await readFile(lockFile(dataDir), "utf8").catch(() => ""));
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined;
  return /lib.cli.\w+\.ts|node\.exe/.test(await processCommand(pid)) ? pid : undefined;
}

const lockFile = (dataDir: string) => path.join(dataDir, "lock");
