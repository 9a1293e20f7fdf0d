import { KeepAlive } from "./keep-alive";
import type { Load, LoadResult } from "./load";

/** A program of its own, so that asking and answering do not share one thread: loads one address and says how it went. */
process.on("message", (load: Load) => {
  void run(load).then(
    result => process.send?.(result),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
process.on("disconnect", () => process.exit(0));

async function run({ address, connections, seconds, headers }: Load): Promise<LoadResult> {
  const url = new URL(address);
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAlive.open(url, headers)));
  const began = performance.now();
  const end = began + seconds * 1000;
  const latencies: number[] = [];
  let failed = 0;
  const askOn = async (connection: KeepAlive) => {
    for (let before = began; before < end; ) {
      const status = await connection.ask();
      const now = performance.now();
      latencies.push(now - before);
      if (status !== 200) failed++;
      before = now;
    }
  };
  await Promise.all(open.map(askOn));
  const took = performance.now() - began;
  for (const connection of open) connection.close();
  return { perSecond: (latencies.length / took) * 1000, requests: latencies.length, failed };
}
