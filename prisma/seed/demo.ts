import type { DemoSignIn } from "@/lib/cli/demo-file";
import { db } from "@/lib/platform/db";
import { calendar } from "./calendar";
import { castDemo } from "./cast";
import { negotiateCompact } from "./story/compact";
import { beginDefence } from "./story/defence";
import { signProcurement } from "./story/procurement";

/** Plays the demo's months through the real commands, so that its ledger is true. Expects an empty database. */
export async function seedDemo(): Promise<DemoSignIn[]> {
  const day = calendar(new Date());
  const cast = await castDemo(day);
  // Packages do not wait for each other.
  await Promise.all([negotiateCompact(cast, day), beginDefence(cast, day), signProcurement(cast, day)]);
  await db().$disconnect();
  return cast.signIns;
}
