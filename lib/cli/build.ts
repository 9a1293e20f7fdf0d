import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { DISK_FULL, Failure, tellsOfFullDisk } from "@/lib/cli/failure";
import { NEXT } from "@/lib/cli/next-server";

const SOURCES = ["app", "components", "lib", "public", "prisma/schema"];
const SINGLE_FILES = ["next.config.ts", "proxy.ts", "package.json", "package-lock.json", "tsconfig.json"];
/** Part of no page: changing these needs no new build. */
const APART = /^lib[/\\](cli|platform[/\\]generated)[/\\]/;

const distDir = () => process.env.NEXT_DIST_DIR ?? ".next";

/** `next build`, unless the last build was of the same sources. Returns whether it had to. */
export async function buildApp(signal?: AbortSignal): Promise<boolean> {
  const stamp = path.join(distDir(), "sources.sha256");
  const wanted = await hashSources();
  if ((await readFile(stamp, "utf8").catch(() => "")) === wanted) return false;
  await promisify(execFile)(process.execPath, [NEXT, "build"], {
    signal,
    env: buildEnv(),
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: Error & { stdout?: string; stderr?: string }) => {
    const said = `${error.stdout ?? ""}${error.stderr ?? ""}`;
    throw new Failure(tellsOfFullDisk(said) ? DISK_FULL : `The build failed:\n${said}`);
  });
  await writeFile(stamp, wanted);
  return true;
}

/** One build serves every installation: no address, database or secret may be baked into it. */
function buildEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL, PUBLIC_DATABASE_URL, APP_URL, NEXTAUTH_SECRET, PORT, ...rest } = process.env;
  return { ...rest, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const inlined = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  hash.update(JSON.stringify(inlined.sort()));
  const listed = await Promise.all(SOURCES.map(filesUnder));
  for (const file of [...listed.flat(), ...SINGLE_FILES].filter(file => !APART.test(file)).sort()) {
    const content = await readFile(file).catch(() => undefined);
    if (content) hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter(entry => entry.isFile()).map(entry => path.join(entry.parentPath, entry.name));
}
