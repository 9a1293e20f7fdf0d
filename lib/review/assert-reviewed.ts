import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { loadSubject } from "./load";
import { blockingIn } from "./review";

/** The guard of initialling: refuses while the review that the parties see has anything blocking. */
export async function assertReviewed(tx: Tx, packageId: string, now: Date): Promise<void> {
  const { length: count } = blockingIn(await loadSubject(tx, packageId, now.toISOString().slice(0, 10)));
  if (count > 0) throw new DomainError("not-now", "review_incomplete", { params: { count } });
}
