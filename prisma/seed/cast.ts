import { randomBytes } from "node:crypto";
import type { DemoSignIn } from "@/lib/cli/demo-file";
import type { Viewer } from "@/lib/kernel/viewer";
import { acceptInvitation } from "@/lib/organisations/accept-invitation";
import { foundOrganisation } from "@/lib/organisations/found-organisation";
import { invitePerson } from "@/lib/organisations/invite-person";
import { viewerFor } from "@/lib/organisations/viewer";
import type { Day } from "./calendar";
import { type OrganisationKey, organisations, people, type Role } from "./content/people";

/** Who plays the demo: every person as a viewer, every organisation by its id. */
export type Cast = {
  viewers: Record<Role, Viewer>;
  organisations: Record<OrganisationKey, string>;
  signIns: DemoSignIn[];
};

type Player = { role: Role; viewer: Viewer; signIn: DemoSignIn };
type Troupe = { key: OrganisationKey; organisationId: string; players: Player[] };

/** Founds every organisation and brings its people in by invitation, each with a password of this installation. */
export async function castDemo(day: Day): Promise<Cast> {
  const keys = Object.keys(organisations) as OrganisationKey[];
  const troupes = await Promise.all(keys.map(key => assemble(key, day)));
  const players = troupes.flatMap(troupe => troupe.players);
  const order = Object.keys(people);
  return {
    viewers: Object.fromEntries(players.map(({ role, viewer }) => [role, viewer])) as Cast["viewers"],
    organisations: Object.fromEntries(
      troupes.map(({ key, organisationId }) => [key, organisationId]),
    ) as Cast["organisations"],
    signIns: players
      .map(({ signIn }) => signIn)
      .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role)),
  };
}

async function assemble(key: OrganisationKey, day: Day): Promise<Troupe> {
  const founded = { viewer: null, now: day(140, "08:00") };
  const { organisationId } = await foundOrganisation(founded, organisations[key]);
  const roles = (Object.keys(people) as Role[]).filter(role => people[role].organisation === key);
  const players: Player[] = [];
  // The first of each is its administrator, let in by the installation, who then invites the others.
  for (const role of roles) players.push(await join(role, organisationId, players[0]?.viewer ?? null, day));
  return { key, organisationId, players };
}

async function join(role: Role, organisationId: string, host: Viewer | null, day: Day): Promise<Player> {
  const { name, language, administrator, organisation } = people[role];
  const email = `${role}@concord.example`;
  const password = randomBytes(12).toString("base64url");
  const invited = { viewer: host, now: day(host ? 137 : 139, "09:00") };
  const { token } = await invitePerson(invited, { organisationId, email, name, administrator });
  const accepted = { viewer: null, now: day(host ? 136 : 138, "10:30") };
  const { personId } = await acceptInvitation(accepted, { token, password, language });
  const signIn = { role, organisation: organisations[organisation].name.en, email, password };
  return { role, viewer: await viewerFor(personId), signIn };
}
