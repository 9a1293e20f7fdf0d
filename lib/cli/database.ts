import path from "node:path";
import { generateClient } from "@/lib/cli/client";
import { lockDataDir, lockOwner } from "@/lib/cli/data-lock";
import { APP_DATABASE, hasCluster, runningDatabase, startEmbedded } from "@/lib/cli/embedded-database";
import { Failure } from "@/lib/cli/failure";
import { keptSecret } from "@/lib/cli/kept-secret";
import { bringUpToDate } from "@/lib/cli/schema-step";
import { settings } from "@/lib/platform/env";

const NO_DATABASE = "There is no database here yet; run `npm start` once, or set DATABASE_URL.";

/**
 * Gives a command of the shell the installation's database: the one of DATABASE_URL; else the embedded one, of the
 * running `npm start` or, where none runs, started for as long as `use` takes. Sets the environment that
 * `lib/platform/env.ts` reads; import what reads it (`lib/platform/db.ts`) inside `use` or later.
 */
export async function withDatabase<T>(use: () => Promise<T>): Promise<T> {
  await generateClient();
  const { DATABASE_URL, DATA_DIR, PORT } = settings();
  process.env.APP_URL ||= `http://localhost:${PORT}`;
  if (DATABASE_URL) {
    if (!process.env.NEXTAUTH_SECRET)
      throw new Failure("With DATABASE_URL, NEXTAUTH_SECRET has to be set too.");
    // Whoever founds the first organisation before the first `npm start` meets a database with nothing in it.
    await bringUpToDate(DATABASE_URL);
    return use();
  }
  const dataDir = path.resolve(DATA_DIR);
  // Asked before anything is made: a command that only uses a database leaves no empty one behind.
  if (!(await hasCluster(dataDir))) throw new Failure(NO_DATABASE);
  process.env.NEXTAUTH_SECRET ||= await keptSecret(dataDir);
  if ((await lockOwner(dataDir)) !== undefined) {
    process.env.DATABASE_URL = await runningDatabase(dataDir);
    return use();
  }
  const unlock = await lockDataDir(dataDir);
  try {
    const { cluster, appUrl } = await startEmbedded(dataDir);
    try {
      process.env.DATABASE_URL = appUrl(APP_DATABASE);
      await bringUpToDate(process.env.DATABASE_URL).catch(missing);
      return await use();
    } finally {
      await cluster.stop();
    }
  } finally {
    await unlock();
  }
}

function missing(error: unknown): never {
  if (error instanceof Failure && error.message.includes("does not exist")) {
    throw new Failure(NO_DATABASE);
  }
  throw error;
}
