import type { z } from "zod";
import { Failure } from "@/lib/cli/failure";
import { inWords } from "@/lib/cli/refusal";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { Unattended } from "@/lib/kernel/viewer";
import { foundOrganisation } from "@/lib/organisations/found-organisation";
import { invitePerson } from "@/lib/organisations/invite-person";
import { removePerson } from "@/lib/organisations/remove-person";
import { foundInput, inviteInput, organisationKinds } from "@/lib/organisations/schema";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { address } from "@/lib/platform/i18n/addresses";
import { isLocale, locales } from "@/lib/platform/i18n/locales";

type NewPerson = {
  organisation: string;
  kind?: string;
  country?: string;
  email: string;
  name: string;
  administrator: boolean;
  language: string;
};

const shell = (): Unattended => ({ viewer: null, now: new Date() });

/** Invites a person, into a new organisation where there is none of that name; the one-time address they join at. */
export async function addPerson({ email, name, administrator, language, ...of }: NewPerson): Promise<string> {
  if (!isLocale(language)) throw new Failure(`--language is one of ${locales.join(", ")}.`);
  // Read before anything is founded, so that a wrong address leaves no empty organisation behind.
  const person = read(inviteInput.omit({ organisationId: true }), { email, name, administrator });
  if (await db().person.findUnique({ where: { email: person.email }, select: { id: true } }))
    throw new Failure(`Somebody here has the address ${person.email} already.`);
  const organisationId = (await organisationNamed(of)) ?? (await found(of, language));
  const { token } = await inWords(invitePerson(shell(), { ...person, organisationId }));
  const link = `${env().APP_URL}${address(language, `/invitations/${token}`)}`;
  return `${person.name} joins ${of.organisation} at this address, once, within seven days:\n${link}`;
}

type Named = Pick<NewPerson, "organisation" | "kind" | "country">;

async function organisationNamed({ organisation, kind }: Named): Promise<string | undefined> {
  const all = await db().organisation.findMany({ select: { id: true, name: true, kind: true } });
  const found = all.filter(({ name }) => Object.values(name as Localised).includes(organisation.trim()));
  if (found.length > 1) throw new Failure(`There is more than one organisation called ${organisation}.`);
  const [one] = found;
  if (one && kind !== undefined && one.kind !== kind)
    throw new Failure(`${organisation} is known here as ${one.kind}, not as ${kind}.`);
  return one?.id;
}

async function found({ organisation, kind, country }: Named, language: string): Promise<string> {
  if (kind === undefined)
    throw new Failure(`${organisation} is new here: say its --kind (${organisationKinds.join(", ")}).`);
  const input = { kind, name: { [language]: organisation }, country: country ?? null };
  const { organisationId } = await inWords(foundOrganisation(shell(), read(foundInput, input)));
  return organisationId;
}

/** Everybody who can sign in, and who is invited, one a line. */
export async function listPeople(): Promise<string> {
  const organisations = await db().organisation.findMany({
    include: {
      people: { where: { removedAt: null }, orderBy: { createdAt: "asc" } },
      invitations: {
        where: { acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
        orderBy: { createdAt: "asc" },
      },
    },
    orderBy: { createdAt: "asc" },
  });
  if (organisations.length === 0) return "Nobody yet. `npm run person -- add` brings in the first.";
  return organisations
    .flatMap(({ name, kind, people, invitations }) => [
      `${wordingFor(name as Localised, "en").text} (${kind})`,
      ...people.map(person => line(person, person.administratorSince ? "administrator" : "member")),
      ...invitations.map(invited => line(invited, `invited until ${invited.expiresAt.toISOString()}`)),
    ])
    .join("\n");
}

const line = ({ email, name }: { email: string; name: string }, standing: string) =>
  `  ${email}\t${name}\t${standing}`;

/** Ends a person's membership and their sessions. */
export async function removePersonAt(email: string): Promise<string> {
  const person = await db().person.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, name: true, organisationId: true, removedAt: true },
  });
  if (!person || person.removedAt) throw new Failure(`Nobody here has the address ${email}.`);
  const { id: personId, organisationId, name } = person;
  await inWords(removePerson(shell(), { organisationId, personId }));
  return `${name} is removed; their sessions have ended.`;
}

function read<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Failure(`--${String(issue?.path[0] ?? "option")} is not right (${issue?.message}).`);
}
