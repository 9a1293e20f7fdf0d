import "server-only";

/** One server-sent event, its data on one line; `retry`: milliseconds before a browser that lost us comes back. */
export type StreamEvent = { event: string; data: string; id?: string; retry?: number };

export type Stream = {
  /** Sends, or keeps the event until the reader takes more; of equal events that wait, one is enough. */
  send(event: StreamEvent): void;
  /** Closes, after one last event. */
  end(last?: StreamEvent): void;
  readonly open: boolean;
};

const HEARTBEAT_MS = 20_000;
/** Chunks handed over and not yet taken, after which events wait and are merged instead. */
const BUFFERED = 16;
/** Heartbeats that a reader may leave untaken before it counts as gone. */
const PATIENCE = 3;

const encoder = new TextEncoder();

const line = (name: string, value: string | number | undefined): string =>
  value === undefined ? "" : `${name}: ${value}\n`;

const bytesOf = ({ event, data, id, retry }: StreamEvent): Uint8Array =>
  encoder.encode(`${line("retry", retry)}${line("id", id)}event: ${event}\ndata: ${data}\n\n`);

const beat = encoder.encode(": here\n\n");

/**
 * A response of server-sent events that never grows without bound: a reader that does not read gets each waiting event
 * once, later, and is closed when it stays away.
 * @param begin what feeds the stream; returns how to stop
 */
export function eventStream(request: Request, begin: (stream: Stream) => () => void): Response {
  endAtShutdown();
  // A connection kept alive still reaches a server that is about to stop.
  if (isStopping) return new Response(null, { status: 503, headers: { connection: "close" } });
  const stream = new Writing();
  const body = new ReadableStream<Uint8Array>(
    {
      start: controller => stream.begin(controller, begin),
      pull: () => stream.flush(),
      cancel: () => stream.stop(),
    },
    new CountQueuingStrategy({ highWaterMark: BUFFERED }),
  );
  if (request.signal.aborted) stream.end();
  request.signal.addEventListener("abort", () => stream.end(), { once: true });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // no-transform keeps compressing proxies, and Next's own compression, from holding events back.
      "cache-control": "private, no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

class Writing implements Stream {
  readonly #waiting = new Map<string, StreamEvent>();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #untaken = 0;
  #release: (() => void) | undefined;

  get open(): boolean {
    return this.#controller !== undefined;
  }

  begin(controller: ReadableStreamDefaultController<Uint8Array>, feed: (stream: Stream) => () => void): void {
    this.#controller = controller;
    streams.add(this);
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS).unref();
    this.#release = feed(this);
    // The feed may already have ended what it was asked to begin.
    if (!this.open) this.stop();
  }

  send(event: StreamEvent): void {
    if (!this.#controller) return;
    if (this.#hasRoom && this.#waiting.size === 0) this.#controller.enqueue(bytesOf(event));
    else this.#waiting.set(`${event.event} ${event.data}`, event);
  }

  flush(): void {
    this.#untaken = 0;
    for (const [key, event] of this.#waiting) {
      if (!this.#hasRoom) return;
      this.#waiting.delete(key);
      this.#controller?.enqueue(bytesOf(event));
    }
  }

  end(last?: StreamEvent): void {
    const controller = this.#controller;
    if (!controller) return;
    if (last) controller.enqueue(bytesOf(last));
    this.stop();
    controller.close();
  }

  stop(): void {
    this.#controller = undefined;
    clearInterval(this.#heartbeat);
    streams.delete(this);
    this.#waiting.clear();
    this.#release?.();
    this.#release = undefined;
  }

  get #hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  #beat(): void {
    if (this.#hasRoom) this.#controller?.enqueue(beat);
    else if (++this.#untaken >= PATIENCE) this.end();
  }
}

const streams = new Set<Writing>();
let isWatching = false;
let isStopping = false;

/** A server that stops waits for its open answers, and these would never end by themselves. */
function endAtShutdown(): void {
  if (isWatching) return;
  isWatching = true;
  const endAll = () => {
    isStopping = true;
    for (const stream of [...streams]) stream.end();
  };
  process.once("SIGTERM", endAll).once("SIGINT", endAll);
}
