import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { buildApp } from "@/lib/cli/build";
import { generateClient } from "@/lib/cli/client";
import { prepareEmbedded } from "@/lib/cli/demo-database";
import { readDemo } from "@/lib/cli/demo-file";
import { APP_DATABASE, startEmbedded } from "@/lib/cli/embedded-database";
import { startNext } from "@/lib/cli/next-server";
import { freePort } from "@/lib/cli/postgres";
import { makeScratchFolder } from "@/lib/cli/scratch-database";
import type { Installation } from "./installation";

declare module "vitest" {
  interface ProvidedContext {
    installations: Installation[];
  }
}

/** So many stories are told at a time (tests/vitest.config.ts): on two cores more would only wait for each other. */
const TABLES = 2;

type Undo = () => Promise<void>;

/** The built application as it would run for real, once for each story that is told at a time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  await buildApp();
  const undoings: Undo[] = [];
  const teardown = async () => {
    for (const undo of undoings.reverse()) await undo();
  };
  try {
    const installations: Installation[] = [];
    for (let table = 0; table < TABLES; table++)
      installations.push(await install(undo => undoings.push(undo)));
    project.provide("installations", installations);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}

/** The demo in a fresh database, and two processes of the application on two ports. */
async function install(onEnd: (undo: Undo) => void): Promise<Installation> {
  const dataDir = await makeScratchFolder();
  onEnd(() => rm(dataDir, { recursive: true, force: true }));
  const { cluster, appUrl } = await startEmbedded(dataDir);
  onEnd(cluster.stop);
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
  const databaseUrl = appUrl(APP_DATABASE);
  for (const port of [first, second]) {
    const server = await startNext({ mode: "start", port, env: { ...env, DATABASE_URL: databaseUrl } });
    onEnd(server.stop);
  }
  return {
    apps: { first: address(first), second: address(second) },
    signIns: await readDemo(dataDir),
    databaseUrl,
  };
}

const address = (port: number) => `http://localhost:${port}`;
