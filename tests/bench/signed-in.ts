import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/kernel/viewer";
import { sessionCookie } from "@/lib/organisations/next-auth";
import { hashOf, idleFor, lastsFor, newToken } from "@/lib/organisations/session";
import { viewerFor } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";

/** The Cookie header of somebody who has signed in just now; without the password, whose hashing is slow by design. */
export async function cookieOf({ personId }: Viewer): Promise<string> {
  const token = newToken();
  const now = new Date();
  await db().session.create({
    data: {
      id: randomUUID(),
      personId,
      tokenHash: hashOf(token),
      createdAt: now,
      seenAt: now,
      idleExpiresAt: new Date(now.getTime() + idleFor),
      expiresAt: new Date(now.getTime() + lastsFor),
      assurance: 1,
      userAgent: "bench",
    },
  });
  const { name, value } = await sessionCookie(token);
  return `${name}=${value}`;
}

/** The cookie of somebody who stands to the package and acts in it. */
export async function cookieOfLead(slug: string): Promise<string> {
  const seat = await db().seat.findFirstOrThrow({
    where: { role: "lead", until: null, delegation: { package: { slug } } },
    select: { personId: true },
  });
  return cookieOf(await viewerFor(seat.personId));
}
