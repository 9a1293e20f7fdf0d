import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Decision } from "./decisions";
import type { MotionSubject } from "./schema";

/** Puts the package in the open, for good. */
export const publish: Decision<Extract<MotionSubject, { kind: "publish" }>> = {
  async assertSensible(tx, { packageId: id }) {
    const { publishedAt } = await tx.package.findUniqueOrThrow({
      where: { id },
      select: { publishedAt: true },
    });
    if (publishedAt) throw new DomainError("not-now", "already_public");
  },
  async carry(tx, { packageId: id, now: publishedAt }) {
    await tx.package.update({ where: { id }, data: { publishedAt } });
    return { events: [{ type: "package.published", data: {} }] };
  },
};
