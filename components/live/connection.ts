/** `over`: the session has ended or the reader no longer takes part; only a person can go on from there. */
export type ConnectionState = "closed" | "connecting" | "open" | "lost" | "over";

/** `again`: something may have been missed. */
export type Heard = "moved" | "presence" | "again";

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** A tab that is only passed by keeps its stream; one that is put away gives it up, since browsers allow few. */
const HIDDEN_FOR_MS = 15_000;

/**
 * One stream of server-sent events. Gives up while the page is hidden and catches up when it is looked at again; comes back
 * by itself after a lost connection, with the id of the last event, so that the server can say whether anything was missed.
 */
export class Connection {
  readonly #listeners = new Set<(heard: Heard) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #address: (lastId: string) => string;
  #source: EventSource | undefined;
  #state: ConnectionState = "closed";
  #lastId = "";
  #retryIn = FIRST_RETRY_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(address: (lastId: string) => string) {
    this.#address = address;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Opens with the first listener and closes with the last. */
  listen(listener: (heard: Heard) => void): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #begin(): void {
    const turn = () => this.#turn();
    const online = () => this.#state === "lost" && this.#open();
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("online", online);
    this.#stopWatching = () => {
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("online", online);
    };
    if (!document.hidden) this.#open();
  }

  #end(): void {
    this.#stopWatching?.();
    this.#close("closed");
  }

  #turn(): void {
    clearTimeout(this.#timer);
    if (this.#state === "over") return;
    if (document.hidden) this.#timer = setTimeout(() => this.#close("closed"), HIDDEN_FOR_MS);
    else if (!this.#source) this.#open();
  }

  #open(): void {
    this.#close(this.#state === "lost" ? "lost" : "connecting");
    const source = new EventSource(this.#address(this.#lastId));
    this.#source = source;
    const hear = (heard?: Heard) => (event: MessageEvent) => {
      this.#lastId = event.lastEventId || this.#lastId;
      if (heard) this.#tell(heard);
    };
    source.addEventListener("ready", event => {
      hear()(event);
      this.#retryIn = FIRST_RETRY_MS;
      this.#become("open");
    });
    for (const heard of ["moved", "presence", "again"] as const) source.addEventListener(heard, hear(heard));
    source.addEventListener("over", () => this.#close("over"));
    // While it is CONNECTING the browser tries again by itself; CLOSED means that it was refused.
    source.addEventListener("error", () => {
      this.#become("lost");
      if (source.readyState === EventSource.CLOSED && source === this.#source) this.#retry();
    });
  }

  #retry(): void {
    this.#close("lost");
    const wait = this.#retryIn * (0.75 + Math.random() / 2);
    this.#retryIn = Math.min(LONGEST_RETRY_MS, this.#retryIn * 2);
    this.#timer = setTimeout(async () => {
      if (await this.#isRefused()) this.#close("over");
      else this.#open();
    }, wait);
  }

  /** An EventSource does not say why it was refused; the same address, asked plainly, does. */
  async #isRefused(): Promise<boolean> {
    const asking = new AbortController();
    try {
      const { status } = await fetch(this.#address(this.#lastId), { signal: asking.signal });
      return status === 401 || status === 404;
    } catch {
      return false;
    } finally {
      asking.abort();
    }
  }

  #close(state: ConnectionState): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.#become(state);
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }

  #tell(heard: Heard): void {
    for (const listener of this.#listeners) listener(heard);
  }
}
