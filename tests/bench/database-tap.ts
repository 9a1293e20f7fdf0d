import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export type DatabaseTap = {
  /** The database's URL by way of the tap. */
  url: string;
  /** Statements executed while `work` ran, in their order. One at a time: what others ask meanwhile is counted too. */
  during(work: () => Promise<unknown>): Promise<string[]>;
  stop(): Promise<void>;
};

/** The post's connections (lib/letters): its rounds belong to no page. */
const POST = "application_name\0concord letters\0";

/** A pulse of the connection that listens for notifications; no page asks it. */
const PULSE = "SELECT 1";

/**
 * A door before PostgreSQL that passes everything on and writes down each statement executed: whichever client asks, and
 * however it prepares what it asks, a query cannot go uncounted.
 */
export async function tapDatabase(databaseUrl: string): Promise<DatabaseTap> {
  const behind = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let heard: string[] | undefined;
  const door = createServer(client => {
    const database = connect(Number(behind.port), behind.hostname);
    const reader = new FrontendReader(statement => statement !== PULSE && heard?.push(statement));
    client.on("data", chunk => reader.read(chunk));
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket.setNoDelay(true));
      socket.on("error", () => undefined);
      socket.on("close", () => {
        client.destroy();
        database.destroy();
        sockets.delete(socket);
      });
    }
  });
  door.listen(0, "127.0.0.1");
  await once(door, "listening");
  const address = door.address();
  if (address === null || typeof address === "string") throw new Error("The tap has no port.");
  const url = new URL(databaseUrl);
  url.port = String(address.port);
  return {
    url: url.href,
    during: async work => {
      heard = [];
      await work();
      const statements = heard;
      heard = undefined;
      return statements;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise(resolve => door.close(resolve));
    },
  };
}

/** Reads what a client says to PostgreSQL (protocol 3.0, frontend messages) as far as it tells which statement is run. */
class FrontendReader {
  #received: Buffer = Buffer.alloc(0);
  #started = false;
  #isOfPost = false;
  readonly #prepared = new Map<string, string>();
  readonly #bound = new Map<string, string>();

  constructor(readonly execute: (statement: string) => void) {}

  read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    // The first message alone has no letter before its length.
    const opening = this.#started ? undefined : this.#take(0);
    if (opening) {
      this.#started = true;
      this.#isOfPost = opening.includes(POST);
    }
    while (this.#started) {
      const message = this.#take(1);
      if (!message) return;
      this.#hear(String.fromCharCode(message[0] ?? 0), message.subarray(5));
    }
  }

  #take(lengthAt: 0 | 1): Buffer | undefined {
    if (this.#received.length < lengthAt + 4) return undefined;
    const length = lengthAt + this.#received.readInt32BE(lengthAt);
    if (this.#received.length < length) return undefined;
    const message = this.#received.subarray(0, length);
    this.#received = this.#received.subarray(length);
    return message;
  }

  #hear(letter: string, payload: Buffer): void {
    if (this.#isOfPost) return;
    const [first = "", second = ""] = wordsOf(payload);
    if (letter === "Q") this.execute(first);
    if (letter === "P") this.#prepared.set(first, second);
    if (letter === "B") this.#bound.set(first, this.#prepared.get(second) ?? "");
    if (letter === "E") this.execute(this.#bound.get(first) ?? "");
  }
}

/** The first two zero-terminated strings of a message. */
function wordsOf(payload: Buffer): string[] {
  const end = payload.indexOf(0);
  const second = payload.indexOf(0, end + 1);
  return [payload.toString("utf8", 0, end), payload.toString("utf8", end + 1, Math.max(second, end + 1))];
}
