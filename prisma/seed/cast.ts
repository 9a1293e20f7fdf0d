import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { DemoSignIn } from "@/lib/cli/demo-file";
import type { Viewer } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { viewerFor } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { type OrganisationKey, organisations, people, type Role } from "./content/people";

/** Who plays the demo: every person as a viewer, every organisation by its id. */
export type Cast = {
  viewers: Record<Role, Viewer>;
  organisations: Record<OrganisationKey, string>;
  signIns: DemoSignIn[];
};

export async function castDemo(now: Date): Promise<Cast> {
  const ids = Object.fromEntries(
    Object.keys(organisations).map(key => [key, randomUUID()]),
  ) as Cast["organisations"];
  for (const [key, organisation] of Object.entries(organisations)) {
    const id = ids[key as OrganisationKey];
    await change(
      { viewer: null, now },
      "found-organisation",
      { ledger: "organisation", organisationId: id, opens: true },
      async tx => {
        await tx.organisation.create({ data: { ...organisation, id, createdAt: now } });
        return {
          value: null,
          events: [{ type: "organisation.founded", data: { kind: organisation.kind } }],
          acting: { organisationId: id },
        };
      },
    );
  }
  const joined = await Promise.all(Object.keys(people).map(role => join(role as Role, ids, now)));
  return {
    viewers: Object.fromEntries(joined.map(({ role, viewer }) => [role, viewer])) as Cast["viewers"],
    organisations: ids,
    signIns: joined.map(({ signIn }) => signIn),
  };
}

async function join(role: Role, ids: Cast["organisations"], now: Date) {
  const { organisation, name, language, administrator } = people[role];
  const id = randomUUID();
  const password = randomBytes(12).toString("base64url");
  const email = `${role}@concord.example`;
  await db().person.create({
    data: {
      id,
      organisationId: ids[organisation],
      email,
      name,
      language,
      passwordHash: await hash(password, { memoryCost: 65_536, timeCost: 3, parallelism: 1 }),
      createdAt: now,
      administratorSince: administrator ? now : null,
    },
  });
  const signIn: DemoSignIn = {
    role,
    organisation: organisations[organisation].name.en ?? "",
    email,
    password,
  };
  return { role, viewer: await viewerFor(id), signIn };
}
