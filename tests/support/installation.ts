import { inject } from "vitest";
import type { DemoSignIn } from "@/lib/cli/demo-file";

export type Installation = {
  /** Two processes of the built application behind one database; `first` is the installation's address. */
  apps: { first: string; second: string };
  signIns: DemoSignIn[];
  /** Its own DATABASE_URL. */
  databaseUrl: string;
};

/** The installation at which this file's story is told: of those told at the same time each has its own. */
export function installation(): Installation {
  const found = inject("installations")[Number(process.env.VITEST_POOL_ID) - 1];
  if (!found) throw new Error(`No installation was started for worker ${process.env.VITEST_POOL_ID}.`);
  return found;
}
