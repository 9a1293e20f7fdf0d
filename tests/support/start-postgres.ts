import type { TestProject } from "vitest/node";
import { generateClient } from "@/lib/cli/client";
import { APP_ROLE, asAdmin, ensureAppRole } from "@/lib/cli/embedded-database";
import { startScratchPostgres } from "@/lib/cli/scratch-database";
import { migrate } from "@/lib/platform/schema-engine";

/** Where test databases are made: an administrator's URL, and the URL of the migrated one that they copy. */
export type TestCluster = { adminUrl: string; templateUrl: string };

declare module "vitest" {
  interface ProvidedContext {
    cluster: TestCluster;
  }
}

const TEMPLATE = "concord_template";
const PASSWORD = "of-a-scratch-database";

/** One PostgreSQL for the run, with one migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const cluster = await startScratchPostgres();
  try {
    await ensureAppRole(cluster.adminUrl(), PASSWORD);
    await asAdmin(cluster.adminUrl(), admin => admin.query(`CREATE DATABASE ${TEMPLATE} OWNER ${APP_ROLE}`));
    const templateUrl = `postgresql://${APP_ROLE}:${PASSWORD}@127.0.0.1:${cluster.port}/${TEMPLATE}`;
    await migrate(templateUrl);
    project.provide("cluster", { adminUrl: cluster.adminUrl(), templateUrl });
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
