import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { Overrun } from "@/lib/interchange/apart";
import { downloadResponse } from "@/lib/interchange/download-response";
import type { Viewer } from "@/lib/kernel/viewer";
import { sessionCookie } from "@/lib/organisations/next-auth";
import { hashOf, newToken } from "@/lib/organisations/session";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { talks } from "@/tests/support/talks";

async function cookieOf({ personId }: Viewer): Promise<string> {
  const [token, now] = [newToken(), new Date()];
  const later = new Date(now.getTime() + 60_000);
  const times = { createdAt: now, seenAt: now, idleExpiresAt: later, expiresAt: later };
  await db().session.create({
    data: { id: randomUUID(), personId, tokenHash: hashOf(token), assurance: 1, userAgent: "", ...times },
  });
  const { name, value } = await sessionCookie(token);
  return `${name}=${value}`;
}

it("leads back from a document that took too long to the installation's address, not to the server's own", async () => {
  const t = await talks();
  const cookie = await cookieOf(t.donor);
  const server = createServer(async (asked, answer) => {
    const request = new Request(`http://${asked.headers.host}${asked.url}`, { headers: { cookie } });
    const response = await downloadResponse(request, t.slug, () => Promise.reject(new Overrun("time")));
    answer.writeHead(response.status, Object.fromEntries(response.headers)).end();
  }).listen(0, "127.0.0.1");
  try {
    await new Promise(listening => server.once("listening", listening));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/fr/desk/packages/${t.slug}/documents/memorandum?format=pdf`;
    const { status, headers } = await fetch(address, { redirect: "manual" });
    expect([status, headers.get("location")]).toEqual([
      303,
      `${env().APP_URL}/fr/desk/packages/${t.slug}/documents?failed=1`,
    ]);
  } finally {
    server.close();
  }
});
