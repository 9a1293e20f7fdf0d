import { describe, expect, it } from "vitest";
import { approveRecovery } from "@/lib/factors/approve-recovery";
import { beginConfirmation } from "@/lib/factors/begin-confirmation";
import { cancelRecovery } from "@/lib/factors/cancel-recovery";
import { completeRecovery } from "@/lib/factors/complete-recovery";
import { confirmSession } from "@/lib/factors/confirm-session";
import { deskFactors } from "@/lib/factors/desk-queries";
import { recoveryDelay, recoveryLasts } from "@/lib/factors/machine";
import { ownFactors, secondStepOf } from "@/lib/factors/queries";
import { requestRecovery } from "@/lib/factors/request-recovery";
import { requireSecondFactor } from "@/lib/factors/require-second-factor";
import { assertion } from "@/lib/factors/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { giveAdministration } from "@/lib/organisations/give-administration";
import { heldBehind, viewerBehind, viewerFor } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import {
  at,
  givePassword,
  held,
  inSession,
  withGenerator,
  withPasskey,
  withPassword,
} from "../support/factors";

const nobody = (now = new Date()) => ({ viewer: null, now });
const later = (ms: number) => new Date(Date.now() + ms);
const reason = "The telephone with the key fell into the river";

/** A desk of three administrators and a member who has lost a passkey, and says so. */
async function desk() {
  const first = await withPassword();
  const { organisationId } = first;
  const administrator = async () => {
    const { personId } = await withPassword(organisationId);
    await giveAdministration(at(first), { organisationId, personId });
    return viewerFor(personId);
  };
  const [second, third] = [await administrator(), await administrator()];
  const owner = await withPassword(organisationId);
  const { authenticator } = await withPasskey(owner);
  const waiting = await held(owner);
  await requestRecovery(nobody(), waiting, { reason });
  const { id: recoveryId } = await db().recovery.findFirstOrThrow({ where: { personId: owner.personId } });
  const approve = (viewer: Viewer, now = new Date()) => approveRecovery(at(viewer, now), { recoveryId });
  return { organisationId, first, second, third, owner, authenticator, waiting, recoveryId, approve };
}

const recordOf = async (organisationId: string) =>
  (await db().entry.findMany({ where: { ledgerId: organisationId }, orderBy: { seq: "asc" } }))
    .map(entry => entry.type)
    .filter(type => type.startsWith("recovery"));

describe("a recovery", () => {
  it("takes two administrators and three days, and then ends every factor and every session", async () => {
    const { organisationId, first, second, third, owner, waiting, approve } = await desk();
    await approve(first);
    await expect(approve(first)).rejects.toMatchObject({ reason: "already_approved" });
    const early = completeRecovery(nobody(later(recoveryDelay)), waiting);
    await expect(early).rejects.toMatchObject({ reason: "recovery_needs_approvals" });
    await approve(second);
    await expect(approve(third)).rejects.toMatchObject({ reason: "already_approved" });
    const soon = completeRecovery(nobody(later(recoveryDelay - 60_000)), waiting);
    await expect(soon).rejects.toMatchObject({ reason: "recovery_waits" });
    const returned = later(recoveryDelay + 60_000);
    const returning = await held(owner, returned);
    await completeRecovery(nobody(returned), returning);
    expect(await heldBehind(returning.token)).toBeNull();
    expect(await viewerBehind(returning.token)).toBeNull();
    expect((await ownFactors(owner, new Date())).passkeys).toEqual([]);
    expect((await givePassword(owner, returned)).lacks).toBeNull();
    expect(await recordOf(organisationId)).toEqual([
      "recovery.requested",
      "recovery.approved",
      "recovery.approved",
      "recovery.completed",
    ]);
    const again = completeRecovery(nobody(later(recoveryDelay + 90_000)), waiting);
    await expect(again).rejects.toMatchObject({ reason: "recovery_settled" });
  });

  it("leads to a new set-up where the organisation requires a second factor", async () => {
    const { organisationId, first, second, owner, waiting, approve } = await desk();
    await withGenerator(first);
    await requireSecondFactor(at(first), { organisationId });
    await approve(first);
    await approve(second);
    await completeRecovery(nobody(later(recoveryDelay + 60_000)), waiting);
    expect((await givePassword(owner, later(recoveryDelay + 60_000))).lacks).toBe("set_up");
  });

  it("is approved by nobody for themselves, by no member and by no other organisation", async () => {
    const { organisationId, first, second, owner, recoveryId, approve } = await desk();
    const member = await withPassword(organisationId);
    const stranger = await withPassword();
    await expect(approve(member)).rejects.toMatchObject({ reason: "only_administrator" });
    await expect(approve(stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(cancelRecovery(at(stranger), { recoveryId })).rejects.toMatchObject({ code: "not-found" });
    await expect(cancelRecovery(at(member), { recoveryId })).rejects.toMatchObject({
      reason: "only_administrator",
    });
    await giveAdministration(at(first), { organisationId, personId: owner.personId });
    await expect(approve(await viewerFor(owner.personId))).rejects.toMatchObject({ reason: "not_yourself" });
    const answers = await Promise.allSettled([approve(second), approve(second)]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is asked for once at a time, by somebody who knows the password and has a factor to lose", async () => {
    const { waiting } = await desk();
    await expect(requestRecovery(nobody(), waiting, { reason })).rejects.toMatchObject({
      reason: "recovery_open",
    });
    const administrator = await withPassword();
    const { organisationId } = administrator;
    await withPasskey(administrator);
    const bare = await withPassword(organisationId);
    const { token } = await inSession(bare);
    await requireSecondFactor(at(administrator), { organisationId });
    const lacking = await heldBehind(token);
    if (!lacking) throw new Error("the session should wait for a set-up");
    await expect(requestRecovery(nobody(), lacking, { reason })).rejects.toMatchObject({
      reason: "no_factor",
    });
  });

  it("is stopped by an administrator, and by the owner from a session of theirs", async () => {
    for (const by of ["second", "owner"] as const) {
      const world = await desk();
      const { recoveryId, waiting, approve, first, third } = world;
      await approve(first);
      await approve(third);
      await cancelRecovery(at(world[by]), { recoveryId });
      const after = completeRecovery(nobody(later(recoveryDelay + 60_000)), waiting);
      await expect(after).rejects.toMatchObject({ reason: "recovery_settled" });
      await expect(cancelRecovery(at(world[by]), { recoveryId })).rejects.toMatchObject({
        reason: "recovery_settled",
      });
    }
  });

  it("stops by itself when the owner gives the second factor that is said to be lost", async () => {
    const { organisationId, owner, authenticator, approve, first, second, waiting } = await desk();
    await approve(first);
    await approve(second);
    const own = await held(owner);
    const options = await beginConfirmation(nobody(), own);
    const passkey = assertion.parse(authenticator.answer(options));
    expect(await confirmSession(nobody(), own, { passkey })).toMatchObject({ recoveryStopped: true });
    expect((await ownFactors(owner, new Date())).recovery?.stage).toBe("cancelled");
    const after = completeRecovery(nobody(later(recoveryDelay + 60_000)), waiting);
    await expect(after).rejects.toMatchObject({ reason: "recovery_settled" });
    expect((await recordOf(organisationId)).at(-1)).toBe("recovery.cancelled");
  });

  it("lapses when nobody approves it, or nobody uses it", async () => {
    const { first, second, approve } = await desk();
    await approve(first);
    await expect(approve(second, later(recoveryLasts + 60_000))).rejects.toMatchObject({
      reason: "recovery_settled",
    });
    const other = await desk();
    await other.approve(other.first);
    await other.approve(other.second);
    const late = nobody(later(recoveryDelay + recoveryLasts + 60_000));
    await expect(completeRecovery(late, other.waiting)).rejects.toMatchObject({ reason: "recovery_settled" });
    await requestRecovery(late, other.waiting, { reason });
  });

  it("shows administrators who asks and why, and everybody concerned how many can still approve", async () => {
    const { first, second, owner, waiting, approve, recoveryId } = await desk();
    await approve(first);
    const { recoveries } = await deskFactors(first, new Date());
    expect(recoveries).toMatchObject([
      {
        id: recoveryId,
        reason,
        stage: "requested",
        approvers: [first.name],
        others: 2,
        can: { approve: { ok: false, reason: "already_approved" }, cancel: { ok: true } },
      },
    ]);
    expect((await deskFactors(second, new Date())).recoveries[0]?.can.approve).toEqual({ ok: true });
    await expect(deskFactors(owner, new Date())).rejects.toMatchObject({ code: "forbidden" });
    expect(await secondStepOf(waiting, new Date())).toMatchObject({
      hasPasskey: true,
      hasGenerator: false,
      administrators: 3,
      recovery: { stage: "requested" },
    });
  });
});
