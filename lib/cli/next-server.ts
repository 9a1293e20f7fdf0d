import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Failure } from "@/lib/cli/failure";

export const NEXT = path.resolve("node_modules/next/dist/bin/next");

const HEALTHY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 8_000;

export type NextServer = {
  /** Resolves with what it said last when the server has ended, by whatever cause. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

type Options = { mode: "start" | "dev"; port: number; env: NodeJS.ProcessEnv };

/** Starts Next on 127.0.0.1 and waits until the application calls itself healthy. */
export async function startNext({ mode, port, env }: Options, signal?: AbortSignal): Promise<NextServer> {
  signal?.throwIfAborted();
  const guard = ["--import", path.resolve("lib/cli/end-with-parent.mjs")];
  const server = spawn(process.execPath, [...guard, NEXT, mode, "-p", String(port), "-H", "127.0.0.1"], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Its own group: Ctrl-C reaches the terminal's whole group, and the order of stopping is decided here.
    detached: process.platform !== "win32",
    env: { ...env, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" },
  });
  const log = collectOutput(server);
  const ended = once(server, "exit").then(() => log.text());
  const stop = () => stopServer(server, ended);
  try {
    await Promise.race([healthy(port, server, signal), ended]);
    if (!isRunning(server)) throw new Failure(`The server did not start:\n${log.text()}`);
  } catch (error) {
    await stop();
    throw error instanceof Failure ? error : new Failure(`${String(error)}\n${log.text()}`);
  }
  log.passOn();
  return { ended, stop };
}

async function healthy(port: number, server: ChildProcess, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + HEALTHY_WITHIN_MS;
  let seen = "no answer";
  while (isRunning(server)) {
    signal?.throwIfAborted();
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) seen = `${answer.status} ${(await answer.text()).slice(0, 200)}`;
    if (Date.now() > deadline) throw new Failure(`The server started but is not healthy: ${seen}`);
    await delay(50);
  }
}

/** Keeps the last output while the server starts; from then on it is passed to standard error. */
function collectOutput(server: ChildProcess): { text(): string; passOn(): void } {
  let kept = "";
  let passing = false;
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      kept = (kept + text).slice(-8_000);
      if (passing) process.stderr.write(text);
    });
  }
  return {
    text: () => kept.trim(),
    passOn: () => {
      passing = true;
    },
  };
}

async function stopServer(server: ChildProcess, ended: Promise<string>): Promise<void> {
  if (!isRunning(server)) return;
  server.kill("SIGTERM");
  const impatience = setTimeout(() => server.kill("SIGKILL"), STOP_WITHIN_MS);
  await ended;
  clearTimeout(impatience);
}

const isRunning = (server: ChildProcess) => server.exitCode === null && server.signalCode === null;
