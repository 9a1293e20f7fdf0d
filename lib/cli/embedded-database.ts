import { randomBytes } from "node:crypto";
import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { Failure } from "@/lib/cli/failure";
import { type Cluster, startPostgres } from "@/lib/cli/postgres";
import { runningServer } from "@/lib/cli/postgres-leftover";

/** The application's role: it owns its database and may make roles, but is no superuser. */
export const APP_ROLE = "concord";
export const APP_DATABASE = "concord";

type Passwords = { admin: string; app: string };

/** The cluster of a data directory, with the application's role in it. The caller holds the directory's lock. */
export async function startEmbedded(dataDir: string): Promise<{ cluster: Cluster; appUrl: AppUrl }> {
  const passwords = await readPasswords(dataDir);
  const cluster = await startPostgres({ folder: clusterPath(dataDir), password: passwords.admin });
  try {
    await ensureAppRole(cluster.adminUrl(), passwords.app);
    return { cluster, appUrl: appUrlOf(cluster.port, passwords.app) };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** The database of a program that is running on this data directory now. */
export async function runningDatabase(dataDir: string): Promise<string> {
  const { app } = await readPasswords(dataDir);
  const server = await runningServer(clusterPath(dataDir));
  if (!server) throw new Failure("Concord is just starting or stopping here; try again in a moment.");
  return appUrlOf(server.port, app)(APP_DATABASE);
}

/** Whether this data directory has had a database made in it. */
export const hasCluster = (dataDir: string): Promise<boolean> =>
  access(clusterPath(dataDir)).then(
    () => true,
    () => false,
  );

export type AppUrl = (database: string) => string;

const clusterPath = (dataDir: string) => path.join(dataDir, "postgres");

const appUrlOf =
  (port: number, password: string): AppUrl =>
  database =>
    `postgresql://${APP_ROLE}:${password}@127.0.0.1:${port}/${database}`;

async function readPasswords(dataDir: string): Promise<Passwords> {
  const file = path.join(dataDir, "passwords.json");
  const kept = await readFile(file, "utf8").catch(() => undefined);
  if (kept !== undefined) return JSON.parse(kept) as Passwords;
  const made = { admin: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") };
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** Roles belong to the whole cluster; `createrole_self_grant` lets migrations use the roles that they make. */
export function ensureAppRole(adminUrl: string, password: string): Promise<void> {
  return asAdmin(adminUrl, async admin => {
    const { rowCount } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
    if (rowCount) return;
    await admin.query(`CREATE ROLE ${APP_ROLE} LOGIN CREATEROLE PASSWORD ${pg.escapeLiteral(password)}`);
    await admin.query(`ALTER ROLE ${APP_ROLE} SET createrole_self_grant = 'set, inherit'`);
  });
}

/** One connection as the cluster's administrator, closed when `use` is done. */
export async function asAdmin<T>(adminUrl: string, use: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  // A connection lost between two queries is told by the next query, not by ending the whole program.
  admin.on("error", () => undefined);
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.end();
  }
}
