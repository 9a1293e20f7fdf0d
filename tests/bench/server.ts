import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { NEXT } from "@/lib/cli/next-server";
import { freePort } from "@/lib/cli/postgres";
import { TYPESCRIPT_FLAGS } from "@/lib/cli/typescript-command";

/** A server that is measured: ours, or one of the floors. All are started, watched and stopped in the same way. */
export type Server = {
  /** `http://127.0.0.1:<port>` */
  address: string;
  /** Megabytes of the most memory it ever held; undefined where the machine does not say. */
  peakMemory(): Promise<number | undefined>;
  stop(): Promise<void>;
};

type Options = { env?: Readonly<Record<string, string | undefined>>; folder?: string; readyAt: string };

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;
const ENDS_WITH_US = ["--import", path.resolve("lib/cli/end-with-parent.mjs")];

/** `next start` of the build in a folder. */
export async function serveNext(options: Options): Promise<Server> {
  const port = await freePort();
  const command = [...ENDS_WITH_US, NEXT, "start", "-p", String(port), "-H", "127.0.0.1"];
  return start(process.execPath, command, port, options);
}

/** A TypeScript program of this folder that listens on PORT. */
export async function serveProgram(file: string, options: Options): Promise<Server> {
  const port = await freePort();
  return start(process.execPath, [...ENDS_WITH_US, ...TYPESCRIPT_FLAGS, file], port, options);
}

/** Any other command that stays in the foreground and listens on that port. */
export async function start(
  program: string,
  args: readonly string[],
  port: number,
  { env, folder, readyAt }: Options,
): Promise<Server> {
  const child = spawn(program, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
    });
  const server: Server = {
    address: `http://127.0.0.1:${port}`,
    peakMemory: () => peakMemoryOf(child.pid),
    stop: () => stop(child),
  };
  try {
    await ready(child, server.address + readyAt);
  } catch (error) {
    await stop(child);
    throw new Error(`${path.basename(program)} ${args.join(" ")} did not answer: ${error}\n${said}`);
  }
  return server;
}

async function ready(child: ChildProcess, address: string): Promise<void> {
  const failed = once(child, "error").then(([error]) => Promise.reject(error));
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const answer = await Promise.race([fetch(address).catch(() => undefined), failed]);
    if (answer?.ok) return;
    if (!isRunning(child)) throw new Error("it ended");
    if (Date.now() > deadline) throw new Error(answer ? `it says ${answer.status}` : "no answer");
    await delay(50);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(impatience);
}

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Linux keeps the highest resident size of every process. */
async function peakMemoryOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}
