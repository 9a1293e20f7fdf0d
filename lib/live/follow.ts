import "server-only";
import type { Stream } from "@/lib/platform/event-stream";
import type { Listening, Signal } from "@/lib/platform/live";

/** Whether the reader may still listen, and to what; null where their session is over or they stand here no more. */
export type MayHear = () => Promise<readonly string[] | null>;

export type Reader = {
  topics: readonly string[];
  mayHear: MayHear;
  /** Id of the last event an earlier stream gave, where there was one. */
  lastId?: string;
  /** Whether what the reader has on screen is older than what is stored. */
  isBehind?: () => Promise<boolean>;
};

const CHECK_MS = 30_000;

/**
 * Feeds a stream with the topics its reader may hear, for as long as they may: asked anew at intervals, and at once when
 * something happens at the reader's own desk, where sessions end and seats come and go. Topics carry no data, so what is heard in between says
 * only that something moved.
 */
export function follow(stream: Stream, listening: Listening, reader: Reader): () => void {
  let topics = reader.topics;
  const hear = (signal: Signal) => {
    stream.send({ ...eventOf(signal.topic), id: signal.id });
    if (signal.topic === null || /^(organisation|person):/.test(signal.topic)) void check();
  };
  let stopHearing = listening.subscribe(topics, hear);

  const check = async () => {
    const now = await reader.mayHear().catch(() => topics);
    if (!stream.open) return;
    if (now === null) return stream.end({ event: "over", data: "" });
    if (now.join() === topics.join()) return;
    topics = now;
    stopHearing();
    stopHearing = listening.subscribe(topics, hear);
  };
  // Spread out, so that a thousand readers who came back together after a restart do not ask together for ever.
  const timer = setInterval(check, CHECK_MS * (0.75 + Math.random() / 2)).unref();

  const id = listening.position();
  const retry = 1_000 + Math.floor(Math.random() * 2_000);
  stream.send({ event: "ready", data: "", id, retry });
  if (reader.lastId !== undefined && listening.missed(reader.lastId, topics))
    stream.send({ event: "again", data: "", id });
  void reader.isBehind?.().then(
    behind => behind && stream.send({ event: "again", data: "", id }),
    () => undefined,
  );
  return () => {
    clearInterval(timer);
    stopHearing();
  };
}

function eventOf(topic: string | null): { event: string; data: string } {
  if (topic === null) return { event: "again", data: "" };
  return { event: topic.startsWith("presence:") ? "presence" : "moved", data: topic };
}
