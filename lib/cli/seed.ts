import { writeFile } from "node:fs/promises";
import { demoFile } from "@/lib/cli/demo-file";
import { runCommand } from "@/lib/cli/failure";
import { settings } from "@/lib/platform/env";
import { seedDemo } from "@/prisma/seed/demo";

/** Fills the empty database of DATABASE_URL with the demo and writes down how to sign in to it. */
await runCommand(async () => {
  const signIns = await seedDemo();
  await writeFile(demoFile(settings().DATA_DIR), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 });
  return 0;
});
