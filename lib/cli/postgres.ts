import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, chown, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { clusterFolder } from "@/lib/cli/cluster-folder";
import { DISK_FULL, Failure, tellsOfFullDisk } from "@/lib/cli/failure";
import { databaseAccount, type OsAccount } from "@/lib/cli/os-account";
import { endLeftover } from "@/lib/cli/postgres-leftover";
import { findPrograms, type Programs } from "@/lib/cli/postgres-programs";

const exec = promisify(execFile);

const READY = "ready to accept connections";
const FAST_STOP_MS = 10_000;

const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"];

/** What a cluster may do without that never has to survive a fall of the machine. */
const THROW_AWAY_SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export type Cluster = {
  port: number;
  /** The administrator's URL; programs get a role of their own (see `database-roles.ts`). */
  adminUrl(database?: string): string;
  /** Resolves with what it said last when the server has ended, by whatever cause. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

type Options = { folder: string; password: string; throwAway?: boolean };

/** Starts PostgreSQL on 127.0.0.1 and a free port, making the cluster in `folder` first where there is none. */
export async function startPostgres({
  folder: wanted,
  password,
  throwAway = false,
}: Options): Promise<Cluster> {
  const account = await databaseAccount();
  const programs = await findPrograms(account);
  const folder = await clusterFolder(wanted, account);
  await endLeftover(folder);
  if (!(await exists(folder))) await initialise(programs, account, folder, password);
  const port = await freePort();
  const server = spawn(programs.postgres, ["-D", folder, "-p", String(port), ...flags(throwAway)], {
    ...account,
    // Its own group: Ctrl-C reaches the terminal's whole group, and the database must outlive its clients.
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LC_MESSAGES: "C" },
  });
  const ended = lastWords(server);
  // However this program ends, short of SIGKILL, the server goes with it.
  process.once("exit", () => server.kill("SIGINT"));
  await ready(server);
  return {
    port,
    adminUrl: (database = "postgres") => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    ended,
    stop: () => stop(server, ended, programs, folder),
  };
}

function flags(throwAway: boolean): string[] {
  return [...SETTINGS, ...(throwAway ? THROW_AWAY_SETTINGS : [])].flatMap(setting => ["-c", setting]);
}

/** Made beside its final place and then renamed, so that half a cluster is never taken for a whole one. */
async function initialise(
  programs: Programs,
  account: OsAccount | undefined,
  folder: string,
  password: string,
): Promise<void> {
  const partial = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) for (const owned of [partial, passwordFile]) await chown(owned, account.uid, account.gid);
  // The built-in locale sorts alike on every machine; people's languages are sorted by the application.
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
  const entry = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  try {
    await exec(programs.initdb, [`--pgdata=${partial}`, ...locale, ...entry, "--no-sync"], { ...account });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw postgresFailure(error instanceof Error && "stderr" in error ? String(error.stderr) : String(error));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Resolves at the server's own word that it is ready; afterwards its log is read and dropped. */
async function ready(server: ChildProcess): Promise<void> {
  let log = "";
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    if (log.length < 20_000) log += text;
    if (log.includes(READY)) resolve();
  });
  server.once("error", reject);
  server.once("exit", () => reject(postgresFailure(log)));
  await promise;
}

/** Why a server that was ready has ended by itself, in one line. */
export const databaseEnded = (log: string): Failure => {
  if (tellsOfFullDisk(log)) return new Failure(DISK_FULL);
  const [why] = [...log.matchAll(/(?:FATAL|PANIC): +(.+)/g)].map(([, said]) => said).reverse();
  return new Failure(`The database ended by itself${why ? `: ${why}` : ""}.`);
};

async function lastWords(server: ChildProcess): Promise<string> {
  let kept = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    kept = (kept + text).slice(-8_000);
  });
  await once(server, "exit");
  // What is left in the pipe is read, however long a child of the server holds its other end.
  await Promise.race([once(server, "close"), delay(500)]);
  return kept;
}

function postgresFailure(log: string): Failure {
  if (tellsOfFullDisk(log)) return new Failure(DISK_FULL);
  const fatal = /(?:FATAL|PANIC|error): +(.+)/.exec(log)?.[1];
  return new Failure(
    `PostgreSQL did not start: ${fatal ?? (log.trim().split("\n").at(-1) || "no reason given")}`,
  );
}

async function stop(
  server: ChildProcess,
  ended: Promise<unknown>,
  programs: Programs,
  folder: string,
): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  if (process.platform === "win32") {
    await exec(programs.pgCtl, ["stop", "-D", folder, "-m", "fast"]);
    await ended;
    return;
  }
  server.kill("SIGINT");
  const impatience = setTimeout(() => server.kill("SIGQUIT"), FAST_STOP_MS);
  await ended;
  clearTimeout(impatience);
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Failure("No free port was found.");
  return address.port;
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
