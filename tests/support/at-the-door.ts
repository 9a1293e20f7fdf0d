import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import { requireSecondFactor } from "@/lib/factors/require-second-factor";
import { invitePerson } from "@/lib/organisations/invite-person";
import { sessionCookie } from "@/lib/organisations/next-auth";
import { at, held, withGenerator, withPassword } from "./factors";

/** People on their way in: one who gave the password and lacks a code, one who lacks a generator, one invited. */
export async function peopleAtTheDoor() {
  const administrator = await withPassword();
  const { organisationId } = administrator;
  await withGenerator(administrator);
  await requireSecondFactor(at(administrator), { organisationId });
  const member = await withPassword(organisationId);
  const invited = { email: `${randomUUID()}@concord.test`, name: "Newcomer", administrator: true };
  const { token } = await invitePerson(at(administrator), { organisationId, ...invited });
  return { confirming: await held(administrator), settingUp: await held(member), invitation: token };
}

/** A page of whoever holds this session. */
export async function pageWith(context: BrowserContext, token: string, origin: string): Promise<Page> {
  await context.addCookies([{ ...(await sessionCookie(token)), url: origin }]);
  return context.newPage();
}
