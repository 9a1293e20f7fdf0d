import { Worker } from "node:worker_threads";

/*
 * Ends this process when it has grown too large. From a thread of its own, because work in native code lets no timer of
 * the main thread run, and because the heap's own limit counts neither buffers nor what native code takes.
 */
const watch = `
  const { writeSync } = require("node:fs");
  setInterval(() => {
    if (process.memoryUsage.rss() <= Number(process.env.CONCORD_RESIDENT_BYTES)) return;
    writeSync(2, "too much memory\\n");
    process.kill(process.pid, "SIGKILL");
  }, 25);
`;
new Worker(watch, { eval: true }).unref();
