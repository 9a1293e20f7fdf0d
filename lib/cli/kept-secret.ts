import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The secret of an installation without DATABASE_URL. Made once: a new one would sign everybody out. */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, "secret");
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept !== "") return kept;
  const made = randomBytes(32).toString("base64url");
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
