import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/kernel/viewer";
import { acceptInvitation } from "@/lib/organisations/accept-invitation";
import { changePassword } from "@/lib/organisations/change-password";
import { chooseLanguage } from "@/lib/organisations/choose-language";
import { endAdministration } from "@/lib/organisations/end-administration";
import { endOtherSessions } from "@/lib/organisations/end-other-sessions";
import { foundOrganisation } from "@/lib/organisations/found-organisation";
import { giveAdministration } from "@/lib/organisations/give-administration";
import { invitationLasts, invitePerson } from "@/lib/organisations/invite-person";
import { removePerson } from "@/lib/organisations/remove-person";
import { revokeInvitation } from "@/lib/organisations/revoke-invitation";
import { liveSession } from "@/lib/organisations/session";
import { startSession } from "@/lib/organisations/start-session";
import { viewerFor } from "@/lib/organisations/viewer";
import { giveSeat } from "@/lib/packages/give-seat";
import { startPackage } from "@/lib/packages/start-package";
import { db } from "@/lib/platform/db";
import { password } from "@/tests/support/password";
import { noon } from "@/tests/support/talks";

const shell = { viewer: null, now: noon };
const at = (viewer: Viewer, now = noon) => ({ viewer, now });
const from = { address: "test", userAgent: "" };

async function found(kind: "donor" | "host" = "donor"): Promise<string> {
  const country = kind === "host" ? "XS" : null;
  return (await foundOrganisation(shell, { kind, name: { en: kind }, country })).organisationId;
}

const invitation = (organisationId: string, administrator = false) => ({
  organisationId,
  email: `${randomUUID()}@concord.test`,
  name: "Programme officer",
  administrator,
});

/** A person who came in by an invitation of the shell. */
async function joined(organisationId: string, administrator = false): Promise<Viewer> {
  const { token } = await invitePerson(shell, invitation(organisationId, administrator));
  const { personId } = await acceptInvitation(shell, { token, password, language: "en" });
  return viewerFor(personId);
}

/** An organisation with an administrator and a member. */
async function desk(kind: "donor" | "host" = "donor") {
  const organisationId = await found(kind);
  const administrator = await joined(organisationId, true);
  const member = await joined(organisationId);
  return { organisationId, administrator, member };
}

const emailOf = async (personId: string) =>
  (await db().person.findUniqueOrThrow({ where: { id: personId } })).email;

async function signIn({ personId }: Viewer, word = password, now = noon) {
  const { token } = await startSession({ email: await emailOf(personId), password: word }, from, now);
  return { token, sessionId: (await liveSession(token, now))?.sessionId as string };
}

/** The organisation's record as its words, oldest first. */
const recordOf = async (organisationId: string) =>
  (await db().entry.findMany({ where: { ledgerId: organisationId }, orderBy: { seq: "asc" } })).map(
    entry => entry.type,
  );

describe("an invitation", () => {
  it("brings a person in, once, and is kept as a hash alone", async () => {
    const organisationId = await found();
    const { invitationId, token } = await invitePerson(shell, invitation(organisationId, true));
    const stored = await db().invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(JSON.stringify(stored)).not.toContain(token);
    const { personId, email } = await acceptInvitation(shell, { token, password, language: "fr" });
    expect(await viewerFor(personId)).toMatchObject({ organisationId, administrator: true, language: "fr" });
    expect(email).toBe(stored.email);
    const again = acceptInvitation(shell, { token, password, language: "fr" });
    await expect(again).rejects.toMatchObject({ code: "not-now", reason: "invitation_spent" });
    expect(await recordOf(organisationId)).toEqual([
      "organisation.founded",
      "person.invited",
      "person.joined",
    ]);
  });

  it("accepted twice at the same moment lets one person in", async () => {
    const organisationId = await found();
    const { token } = await invitePerson(shell, invitation(organisationId));
    const answers = await Promise.allSettled(
      [1, 2].map(() => acceptInvitation(shell, { token, password, language: "en" })),
    );
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().person.count({ where: { organisationId } })).toBe(1);
    expect((await recordOf(organisationId)).filter(type => type === "person.joined")).toHaveLength(1);
  });

  it("of two organisations to one address is worth something to the first alone", async () => {
    const [one, two] = [await found(), await found()];
    const invited = invitation(one);
    const first = await invitePerson(shell, invited);
    const second = await invitePerson(shell, { ...invited, organisationId: two });
    await acceptInvitation(shell, { token: first.token, password, language: "en" });
    const late = acceptInvitation(shell, { token: second.token, password, language: "en" });
    await expect(late).rejects.toMatchObject({ code: "conflict", reason: "email_taken" });
    expect(await recordOf(two)).toEqual(["organisation.founded", "person.invited"]);
  });

  it("keeps the password as a hash that is dear to try", async () => {
    const invited = invitation(await found());
    const { token } = await invitePerson(shell, invited);
    await acceptInvitation(shell, { token, password, language: "en" });
    const kept = await db().person.findFirstOrThrow({ where: { email: invited.email } });
    // RFC 9106: 64 MiB and three passes, with a salt of its own.
    expect(kept.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  it("expires, can be withdrawn, and is replaced by a newer one", async () => {
    const { organisationId, administrator, member } = await desk();
    const invited = invitation(organisationId);
    const expired = await invitePerson(at(administrator), invited);
    const late = { viewer: null, now: new Date(noon.getTime() + invitationLasts) };
    const accept = (token: string, context = shell) =>
      acceptInvitation(context, { token, password, language: "en" });
    await expect(accept(expired.token, late)).rejects.toMatchObject({ reason: "invitation_spent" });

    const newer = await invitePerson(at(administrator), invited);
    await expect(accept(expired.token)).rejects.toMatchObject({ reason: "invitation_spent" });

    const withdrawal = { organisationId, invitationId: newer.invitationId };
    await expect(revokeInvitation(at(member), withdrawal)).rejects.toMatchObject({
      reason: "only_administrator",
    });
    await revokeInvitation(at(administrator), withdrawal);
    await expect(accept(newer.token)).rejects.toMatchObject({ reason: "invitation_spent" });
    await expect(revokeInvitation(at(administrator), withdrawal)).rejects.toMatchObject({
      reason: "invitation_spent",
    });
    expect((await recordOf(organisationId)).slice(-4)).toEqual([
      "person.invited",
      "invitation.revoked",
      "person.invited",
      "invitation.revoked",
    ]);
  });

  it("is refused to a member, a stranger and an address that is taken; a weak password spends nothing", async () => {
    const { organisationId, administrator, member } = await desk();
    const stranger = (await desk()).administrator;
    const invited = invitation(organisationId);
    await expect(invitePerson(at(member), invited)).rejects.toMatchObject({ reason: "only_administrator" });
    await expect(invitePerson(at(stranger), invited)).rejects.toMatchObject({ code: "not-found" });
    const taken = { ...invited, email: await emailOf(member.personId) };
    await expect(invitePerson(at(administrator), taken)).rejects.toMatchObject({ reason: "email_taken" });

    const { token } = await invitePerson(at(administrator), invited);
    const weak = acceptInvitation(shell, { token, password: "password1234", language: "en" });
    await expect(weak).rejects.toMatchObject({
      reason: "password_weak",
      details: { fieldErrors: [{ path: "password", code: "password_common" }] },
    });
    await acceptInvitation(shell, { token, password, language: "en" });
  });

  it("tried again by a lost connection leaves one that counts", async () => {
    const { organisationId, administrator } = await desk();
    const [invited, key] = [invitation(organisationId), randomUUID()];
    const context = { ...at(administrator), idempotencyKey: key };
    await invitePerson(context, invited);
    const { token } = await invitePerson(context, invited);
    const open = { email: invited.email, revokedAt: null };
    expect(await db().invitation.count({ where: open })).toBe(1);
    expect(await db().answer.count({ where: { key } })).toBe(0);
    await acceptInvitation(shell, { token, password, language: "en" });
  });
});

describe("removing a person", () => {
  it("stops their sessions and their password at once, and frees their address", async () => {
    const { organisationId, administrator, member } = await desk();
    const email = await emailOf(member.personId);
    const { token } = await signIn(member);
    await removePerson(at(administrator), { organisationId, personId: member.personId });
    expect(await liveSession(token, noon)).toBeUndefined();
    await expect(viewerFor(member.personId)).rejects.toMatchObject({ code: "not-found" });
    await expect(startSession({ email, password }, from, noon)).rejects.toMatchObject({
      reason: "wrong_credentials",
    });
    expect((await recordOf(organisationId)).slice(-2)).toEqual(["person.removed", "session.ended"]);
    const back = await invitePerson(at(administrator), { ...invitation(organisationId), email });
    const { personId } = await acceptInvitation(shell, { token: back.token, password, language: "en" });
    expect(personId).not.toBe(member.personId);
  });

  it("is refused to members and strangers, on oneself and on the last administrator", async () => {
    const { organisationId, administrator, member } = await desk();
    const stranger = (await desk()).administrator;
    const remove = (viewer: Viewer, { personId }: Viewer) =>
      removePerson(at(viewer), { organisationId, personId });
    await expect(remove(member, administrator)).rejects.toMatchObject({ reason: "only_administrator" });
    await expect(remove(stranger, member)).rejects.toMatchObject({ code: "not-found" });
    await expect(remove(administrator, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(remove(administrator, administrator)).rejects.toMatchObject({ reason: "not_yourself" });
    const { personId } = administrator;
    await expect(removePerson(shell, { organisationId, personId })).rejects.toMatchObject({
      reason: "last_administrator",
    });
    await remove(administrator, member);
    await expect(remove(administrator, member)).rejects.toMatchObject({ code: "not-found" });
  });

  it("by two administrators of each other leaves one of them", async () => {
    const { organisationId, administrator, member } = await desk();
    await giveAdministration(at(administrator), { organisationId, personId: member.personId });
    const other = await viewerFor(member.personId);
    const answers = await Promise.allSettled([
      removePerson(at(administrator), { organisationId, personId: other.personId }),
      removePerson(at(other), { organisationId, personId: administrator.personId }),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = { organisationId, removedAt: null, administratorSince: { not: null } };
    expect(await db().person.count({ where: left })).toBe(1);
  });

  it("leaves their seat to the record of the package, where it gives no right any more", async () => {
    const [donor, host] = [await desk(), await desk("host")];
    const { packageId } = await startPackage(at(donor.administrator), {
      title: { en: "Talks" },
      slug: `talks-${randomUUID()}`,
      counterparts: [host.organisationId],
      languages: ["en"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    });
    const { personId } = donor.member;
    await giveSeat(at(donor.administrator), { packageId, personId, role: "drafter" });
    const before = await db().ledger.findUniqueOrThrow({ where: { id: packageId } });
    const { token } = await signIn(donor.member);
    await removePerson(at(donor.administrator), { organisationId: donor.organisationId, personId });
    expect(await db().ledger.findUniqueOrThrow({ where: { id: packageId } })).toEqual(before);
    expect(await liveSession(token, noon)).toBeUndefined();
  });
});

describe("running the desk", () => {
  it("is given and taken by administrators, and one always stays", async () => {
    const { organisationId, administrator, member } = await desk();
    const to = { organisationId, personId: member.personId };
    const self = { organisationId, personId: administrator.personId };
    await expect(giveAdministration(at(member), to)).rejects.toMatchObject({ reason: "only_administrator" });
    await expect(endAdministration(at(administrator), self)).rejects.toMatchObject({
      reason: "last_administrator",
    });
    await giveAdministration(at(administrator), to);
    await expect(giveAdministration(at(administrator), to)).rejects.toMatchObject({
      reason: "already_administrator",
    });
    const answers = await Promise.allSettled([
      endAdministration(at(administrator), self),
      endAdministration(at(await viewerFor(member.personId)), to),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await recordOf(organisationId)).slice(-2)).toEqual([
      "administration.given",
      "administration.ended",
    ]);
  });
});

describe("one's own account", () => {
  it("keeps the session in which the password was changed, and ends the others", async () => {
    const { organisationId, member } = await desk();
    const [here, there] = [await signIn(member), await signIn(member)];
    const chosen = "copper kettles by the river";
    await changePassword(at(member), { current: password, password: chosen, sessionId: here.sessionId });
    expect(await liveSession(here.token, noon)).toBeDefined();
    expect(await liveSession(there.token, noon)).toBeUndefined();
    await expect(signIn(member)).rejects.toMatchObject({ reason: "wrong_credentials" });
    await signIn(member, chosen);
    expect((await recordOf(organisationId)).slice(-3)).toEqual([
      "password.changed",
      "session.ended",
      "session.started",
    ]);
  });

  it("asks for the present password, and of two changes at once believes one", async () => {
    const { member } = await desk();
    const { sessionId } = await signIn(member);
    const change = (current: string, next: string) =>
      changePassword(at(member), { current, password: next, sessionId });
    await expect(change("not my password", "copper kettles by the river")).rejects.toMatchObject({
      details: { fieldErrors: [{ path: "current", code: "wrong_password" }] },
    });
    await expect(change(password, "too short")).rejects.toMatchObject({ reason: "password_weak" });
    const answers = await Promise.allSettled([
      change(password, "copper kettles by the river"),
      change(password, "seven quiet mountain roads"),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("ends all other sessions on request, and says so when there are none", async () => {
    const { member } = await desk();
    const [here, there] = [await signIn(member), await signIn(member)];
    await endOtherSessions(at(member), { sessionId: here.sessionId });
    expect(await liveSession(there.token, noon)).toBeUndefined();
    expect(await liveSession(here.token, noon)).toBeDefined();
    await expect(endOtherSessions(at(member), { sessionId: here.sessionId })).rejects.toMatchObject({
      reason: "already_removed",
    });
  });

  it("meets a person in the language they chose", async () => {
    const { organisationId, member } = await desk();
    await chooseLanguage(at(member), { language: "ar" });
    expect(await viewerFor(member.personId)).toMatchObject({ language: "ar" });
    expect((await recordOf(organisationId)).at(-1)).toBe("language.chosen");
  });
});
