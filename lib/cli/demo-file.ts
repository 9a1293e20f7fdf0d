import { readFile } from "node:fs/promises";
import path from "node:path";

export type DemoSignIn = { role: string; organisation: string; email: string; password: string };

export const demoFile = (dataDir: string) => path.join(dataDir, "demo.json");

/** The demo sign-ins; empty where there is no demo. */
export async function readDemo(dataDir: string): Promise<DemoSignIn[]> {
  const text = await readFile(demoFile(dataDir), "utf8").catch(() => "[]");
  return JSON.parse(text) as DemoSignIn[];
}
