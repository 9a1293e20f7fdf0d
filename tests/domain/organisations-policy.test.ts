import { describe, expect, test } from "vitest";
import type { Verdict } from "@/lib/kernel/errors";
import {
  may,
  mayEndAdministration,
  mayGiveAdministration,
  mayRemove,
  type OrganisationActor,
  type OrganisationVerb,
  organisationActors,
  organisationVerbs,
} from "@/lib/organisations/policy";
import { acceptInput, foundInput, inviteInput } from "@/lib/organisations/schema";

const word = (verdict: Verdict) => (verdict.ok ? "yes" : verdict.reason);

/** What should be allowed, written apart from the policy: a verb without a row here does not compile. */
const expected: Record<OrganisationVerb, Record<OrganisationActor, string>> = {
  see_people: { installation: "yes", administrator: "yes", member: "yes", outsider: "not_found" },
  read_record: row("only_administrator"),
  invite: row("yes"),
  revoke_invitation: row("only_administrator"),
  remove: row("yes"),
  give_administration: row("only_administrator"),
  end_administration: row("only_administrator"),
};

function row(installation: string): Record<OrganisationActor, string> {
  return { installation, administrator: "yes", member: "only_administrator", outsider: "not_found" };
}

describe.each(organisationVerbs)("%s", verb => {
  test.each(organisationActors)("by the %s", actor => {
    expect(word(may(actor, verb))).toBe(expected[verb][actor]);
  });
});

const subject = { self: false, administrator: false, lastAdministrator: false };
const last = { ...subject, administrator: true, lastAdministrator: true };

test("nobody removes themselves, nor the last who runs the desk", () => {
  expect(word(mayRemove("administrator", subject))).toBe("yes");
  expect(word(mayRemove("administrator", { ...subject, self: true }))).toBe("not_yourself");
  expect(word(mayRemove("installation", last))).toBe("last_administrator");
  expect(word(mayRemove("member", { ...subject, self: true }))).toBe("only_administrator");
});

test("administration is given once, and its last holder keeps it", () => {
  const administrator = { ...subject, administrator: true };
  expect(word(mayGiveAdministration("administrator", subject))).toBe("yes");
  expect(word(mayGiveAdministration("administrator", administrator))).toBe("already_administrator");
  expect(word(mayEndAdministration("administrator", subject))).toBe("already_removed");
  expect(word(mayEndAdministration("administrator", administrator))).toBe("yes");
  expect(word(mayEndAdministration("administrator", { ...administrator, self: true }))).toBe("yes");
  expect(word(mayEndAdministration("administrator", { ...last, self: true }))).toBe("last_administrator");
});

test("an address of mail is kept in lower case, in whatever script", () => {
  const organisationId = "00000000-0000-4000-8000-000000000000";
  const invited = (email: string) =>
    inviteInput.safeParse({ organisationId, email, name: "Legal drafter", administrator: false }).data?.email;
  expect(invited("  Drafter@Justice.EXAMPLE ")).toBe("drafter@justice.example");
  expect(invited("وزارة@عدل.example")).toBe("وزارة@عدل.example");
  for (const wrong of ["", "drafter", "@justice.example", "a b@justice.example"])
    expect(invited(wrong), wrong).toBeUndefined();
});

test("a host organisation names its country", () => {
  const host = { kind: "host", name: { en: "Ministry of Justice" } };
  expect(foundInput.safeParse({ ...host, country: "XS" }).success).toBe(true);
  expect(foundInput.safeParse({ ...host, country: null }).success).toBe(false);
  expect(foundInput.safeParse({ ...host, kind: "donor", country: null }).success).toBe(true);
});

test("a chosen password keeps its spaces", () => {
  const chosen = acceptInput.parse({ token: "t", password: "  four short words  ", language: "fr" });
  expect(chosen.password).toBe("  four short words  ");
});
