import { execFile } from "node:child_process";
import { cp, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { NEXT } from "@/lib/cli/next-server";
import { type Server, serveNext } from "../server";

/** Inside the checkout, where Next looks for packages, and outside what is compiled, checked or committed. */
const FOLDER = path.resolve(".tools/bench-next-app");
const PACKAGES_ROOT = path.resolve(".");

/** Builds the bare application; done once a run, in about ten seconds. */
export async function buildBareNext(): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await cp(path.join(import.meta.dirname, "next-app"), FOLDER, { recursive: true });
  await promisify(execFile)(process.execPath, [NEXT, "build"], {
    cwd: FOLDER,
    env: { ...bareEnvironment(), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** `text` is a file whose beginning fills its static page; `statements` what its routes ask of the database. */
export function serveBareNext(given: {
  databaseUrl: string;
  text: string;
  statements: string;
}): Promise<Server> {
  const { databaseUrl, text, statements } = given;
  return serveNext({
    folder: FOLDER,
    env: {
      ...bareEnvironment(),
      DATABASE_URL: databaseUrl,
      FLOOR_TEXT: text,
      FLOOR_STATEMENTS: statements,
    },
    readyAt: "/",
  });
}

/** Our own build may be kept in another folder than Next's usual one; the bare application's is not. */
const bareEnvironment = () => ({ ...process.env, NEXT_DIST_DIR: undefined, PACKAGES_ROOT });
