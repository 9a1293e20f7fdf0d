import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";

/*
 * Whoever stops `npm start` may reach npm alone, without the rest of the terminal's group. A database that takes the
 * connection and says nothing keeps the program waiting in the middle of its steps.
 */

async function startWaiting() {
  const heard = Promise.withResolvers<void>();
  const silent = createServer(socket => {
    socket.on("error", () => undefined);
    heard.resolve();
  }).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const mark = `interrupted-${port}`;
  const npm = spawn("npm", ["start", "--silent"], {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: String(port + 1 > 65_535 ? port - 1 : port + 1),
      DATABASE_URL: `postgresql://u:p@127.0.0.1:${port}/${mark}`,
      NEXTAUTH_SECRET: "a-secret-of-the-tests-and-of-nothing-else",
    },
  });
  let said = "";
  for (const stream of [npm.stdout, npm.stderr]) stream.on("data", text => (said += text));
  await heard.promise;
  return { npm, mark, said: () => said, end: () => silent.close() };
}

/** Processes that were given this address of a database. */
async function runningWith(mark: string): Promise<string[]> {
  const pids = (await readdir("/proc")).filter(name => /^\d+$/.test(name));
  const environments = await Promise.all(
    pids.map(pid => readFile(`/proc/${pid}/environ`, "utf8").catch(() => "")),
  );
  return pids.filter((_, index) => environments[index]?.includes(mark));
}

// Side by side: each waits ten seconds for the database that says nothing.
test.skipIf(process.platform !== "linux").concurrent.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "%s to npm alone ends the start and leaves no process behind",
  { timeout: 90_000 },
  async signal => {
    const { npm, mark, said, end } = await startWaiting();
    const gone = once(npm, "exit");
    npm.kill(signal);
    await gone;
    for (const began = Date.now(); (await runningWith(mark)).length > 0; await delay(100))
      if (Date.now() - began > 30_000) throw new Error(`still there: ${await runningWith(mark)}`);
    end();
    expect(said()).not.toContain("cannot be reached");
  },
);
