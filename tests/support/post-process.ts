import { Post } from "@/lib/letters/post";

/** A process of the application with nothing but its post, which can be killed. In a hurry, so that leases run out soon. */
new Post({ leaseMs: 1_000, pollMs: 50, restMs: 5 }).start();
// The post alone keeps no process alive.
setInterval(() => undefined, 60_000);
process.on("disconnect", () => process.exit(0));
process.send?.("started");
