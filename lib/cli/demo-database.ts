import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { APP_DATABASE, APP_ROLE, type AppUrl, asAdmin } from "@/lib/cli/embedded-database";
import { DISK_FULL, Failure, tellsOfFullDisk } from "@/lib/cli/failure";
import type { Cluster } from "@/lib/cli/postgres";
import { bringUpToDate } from "@/lib/cli/schema-step";
import { step } from "@/lib/cli/steps";
import { TYPESCRIPT_FLAGS } from "@/lib/cli/typescript-command";

const HALF_MADE = `${APP_DATABASE}_new`;

/** The embedded application database at the present schema; made with the demo in it where there is none. */
export function prepareEmbedded(
  cluster: Cluster,
  appUrl: AppUrl,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  return asAdmin(cluster.adminUrl(), async admin => {
    const made = await admin.query("SELECT FROM pg_database WHERE datname = $1", [APP_DATABASE]);
    if (made.rowCount) return await step("Migrations", () => bringUpToDate(appUrl(APP_DATABASE)));
    // Filled under another name and renamed when whole: an interrupted seed leaves nothing that looks finished.
    await admin.query(`DROP DATABASE IF EXISTS ${HALF_MADE} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${HALF_MADE} OWNER ${APP_ROLE}`);
    await step("Migrations", () => bringUpToDate(appUrl(HALF_MADE)));
    await step("Demo", () => seed({ ...env, DATABASE_URL: appUrl(HALF_MADE) }, signal));
    await admin.query(`ALTER DATABASE ${HALF_MADE} RENAME TO ${APP_DATABASE}`);
  });
}

/** In a process of its own: the seed runs the real commands, whose connections must all be closed afterwards. */
async function seed(env: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Promise<void> {
  const node = [...TYPESCRIPT_FLAGS, "lib/cli/seed.ts"];
  await promisify(execFile)(process.execPath, node, { env, signal }).catch(
    (error: Error & { stderr?: string }) => {
      const said = error.stderr || error.message;
      throw new Failure(tellsOfFullDisk(said) ? DISK_FULL : `The demo could not be made:\n${said}`);
    },
  );
}
