import { connect, type Socket } from "node:net";
import { Client } from "pg";
import type { Crowd, Delivery } from "./crowd";

/**
 * A program of its own that holds many open streams and the database's end of a notification: both moments are read from
 * one clock. Told "notify", it notifies once and answers when every stream has heard.
 */
const HEARD_WITHIN_MS = 20_000;
/** Connections made at a time: a listening socket's queue is short. */
const AT_ONCE = 50;

let waiting: { began: number; times: number[]; all: () => void } | undefined;

process.on("message", (message: Crowd | "notify") => {
  void (message === "notify" ? notify() : gather(message)).then(
    answer => process.send?.(answer),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
process.on("disconnect", () => process.exit(0));

let database: Client;
let crowd: Crowd;

async function gather(given: Crowd): Promise<"gathered"> {
  crowd = given;
  database = new Client({ connectionString: crowd.databaseUrl });
  await database.connect();
  for (let from = 0; from < crowd.readers; from += AT_ONCE) {
    const places = Array.from(
      { length: Math.min(AT_ONCE, crowd.readers - from) },
      (_, place) => from + place,
    );
    await Promise.all(places.map(place => subscribe(crowd.cookies[place % crowd.cookies.length])));
  }
  return "gathered";
}

/** Opens one stream and waits until it says that it listens. */
async function subscribe(cookie: string | undefined): Promise<void> {
  const url = new URL(crowd.address);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket: Socket = connect(Number(url.port), url.hostname, () => {
    const lines = [
      `GET ${url.pathname}${url.search} HTTP/1.1`,
      `Host: ${url.host}`,
      "Accept: text/event-stream",
    ];
    socket.write(`${[...lines, ...(cookie ? [`Cookie: ${cookie}`] : [])].join("\r\n")}\r\n\r\n`);
  });
  socket.setNoDelay(true).setEncoding("latin1");
  socket.on("data", (text: string) => {
    if (!text.startsWith("HTTP/1.1 200") && text.startsWith("HTTP/1.1"))
      reject(new Error(text.slice(0, 200)));
    if (text.includes("event: ready")) resolve();
    if (text.includes("event: moved")) hear();
  });
  socket.on("error", reject);
  socket.on("close", () => reject(new Error("A stream was closed.")));
  await promise;
}

function hear(): void {
  if (!waiting) return;
  waiting.times.push(performance.now() - waiting.began);
  if (waiting.times.length === crowd.readers) waiting.all();
}

async function notify(): Promise<Delivery> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const times: number[] = [];
  const late = setTimeout(() => reject(new Error(`only ${times.length} streams heard`)), HEARD_WITHIN_MS);
  waiting = { began: performance.now(), times, all: resolve };
  await database.query("SELECT pg_notify($1, $2)", [crowd.channel, crowd.topic]);
  await promise.finally(() => clearTimeout(late));
  waiting = undefined;
  return { times };
}
