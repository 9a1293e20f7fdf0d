import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { readSchema } from "@/lib/cli/schema-text";

const exec = promisify(execFile);
const GENERATED = path.resolve("lib/platform/generated/prisma");
const STAMP = path.join(GENERATED, "schema.sha256");

/** Generates the Prisma client unless it fits the schema already. Returns whether it had to. */
export async function generateClient(): Promise<boolean> {
  const require = createRequire(import.meta.url);
  const { version } = require("prisma/package.json") as { version: string };
  const hash = createHash("sha256")
    .update(version)
    .update(await readSchema())
    .digest("hex");
  if ((await readFile(STAMP, "utf8").catch(() => "")) === hash) return false;
  const prisma = require.resolve("prisma/build/index.js");
  await exec(process.execPath, [prisma, "generate", "--config", ".config/prisma.ts"], {
    // Generating needs no schema engine, but the CLI would fetch one: any executable keeps it from trying.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  await writeFile(STAMP, hash);
  return true;
}
