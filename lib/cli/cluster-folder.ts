import { createHash } from "node:crypto";
import { lstat, mkdir, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { type OsAccount, reachable, SHARED_HOME } from "@/lib/cli/os-account";

/**
 * Where a cluster wanted at `folder` really lies. Root's data directory may be closed to the account that
 * PostgreSQL runs as (a clone in /root); then `folder` is a link to a place that account can enter.
 */
export async function clusterFolder(folder: string, account: OsAccount | undefined): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true });
  if (!account || (await reachable(path.dirname(folder), account))) return folder;
  const key = createHash("sha256").update(folder).digest("hex").slice(0, 16);
  const elsewhere = path.join(SHARED_HOME, "clusters", key);
  const linked = await lstat(folder).then(
    () => true,
    () => false,
  );
  if (linked) return elsewhere;
  // Whoever deleted the data directory deleted the link and meant the data.
  await rm(elsewhere, { recursive: true, force: true });
  await mkdir(path.dirname(elsewhere), { recursive: true });
  await symlink(elsewhere, folder);
  return elsewhere;
}
