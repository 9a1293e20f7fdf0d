import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { DomainError } from "@/lib/kernel/errors";
import { type Request, run } from "./acts";

/** How a request ended: done, refused in the domain's words, or broken (which no request may be). */
export type Ending = { done: true; value: unknown } | { done: false; refused: boolean; message: string };

export type Processes = {
  here: (request: Request) => Promise<Ending>;
  there: (request: Request) => Promise<Ending>;
  stop: () => void;
};

/** This process and a second one, both on the test's database. */
export async function twoProcesses(): Promise<Processes> {
  const child = fork(path.join(import.meta.dirname, "second-process.ts"), {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const waiting = new Map<number, (ending: Ending) => void>();
  await new Promise<void>((resolve, reject) => {
    child.once("exit", code => reject(new Error(`the second process ended with ${code}`)));
    child.on(
      "message",
      (message: {
        ready?: true;
        id: number;
        ok: boolean;
        refused: boolean;
        value: unknown;
        message: string;
      }) => {
        if (message.ready) return resolve();
        const { id, ok, value, refused, message: text } = message;
        waiting.get(id)?.(ok ? { done: true, value } : { done: false, refused, message: text });
        waiting.delete(id);
      },
    );
  });
  let last = 0;
  return {
    here,
    there: request => ask(child, waiting, ++last, request),
    stop: () => child.disconnect(),
  };
}

async function here(request: Request): Promise<Ending> {
  try {
    return { done: true, value: await run(request) };
  } catch (error) {
    return {
      done: false,
      refused: error instanceof DomainError,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

const ask = (
  child: ChildProcess,
  waiting: Map<number, (ending: Ending) => void>,
  id: number,
  request: Request,
) =>
  new Promise<Ending>(resolve => {
    waiting.set(id, resolve);
    child.send({ id, request });
  });
