import "server-only";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { carryIfUnanimous } from "./carry";
import { may } from "./policy";
import { relationTo } from "./relation";
import type { voteInput } from "./schema";

/** A delegation's answer to a motion. One no settles it, since every voice is needed. */
export async function vote(
  context: Attended,
  input: z.infer<typeof voteInput>,
): Promise<{ carried: boolean }> {
  const { packageId, motionId, yes } = input;
  return change(context, "vote", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "vote"));
    await openMotion(tx, packageId, motionId);
    const delegationId = relation.delegation?.id as string;
    const given = await tx.vote.findUnique({ where: { motionId_delegationId: { motionId, delegationId } } });
    if (given) throw new DomainError("not-now", "already_voted");
    if (!yes) {
      await tx.motion.update({
        where: { id: motionId },
        data: { stage: "rejected", settledAt: context.now },
      });
      return {
        value: { carried: false },
        events: [{ type: "motion.rejected", data: { motionId, delegationId } }],
        acting: { delegationId },
      };
    }
    await tx.vote.create({
      data: { motionId, delegationId, personId: context.viewer.personId, at: context.now },
    });
    const { carried, events, rows } = await carryIfUnanimous(tx, packageId, motionId, context.now);
    return {
      value: { carried },
      events: [{ type: "motion.voted", data: { motionId, delegationId } }, ...events],
      rows,
      acting: { delegationId },
    };
  });
}

/** A motion that still waits for a voice. */
export async function openMotion(tx: Tx, packageId: string, motionId: string) {
  const motion = await tx.motion.findFirst({ where: { id: motionId, packageId } });
  if (!motion) throw new DomainError("not-found", "not_found");
  if (motion.stage !== "open") throw new DomainError("not-now", "motion_settled");
  return motion;
}
