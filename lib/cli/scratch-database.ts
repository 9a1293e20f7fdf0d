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
  const home = await mkdtemp(path.join(tmpdir(), "concord-postgres-"));
  // Passed through, not read: the database's account must reach its folder inside.
  await chmod(home, 0o711);
  const password = randomBytes(18).toString("hex");
  const cluster = await startPostgres({ folder: path.join(home, "cluster"), password, throwAway: true });
  const stop = async () => {
    await cluster.stop();
    await rm(home, { recursive: true, force: true });
  };
  return { ...cluster, stop };
}
