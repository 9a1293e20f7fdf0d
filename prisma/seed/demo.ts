import type { DemoSignIn } from "@/lib/cli/demo-file";
import { db } from "@/lib/platform/db";
import { calendar } from "./calendar";
import { castDemo } from "./cast";
import { tellCompact } from "./story";

/** Plays the demo's months through the real commands, so that its ledger is true. Expects an empty database. */
export async function seedDemo(): Promise<DemoSignIn[]> {
  const day = calendar(new Date());
  const cast = await castDemo(day(140, "08:00"));
  await tellCompact(cast, day);
  await db().$disconnect();
  return cast.signIns;
}
