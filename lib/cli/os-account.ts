import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Failure } from "@/lib/cli/failure";

const exec = promisify(execFile);

export type OsAccount = { uid: number; gid: number };

/** Where things go that the database's account must reach when root's own folders are closed to it. */
export const SHARED_HOME = "/var/lib/concord";

async function lookUp(name: string): Promise<OsAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([exec("id", ["-u", name]), exec("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the system's `postgres` account,
 * made where there is none; anybody else runs it as themselves (`undefined`).
 */
export async function databaseAccount(): Promise<OsAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const found = await lookUp("postgres");
  if (found) return found;
  await exec("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]).catch(() => undefined);
  const made = await lookUp("postgres");
  if (!made) {
    throw new Failure("PostgreSQL does not run as root, and no account `postgres` could be made for it.");
  }
  return made;
}

/** Whether every folder on the way to `target` may be entered by `account`. */
export async function reachable(target: string, account: OsAccount): Promise<boolean> {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const seen = await stat(folder);
    const shift = seen.uid === account.uid ? 6 : seen.gid === account.gid ? 3 : 0;
    if (((seen.mode >> shift) & 1) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
