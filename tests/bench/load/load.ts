import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { TYPESCRIPT_FLAGS } from "@/lib/cli/typescript-command";

/** So many connections asking one address over and over for so long. */
export type Load = {
  address: string;
  connections: number;
  seconds: number;
  headers: Readonly<Record<string, string>>;
};
export type LoadResult = { perSecond: number; requests: number; failed: number };

/** What a browser says it can read; everything that is measured is asked the same way. */
export const asBrowser = { "accept-encoding": "gzip", accept: "text/html,*/*" };

export class LoadGenerator {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(path.join(import.meta.dirname, "generator.ts"), { execArgv: TYPESCRIPT_FLAGS });
  }

  /** Requests per second that were answered with 200; any other answer is an error. */
  async run(load: Load): Promise<number> {
    this.#child.send(load);
    const [answer] = (await once(this.#child, "message")) as [LoadResult | { error: string }];
    if ("error" in answer) throw new Error(`${load.address}: ${answer.error}`);
    if (answer.failed > 0) throw new Error(`${load.address}: ${answer.failed} answers were not 200`);
    return answer.perSecond;
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}
