import "server-only";
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { env } from "./env";

/** The one channel of the database on which topics are notified (lib/ledger/topics.ts says which there are). */
const CHANNEL = "concord";

/** `null`: something may have been missed, so read everything again. */
export type Signal = { topic: string | null; id: string };
export type Hear = (signal: Signal) => void;

/** In the place of a topic: whatever is notified. */
export const everyTopic = "*";

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 10_000;
const PULSE_MS = 20_000;
/** Topics whose last signal is remembered; a reader who comes back asking about an older one reads again. */
const REMEMBERED = 10_000;

/**
 * Hears the database's notifications over one connection of its own and passes each to whoever subscribed to its topic.
 * A lost connection is made again by itself; what was notified meanwhile is lost, so then everyone is told to read again.
 * Ids are `<connection>.<number>`: those of another process or an earlier connection say nothing, and count as missed.
 */
export class Listening {
  readonly #subscribers = new Map<string, Set<Hear>>();
  readonly #lastOf = new Map<string, number>();
  #connection = newConnection();
  #number = 0;
  #forgotten = 0;
  #client: Client | undefined;
  #retryIn = FIRST_RETRY_MS;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(readonly url: string) {}

  /** @returns how to stop hearing; may be called twice */
  subscribe(topics: readonly string[], hear: Hear): () => void {
    if (!this.#client && !this.#timer) void this.#connect();
    for (const topic of topics) {
      const hearers = this.#subscribers.get(topic) ?? new Set();
      this.#subscribers.set(topic, hearers.add(hear));
    }
    return () => {
      for (const topic of topics) {
        const hearers = this.#subscribers.get(topic);
        hearers?.delete(hear);
        if (hearers?.size === 0) this.#subscribers.delete(topic);
      }
    };
  }

  /** Whether anything may have happened on these topics since the signal with that id. */
  missed(lastId: string, topics: readonly string[]): boolean {
    const [connection, number] = lastId.split(".");
    const last = Number(number);
    if (connection !== this.#connection || !Number.isSafeInteger(last) || last < this.#forgotten) return true;
    return topics.some(topic => (this.#lastOf.get(topic) ?? 0) > last);
  }

  /** Where the signals stand now: an id to give to a reader who has just read. */
  position(): string {
    return `${this.#connection}.${this.#number}`;
  }

  get subscriptions(): number {
    return [...this.#subscribers.values()].reduce((sum, hearers) => sum + hearers.size, 0);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: "concord live",
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    this.#client = client;
    // Both may be said of one loss; only the first is acted on.
    const lose = () => this.#lose(client);
    client.once("error", lose).once("end", lose);
    client.on("notification", ({ payload }) => this.#pass(payload ?? ""));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch {
      lose();
      return;
    }
    this.#retryIn = FIRST_RETRY_MS;
    this.#pulse(client);
    this.#startOver();
  }

  /** A peer that vanished without a word would be waited for for ever: ask now and then whether it is there. */
  #pulse(client: Client): void {
    this.#timer = setTimeout(() => {
      client.query("SELECT 1").then(
        () => client === this.#client && !this.#closed && this.#pulse(client),
        () => this.#lose(client),
      );
    }, PULSE_MS).unref();
  }

  #lose(client: Client): void {
    if (client !== this.#client || this.#closed) return;
    this.#client = undefined;
    clearTimeout(this.#timer);
    client.end().catch(() => undefined);
    this.#connection = newConnection();
    const wait = this.#retryIn * (0.5 + Math.random() / 2);
    this.#retryIn = Math.min(LONGEST_RETRY_MS, this.#retryIn * 2);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#connect();
    }, wait).unref();
  }

  #pass(topic: string): void {
    this.#number++;
    this.#remember(topic);
    const signal: Signal = { topic, id: this.position() };
    for (const subject of [topic, everyTopic])
      for (const hear of [...(this.#subscribers.get(subject) ?? [])]) hear(signal);
  }

  #remember(topic: string): void {
    this.#lastOf.delete(topic);
    this.#lastOf.set(topic, this.#number);
    if (this.#lastOf.size <= REMEMBERED) return;
    const [oldest, number] = this.#lastOf.entries().next().value as [string, number];
    this.#lastOf.delete(oldest);
    this.#forgotten = number;
  }

  #startOver(): void {
    this.#lastOf.clear();
    this.#forgotten = this.#number;
    const signal: Signal = { topic: null, id: this.position() };
    for (const hear of new Set([...this.#subscribers.values()].flatMap(hearers => [...hearers])))
      hear(signal);
  }
}

const newConnection = (): string => randomBytes(6).toString("hex");

// Kept beside the module, because a development server loads the module anew at every edit.
const kept = globalThis as { concordLive?: Listening };

/** The listening of this process. */
export function live(): Listening {
  kept.concordLive ??= new Listening(env().DATABASE_URL);
  return kept.concordLive;
}
