import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Cluster, startPostgres } from "@/lib/cli/postgres";

/** A PostgreSQL in a temporary folder, gone when `use` is done. */
export async function withScratchPostgres<T>(use: (cluster: Cluster) => Promise<T>): Promise<T> {
  const scratch = await startScratchPostgres();
  try {
    return await use(scratch);
  } finally {
    await scratch.stop();
  }
}

export async function startScratchPostgres(): Promise<Cluster> {
  const home = await makeScratchFolder();
  const password = randomBytes(18).toString("hex");
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    const cluster = await startPostgres({ folder: path.join(home, "cluster"), password, throwAway: true });
    return { ...cluster, stop: () => cluster.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A new folder for temporary things, which the database's own account may pass through but not read. */
export async function makeScratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-"));
  await chmod(folder, 0o711);
  return folder;
}
