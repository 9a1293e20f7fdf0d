import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

export type ToolResult = { ok: boolean; output: string };

/** The tools write into a pipe and could not know whether a person reads at its end. */
const COLOUR = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };

/** Runs the command line of an installed package under this Node and keeps all that it says. */
export async function runTool(
  packageName: string,
  args: readonly string[],
  signal: AbortSignal,
  bin = packageName,
): Promise<ToolResult> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [await binOf(packageName, bin), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...COLOUR, CI: "true", NEXT_TELEMETRY_DISABLED: "1" },
  });
  // The gentle signal: a test run told so stops the servers that it started.
  const interrupt = () => child.kill("SIGINT");
  signal.addEventListener("abort", interrupt);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<ToolResult>();
  child.once("error", reject);
  child.once("close", code => resolve({ ok: code === 0, output }));
  const result = await promise.finally(() => signal.removeEventListener("abort", interrupt));
  signal.throwIfAborted();
  return result;
}

async function binOf(packageName: string, bin: string): Promise<string> {
  const manifest = await manifestOf(packageName);
  const { bin: bins } = JSON.parse(await readFile(manifest, "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bins === "string" ? bins : bins[bin];
  if (file === undefined) throw new Error(`${packageName} has no command ${bin}`);
  return path.join(path.dirname(manifest), file);
}

/** Not through `require.resolve` of the manifest: a package may choose not to export it. */
async function manifestOf(packageName: string): Promise<string> {
  const folders = createRequire(import.meta.url).resolve.paths(packageName) ?? [];
  for (const folder of folders) {
    const manifest = path.join(folder, packageName, "package.json");
    if (await readFile(manifest).catch(() => undefined)) return manifest;
  }
  throw new Error(`${packageName} is not installed`);
}
