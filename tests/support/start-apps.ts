import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { buildApp } from "@/lib/cli/build";
import { generateClient } from "@/lib/cli/client";
import { prepareEmbedded } from "@/lib/cli/demo-database";
import { type DemoSignIn, readDemo } from "@/lib/cli/demo-file";
import { APP_DATABASE, startEmbedded } from "@/lib/cli/embedded-database";
import { startNext } from "@/lib/cli/next-server";
import { freePort } from "@/lib/cli/postgres";
import { makeScratchFolder } from "@/lib/cli/scratch-database";

declare module "vitest" {
  interface ProvidedContext {
    /** Two processes of the built application behind one database; `first` is the installation's address. */
    apps: { first: string; second: string };
    signIns: DemoSignIn[];
    /** The installation's own DATABASE_URL. */
    databaseUrl: string;
  }
}

/** The built application as it would run for real: the demo in a fresh database, two processes, two ports. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  await buildApp();
  const dataDir = await makeScratchFolder();
  const undoings: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const teardown = async () => {
    for (const undo of undoings.reverse()) await undo();
  };
  try {
    const { cluster, appUrl } = await startEmbedded(dataDir);
    undoings.push(cluster.stop);
    const [first, second] = [await freePort(), await freePort()];
    const env = {
      ...process.env,
      // A process of Next is told by this that it is being tested by Vitest, and is not.
      NODE_ENV: "production" as const,
      TZ: "Pacific/Chatham",
      DATA_DIR: dataDir,
      APP_URL: address(first),
      NEXTAUTH_SECRET: "a-secret-of-the-journeys-and-nothing-else",
    };
    await prepareEmbedded(cluster, appUrl, env);
    for (const port of [first, second]) {
      const server = await startNext({
        mode: "start",
        port,
        env: { ...env, DATABASE_URL: appUrl(APP_DATABASE) },
      });
      undoings.push(server.stop);
    }
    project.provide("apps", { first: address(first), second: address(second) });
    project.provide("signIns", await readDemo(dataDir));
    project.provide("databaseUrl", appUrl(APP_DATABASE));
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

const address = (port: number) => `http://localhost:${port}`;
