import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { TYPESCRIPT_FLAGS } from "@/lib/cli/typescript-command";

/** So many readers of one stream, who take turns with the cookies, and what is notified to them. */
export type Crowd = {
  address: string;
  readers: number;
  cookies: readonly string[];
  databaseUrl: string;
  channel: string;
  topic: string;
};

/** Milliseconds from the notification to each reader. */
export type Delivery = { times: number[] };

/** Readers in a process of their own. */
export class Subscribers {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Resolves when every reader has been told that the server listens for it. */
  static async gather(crowd: Crowd): Promise<Subscribers> {
    const child = fork(path.join(import.meta.dirname, "subscribers.ts"), { execArgv: TYPESCRIPT_FLAGS });
    const subscribers = new Subscribers(child);
    await subscribers.#tell(crowd);
    return subscribers;
  }

  async notify(): Promise<number[]> {
    return ((await this.#tell("notify")) as Delivery).times;
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  async #tell(message: Crowd | "notify"): Promise<unknown> {
    this.#child.send(message);
    const [answer] = (await once(this.#child, "message")) as [Delivery | "gathered" | { error: string }];
    if (typeof answer === "object" && "error" in answer) throw new Error(`Subscribers: ${answer.error}`);
    return answer;
  }
}
