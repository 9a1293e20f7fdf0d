import { spawn } from "node:child_process";

export type Said = { code: number | null; out: string; err: string };

/** Runs a command of the shell as `npm run` does, without npm; ended after a minute, whatever it is at. */
export function shell(
  command: string,
  args: readonly string[],
  given: Readonly<Record<string, string | undefined>> = {},
): Promise<Said> {
  const flags = ["--conditions=react-server", "--import", "tsx", `lib/cli/${command}.ts`];
  const child = spawn(process.execPath, [...flags, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
    env: { ...process.env, NODE_ENV: "production", ...given },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", text => (out += text));
  child.stderr.on("data", text => (err += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", code => resolve({ code, out, err }));
  });
}
