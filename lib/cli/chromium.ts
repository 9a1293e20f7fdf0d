import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { Failure } from "@/lib/cli/failure";

const exec = promisify(execFile);

/** First the one without a desktop's windows, which takes a quarter less time for the same pages. */
const USUAL_PLACES = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** An installed Chromium: the one that CHROMIUM_PATH names, the system's, or Playwright's own. */
export async function findChromium(): Promise<string | undefined> {
  const candidates = [process.env.CHROMIUM_PATH || [], ...USUAL_PLACES, chromium.executablePath()].flat();
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return undefined;
}

/** Installs one the way that works here, and returns what was done: Debian's package for root, else Playwright's. */
export async function installChromium(signal: AbortSignal): Promise<string> {
  const attempts: [string, () => Promise<unknown>][] = [];
  if (process.platform === "linux" && process.getuid?.() === 0) {
    attempts.push(["Chromium was installed with apt-get", () => aptGet(signal)]);
  }
  attempts.push(["Chromium was downloaded by Playwright", () => playwright(signal)]);
  const complaints: string[] = [];
  for (const [said, install] of attempts) {
    await install().catch((error: Error) => complaints.push(error.message.split("\n")[0] ?? ""));
    if (await findChromium()) return said;
  }
  throw new Failure(`No Chromium is installed (${complaints.join("; ")}); name one with CHROMIUM_PATH.`);
}

async function aptGet(signal: AbortSignal): Promise<void> {
  const options = { signal, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, maxBuffer: 1 << 26 };
  await exec("apt-get", ["update", "-q"], options);
  const install = ["install", "-y", "-q", "--no-install-recommends"];
  await exec("apt-get", [...install, "chromium-headless-shell"], options).catch(() =>
    exec("apt-get", [...install, "chromium"], options),
  );
}

async function playwright(signal: AbortSignal): Promise<void> {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("playwright-core")), "cli.js");
  await exec(process.execPath, [cli, "install", "chromium"], { signal, maxBuffer: 1 << 26 });
}
