import "server-only";
import { everyTopic, live } from "@/lib/platform/live";
import { connections } from "@/lib/platform/mail";
import { remindClearers } from "./remind-clearers";
import { sendLetters } from "./send-letters";
import { unreadLedgers, writeLetters } from "./write-letters";

type Pace = {
  /** How long a message stays taken by a process that says nothing more. */
  leaseMs: number;
  /** How often to look without having been told to: for what was notified to nobody, and for what falls due. */
  pollMs: number;
  /** What happens together is heard together. */
  restMs: number;
};

const usual: Pace = { leaseMs: 60_000, pollMs: 30_000, restMs: 300 };

/** A topic that names a ledger. */
const ofLedger = /^(?:package|delegation|organisation):([0-9a-f-]{36})$/;

/**
 * The post of one process: turns what ledgers record into letters and sends what is due. Every process of the application
 * has one, and they share the work through the database; none knows of another.
 */
export class Post {
  readonly #told = new Set<string>();
  #isBehind = true;
  #next: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #deaf: (() => void) | undefined;

  constructor(private readonly pace: Pace = usual) {}

  start(): void {
    this.#deaf ??= live().subscribe([everyTopic], ({ topic }) => this.#hear(topic));
    this.#wakeIn(this.pace.restMs);
  }

  /** What is under way is finished; what was not begun is another's. */
  async stop(): Promise<void> {
    this.#deaf?.();
    this.#deaf = undefined;
    clearTimeout(this.#next);
    await this.#round;
  }

  #hear(topic: string | null): void {
    const ledger = topic === null ? undefined : ofLedger.exec(topic)?.[1];
    if (topic === null) this.#isBehind = true;
    else if (ledger) this.#told.add(ledger);
    else return;
    this.#wakeIn(this.pace.restMs);
  }

  #wakeIn(ms: number): void {
    if (!this.#deaf || this.#round) return;
    clearTimeout(this.#next);
    this.#next = setTimeout(() => {
      this.#round = this.#work()
        .catch(error => {
          this.#isBehind = true;
          // The database's library quotes the call first; why it failed is in its last line.
          const said = error instanceof Error ? error.message : String(error);
          console.error(`letters: ${said.trim().split("\n").at(-1)}`);
        })
        .finally(() => this.#rest());
    }, ms).unref();
  }

  #rest(): void {
    this.#round = undefined;
    const isTold = this.#told.size > 0;
    if (!isTold) this.#isBehind = true;
    this.#wakeIn(isTold ? this.pace.restMs : this.pace.pollMs);
  }

  async #work(): Promise<void> {
    const ledgers = new Set(this.#told);
    this.#told.clear();
    if (this.#isBehind) {
      for (const id of await unreadLedgers()) ledgers.add(id);
      await remindClearers(new Date());
    }
    this.#isBehind = false;
    for (const id of ledgers) await writeLetters(id);
    await Promise.all(Array.from({ length: connections }, () => this.#send()));
  }

  async #send(): Promise<void> {
    while (this.#deaf && (await sendLetters(this.pace.leaseMs)));
  }
}

const kept = globalThis as { concordPost?: Post };

/** Begins the post of this process, once. */
export function startPost(): void {
  if (kept.concordPost) return;
  const post = new Post();
  kept.concordPost = post;
  const stop = () => void post.stop();
  process.once("SIGTERM", stop).once("SIGINT", stop);
  post.start();
}
