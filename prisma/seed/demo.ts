import type { DemoSignIn } from "@/lib/cli/demo-file";
import { db } from "@/lib/platform/db";
import { calendar } from "./calendar";
import { castDemo } from "./cast";
import { negotiateCompact } from "./story/compact";
import { beginDefence } from "./story/defence";

/** Plays the demo's months through the real commands, so that its ledger is true. Expects an empty database. */
export async function seedDemo(): Promise<DemoSignIn[]> {
  const day = calendar(new Date());
  const cast = await castDemo(day);
  await negotiateCompact(cast, day);
  await beginDefence(cast, day);
  await db().$disconnect();
  return cast.signIns;
}
