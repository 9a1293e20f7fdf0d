import { Client } from "pg";

type Hear = (topic: string) => void;

const kept = globalThis as { floorHearers?: Set<Hear> };

/** One connection that listens for all, as ours does. */
function hearers(): Set<Hear> {
  if (kept.floorHearers) return kept.floorHearers;
  const all = new Set<Hear>();
  kept.floorHearers = all;
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  client.on("notification", ({ payload }) => {
    for (const hear of all) hear(payload ?? "");
  });
  void client.connect().then(() => client.query("LISTEN floor"));
  return all;
}

/** The least that tells a browser of a notification: no session, no rights, no topics, no back-pressure. */
export function GET(request: Request): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const hear: Hear = topic => controller.enqueue(encoder.encode(`event: moved\ndata: ${topic}\n\n`));
      hearers().add(hear);
      controller.enqueue(encoder.encode("event: ready\ndata:\n\n"));
      request.signal.addEventListener("abort", () => hearers().delete(hear));
    },
  });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-cache, no-transform" },
  });
}
