import { describe, expect, it } from "vitest";
import {
  fits,
  type RecoveryStage,
  recoveryDelay,
  recoveryLasts,
  recoveryStages,
  recoveryVerbs,
  stageOf,
} from "@/lib/factors/machine";
import {
  factorVerbs,
  may,
  mayApprove,
  mayCancel,
  mayLift,
  mayRequire,
  mayRevoke,
} from "@/lib/factors/policy";
import { code } from "@/lib/factors/schema";

const begun = new Date("2027-03-01T12:00:00.000Z");
const later = (ms: number) => new Date(begun.getTime() + ms);
const asked = { requestedAt: begun, opensAt: null, completedAt: null, cancelledAt: null };
const approved = { ...asked, opensAt: later(recoveryDelay) };

describe("a recovery", () => {
  it.each<[string, Parameters<typeof stageOf>[0], Date, RecoveryStage]>([
    ["asked for", asked, begun, "requested"],
    ["asked for two weeks ago", asked, later(recoveryLasts), "lapsed"],
    ["approved", approved, later(recoveryDelay - 1), "approved"],
    ["approved three days ago", approved, later(recoveryDelay), "open"],
    ["approved and never used", approved, later(recoveryDelay + recoveryLasts), "lapsed"],
    ["stopped", { ...approved, cancelledAt: begun }, later(recoveryDelay), "cancelled"],
    ["completed", { ...approved, completedAt: begun }, later(recoveryDelay), "completed"],
  ])("%s is in its stage", (_, times, now, stage) => {
    expect(stageOf(times, now)).toBe(stage);
  });

  it("allows in each stage what the table says, and nothing else", () => {
    const allowed = recoveryStages.map(stage => [
      stage,
      recoveryVerbs.filter(verb => fits(stage, verb).ok).join(" "),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      requested: "approve cancel",
      approved: "cancel",
      open: "cancel complete",
      lapsed: "",
      cancelled: "",
      completed: "",
    });
  });
});

describe("at the desk", () => {
  it("only administrators see, require, lift, approve and stop; strangers learn nothing", () => {
    for (const verb of factorVerbs) {
      expect(may("administrator", verb).ok).toBe(true);
      expect(may("member", verb)).toMatchObject({ ok: false, code: "forbidden" });
      expect(may("installation", verb)).toMatchObject({ ok: false, code: "forbidden" });
      expect(may("outsider", verb)).toMatchObject({ ok: false, code: "not-found" });
    }
  });

  it("a requirement begins with whoever makes it, and is made once", () => {
    const stand = { required: false, hasFactor: true };
    expect(mayRequire("administrator", stand).ok).toBe(true);
    expect(mayRequire("administrator", { ...stand, hasFactor: false })).toMatchObject({
      reason: "own_factor_first",
    });
    expect(mayRequire("administrator", { ...stand, required: true })).toMatchObject({
      reason: "already_required",
    });
    expect(mayLift("administrator", { required: false })).toMatchObject({ reason: "not_required" });
  });

  it("nobody approves for themselves or twice; the owner can always stop", () => {
    expect(mayApprove("administrator", { self: true, hasApproved: false })).toMatchObject({
      reason: "not_yourself",
    });
    expect(mayApprove("administrator", { self: false, hasApproved: true })).toMatchObject({
      reason: "already_approved",
    });
    expect(mayCancel("member", { self: true }).ok).toBe(true);
    expect(mayCancel("member", { self: false }).ok).toBe(false);
  });

  it("the last factor stays where one is required", () => {
    expect(mayRevoke({ required: true, others: 0 })).toMatchObject({ reason: "last_factor" });
    expect(mayRevoke({ required: true, others: 1 }).ok).toBe(true);
    expect(mayRevoke({ required: false, others: 0 }).ok).toBe(true);
  });
});

describe("a code", () => {
  it.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["١٢٣٤٥٦", "123456"],
    ["۱۲۳ ۴۵۶", "123456"],
  ])("typed as %j is read", (typed, read) => {
    expect(code.parse(typed)).toBe(read);
  });

  it.each(["", "12345", "1234567", "12345a", "１２３４５６"])("typed as %j is not one", typed => {
    expect(code.safeParse(typed).success).toBe(false);
  });
});
