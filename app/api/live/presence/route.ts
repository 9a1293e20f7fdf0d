import type { NextRequest } from "next/server";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { leavePackage } from "@/lib/presence/leave-package";
import { lookAtPackage } from "@/lib/presence/look-at-package";
import { presentIn } from "@/lib/presence/queries";
import { leaveInput, lookInput } from "@/lib/presence/schema";

const said = z.union([lookInput, leaveInput]);
const headers = { "cache-control": "private, no-store" };

/** Who else is looking at a package now. A URL of its own, so that a glance costs no page and no action's turn. */
export async function GET(request: NextRequest): Promise<Response> {
  return answer(request, async ({ viewer, now }) => {
    const packageId = z.uuid().parse(request.nextUrl.searchParams.get("package"));
    return presentIn(viewer, packageId, now);
  });
}

/** A page says what it is looking at (`clauseId`, null for the whole), or without one that it is leaving. */
export async function POST(request: NextRequest): Promise<Response> {
  // Beacons are sent without a preflight: a page elsewhere must not be able to speak for its reader.
  if (request.headers.get("sec-fetch-site") === "cross-site") return new Response(null, { status: 403 });
  return answer(request, async context => {
    const input = said.parse(await request.json());
    if ("clauseId" in input) await lookAtPackage(context, input);
    else await leavePackage(context, input);
    return null;
  });
}

async function answer(request: Request, work: (context: Attended) => Promise<unknown>): Promise<Response> {
  const session = await sessionOf(request);
  if (!session) return new Response(null, { status: 401 });
  try {
    return Response.json(await work({ viewer: session.viewer, now: new Date() }), { headers });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return new Response(null, { status: 400 });
    throw error;
  }
}
