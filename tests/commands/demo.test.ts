import { beforeAll, describe, expect, it } from "vitest";
import type { DemoSignIn } from "@/lib/cli/demo-file";
import { auditPackage } from "@/lib/ledger/audit";
import { startSession } from "@/lib/organisations/start-session";
import { viewerBehind } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { people } from "@/prisma/seed/content/people";
import { seedDemo } from "@/prisma/seed/demo";
import { expectLaws } from "@/tests/support/laws";

let signIns: DemoSignIn[];
beforeAll(async () => {
  signIns = await seedDemo();
});

const packageOf = (slug: string) => db().package.findUniqueOrThrow({ where: { slug } });

describe("the demo", () => {
  it("tells every role how to sign in, each with a password of its own", () => {
    expect(signIns.map(({ role }) => role)).toEqual(Object.keys(people));
    expect(new Set(signIns.map(({ password }) => password)).size).toBe(signIns.length);
  });

  it("lets a role in with the sign-in it was told", async () => {
    const { email, password } = signIns.find(({ role }) => role === "host-lead") as DemoSignIn;
    const { token } = await startSession({ email, password }, { address: "::1", userAgent: "" }, new Date());
    expect((await viewerBehind(token))?.viewer).toMatchObject({
      name: "Ministry official",
      administrator: true,
    });
  });

  it.each(["police-accountability", "defence-budget", "procurement-integrity"])(
    "has a true record of %s",
    async slug => {
      await expectLaws((await packageOf(slug)).id);
    },
  );

  it("shows a negotiation under way: mostly agreed, some of it contested, tied, in conflict, refused", async () => {
    const { id: packageId, stage, publishedAt, revision } = await packageOf("police-accountability");
    expect(stage).toBe("negotiating");
    expect(publishedAt).not.toBeNull();
    expect(revision).toBeGreaterThanOrEqual(12);
    const clauses = await db().clause.findMany({ where: { packageId } });
    const standing = Map.groupBy(clauses, clause => clause.standing);
    expect(standing.get("agreed")?.length).toBeGreaterThan(2 * (standing.get("proposed")?.length ?? 0));
    const changes = await db().change.findMany({ where: { packageId }, include: { amendment: true } });
    const open = changes.filter(change => change.stage === "open");
    expect(open.filter(change => change.countersId !== null)).toHaveLength(2);
    expect(open.filter(change => change.amendment.linked)).toHaveLength(4);
    expect(open.map(change => change.conflicts).filter(paths => (paths as string[]).length > 0)).toEqual([
      ["window.target"],
    ]);
    expect(new Set(changes.map(change => change.stage))).toEqual(
      new Set(["draft", "open", "agreed", "rejected", "withdrawn", "lapsed"]),
    );
  });

  it("lets people talk in three languages: asked, answered, resolved, waiting, and among themselves", async () => {
    const { id: packageId } = await packageOf("police-accountability");
    const threads = await db().thread.findMany({
      where: { packageId },
      include: { messages: true, questions: true },
    });
    const said = threads.flatMap(({ messages }) => messages.map(({ body }) => body)).join("\n");
    for (const letters of [/[\u0600-\u06ff]{3}/, /La vérification/, /Which two regions/])
      expect(said).toMatch(letters);
    expect(threads.some(({ resolvedAt }) => resolvedAt !== null)).toBe(true);
    expect(new Set(threads.map(({ audience }) => audience))).toEqual(new Set(["parties", "delegation"]));
    const answers = threads.flatMap(({ questions }) => questions.map(({ answerId }) => answerId !== null));
    expect(answers.sort()).toEqual([false, true, true]);
  });

  it("gives both sides counsel of their own, and shows one entry of it to the other", async () => {
    const { id: packageId } = await packageOf("police-accountability");
    const entries = await db().counselEntry.findMany({ where: { packageId } });
    for (const kept of Map.groupBy(entries, ({ delegationId }) => delegationId).values())
      expect(new Set(kept.map(({ kind }) => kind))).toEqual(new Set(["note", "fallback", "stakeholder"]));
    expect(new Set(entries.map(({ delegationId }) => delegationId)).size).toBe(2);
    expect(await db().counselShare.count({ where: { packageId } })).toBe(1);
  });

  it("leaves the newer package private and waiting for a voice", async () => {
    const { id: packageId, publishedAt } = await packageOf("defence-budget");
    expect(publishedAt).toBeNull();
    const delegations = await db().delegation.findMany({ where: { packageId } });
    expect(delegations.map(({ side }) => side).sort()).toEqual(["donor", "donor", "host"]);
    expect(await db().change.count({ where: { packageId, stage: "open" } })).toBeGreaterThan(0);
  });

  it("holds one package that is signed, taken back, signed again and amended, by both methods", async () => {
    const { id: packageId, stage, revision, inForceRevision } = await packageOf("procurement-integrity");
    expect({ stage, inForceRevision }).toEqual({ stage: "in_force", inForceRevision: revision });
    const signings = await db().signing.findMany({
      where: { packageId },
      include: { signatories: true },
      orderBy: { openedAt: "asc" },
    });
    expect(signings.map(({ stage, number }) => [stage, number])).toEqual([
      ["lapsed", 0],
      ["complete", 0],
      ["complete", 1],
    ]);
    const methods = signings.map(({ signatories }) => signatories.map(({ method }) => method).sort());
    expect(methods[2]).toEqual(["code", "passkey"]);
    const audit = await db().$transaction(tx => auditPackage(tx, packageId));
    expect(audit).toMatchObject({ faults: [], signatures: { length: 5 } });
    expect(audit.signatures.every(({ fits }) => fits)).toBe(true);
  });

  it("lets everybody in by password alone, those who signed too", async () => {
    for (const { email, password } of signIns) {
      const origin = { address: email, userAgent: "" };
      expect((await startSession({ email, password }, origin, new Date())).lacks).toBeNull();
    }
  });

  it("happened before it was looked at, in the order in which it is told", async () => {
    const entries = await db().entry.findMany({ orderBy: [{ ledgerId: "asc" }, { seq: "asc" }] });
    expect(Math.max(...entries.map(({ at }) => at.getTime()))).toBeLessThan(Date.now());
    for (const told of Map.groupBy(entries, ({ ledgerId }) => ledgerId).values()) {
      const times = told.map(({ at }) => at.getTime());
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });
});
