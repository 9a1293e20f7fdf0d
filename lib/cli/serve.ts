import { createServer } from "node:net";
import path from "node:path";
import { buildApp } from "@/lib/cli/build";
import { generateClient } from "@/lib/cli/client";
import { lockDataDir } from "@/lib/cli/data-lock";
import { prepareEmbedded } from "@/lib/cli/demo-database";
import { readDemo } from "@/lib/cli/demo-file";
import { APP_DATABASE, startEmbedded } from "@/lib/cli/embedded-database";
import { Failure } from "@/lib/cli/failure";
import { keptSecret } from "@/lib/cli/kept-secret";
import { startNext } from "@/lib/cli/next-server";
import { databaseEnded } from "@/lib/cli/postgres";
import { bringUpToDate } from "@/lib/cli/schema-step";
import { step } from "@/lib/cli/steps";
import { type Lifetime, untilStopped } from "@/lib/cli/stopping";
import { type Settings, settings } from "@/lib/platform/env";

/** From a checkout to a running application, one printed line a step; returns when it has been stopped. */
export async function serve(mode: "start" | "dev"): Promise<number> {
  const given = settings();
  const appUrl = given.APP_URL ?? `http://localhost:${given.PORT}`;
  await assertPortFree(given.PORT);
  return untilStopped(async life => {
    await step("Database client", generateClient);
    const env = { ...process.env, APP_URL: appUrl, PORT: String(given.PORT), DATA_DIR: given.DATA_DIR };
    const { ended, ...database } = given.DATABASE_URL
      ? await connectGiven(given)
      : await openEmbedded(path.resolve(given.DATA_DIR), env, life);
    if (mode === "start") await step("Build", () => buildApp(life.signal));
    const server = await step("Server", () =>
      startNext({ mode, port: given.PORT, env: { ...env, ...database } }, life.signal),
    );
    life.onEnd(server.stop);
    console.log(`\nConcord is at ${appUrl}`);
    if (!given.DATABASE_URL) await printDemo(given.DATA_DIR);
    return Promise.race([
      told(life.signal),
      server.ended.then(log => giveUp(`The server ended by itself:\n${log}`)),
      ended?.then(log => Promise.reject(databaseEnded(log))) ?? told(life.signal),
    ]);
  });
}

/** `ended` resolves, with what it said last, when a database of our own is gone. */
type Database = { DATABASE_URL: string; NEXTAUTH_SECRET: string; ended?: Promise<string> };

async function connectGiven({ DATABASE_URL, NEXTAUTH_SECRET }: Settings): Promise<Database> {
  if (!NEXTAUTH_SECRET) throw new Failure("With DATABASE_URL, NEXTAUTH_SECRET has to be set too.");
  if (!DATABASE_URL) throw new Failure("DATABASE_URL is not set.");
  await step("Migrations", () => bringUpToDate(DATABASE_URL));
  return { DATABASE_URL, NEXTAUTH_SECRET };
}

async function openEmbedded(dataDir: string, env: NodeJS.ProcessEnv, life: Lifetime): Promise<Database> {
  life.onEnd(await lockDataDir(dataDir));
  const NEXTAUTH_SECRET = process.env.NEXTAUTH_SECRET || (await keptSecret(dataDir));
  const { cluster, appUrl } = await step("PostgreSQL", () => startEmbedded(dataDir));
  life.onEnd(cluster.stop);
  await prepareEmbedded(cluster, appUrl, { ...env, NEXTAUTH_SECRET }, life.signal);
  return { DATABASE_URL: appUrl(APP_DATABASE), NEXTAUTH_SECRET, ended: cluster.ended };
}

/** Resolves with the exit code 0 when this program is told to stop. */
function told(signal: AbortSignal): Promise<number> {
  return new Promise(resolve => {
    if (signal.aborted) resolve(0);
    signal.addEventListener("abort", () => resolve(0));
  });
}

function giveUp(why: string): never {
  throw new Failure(why);
}

function assertPortFree(port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const probe = createServer();
  probe.once("error", (error: NodeJS.ErrnoException) => {
    const why = error.code === "EADDRINUSE" ? "is in use" : `cannot be used (${error.code})`;
    reject(new Failure(`Port ${port} ${why}; choose another with PORT=${port + 1}.`));
  });
  probe.listen(port, "127.0.0.1", () => probe.close(() => resolve()));
  return promise;
}

async function printDemo(dataDir: string): Promise<void> {
  const signIns = await readDemo(dataDir);
  if (signIns.length === 0) return;
  console.log("\nDemo sign-ins:");
  const width = (of: (signIn: (typeof signIns)[number]) => string) =>
    Math.max(...signIns.map(s => of(s).length));
  const [role, organisation, email] = [width(s => s.role), width(s => s.organisation), width(s => s.email)];
  for (const s of signIns) {
    const cells = [
      s.role.padEnd(role),
      s.organisation.padEnd(organisation),
      s.email.padEnd(email),
      s.password,
    ];
    console.log(`  ${cells.join("  ")}`);
  }
}
