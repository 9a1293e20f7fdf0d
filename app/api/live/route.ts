import type { NextRequest } from "next/server";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { follow, type MayHear } from "@/lib/live/follow";
import { takePlace } from "@/lib/live/places";
import { audibleAt, audibleEverywhere, recordedUpTo, sessionStands } from "@/lib/live/queries";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { viewerFor } from "@/lib/organisations/viewer";
import { eventStream } from "@/lib/platform/event-stream";
import { live } from "@/lib/platform/live";

const asked = z.object({
  /** Absent: everything the person takes part in. */
  package: z.uuid().optional(),
  /** How many entries there were when the page was read. */
  seen: z.coerce.number().int().nonnegative().optional(),
  /** For a stream that the page itself opened again; a browser that comes back by itself sends a header. */
  last: z.string().max(60).optional(),
});

/**
 * Tells a signed-in person that something moved, never what: their pages then read again through their own rights. The
 * stream ends when the session does.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await sessionOf(request);
  if (!session) return new Response(null, { status: 401 });
  const { personId } = session.viewer;
  const query = asked.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!query.success) return new Response(null, { status: 400 });
  const { package: packageId, seen, last } = query.data;
  const audible = async () => {
    if (!(await sessionStands(session.sessionId, new Date()))) return null;
    const viewer = await viewerFor(personId);
    return packageId ? audibleAt(viewer, packageId) : audibleEverywhere(viewer);
  };
  const mayHear: MayHear = () => audible().catch(refusal);
  const topics = await mayHear();
  if (topics === null) return new Response(null, { status: 404 });
  const leave = takePlace(personId);
  if (!leave) return new Response(null, { status: 429, headers: { "retry-after": "30" } });
  return eventStream(request, stream => {
    const stop = follow(stream, live(), {
      topics,
      mayHear,
      lastId: request.headers.get("last-event-id") ?? last,
      isBehind: seen === undefined ? undefined : async () => (await recordedUpTo(topics)) !== seen,
    });
    return () => {
      stop();
      leave();
    };
  });
}

/** Someone who no longer stands to the package is told no more than a stranger. */
function refusal(error: unknown): null {
  if (error instanceof DomainError && error.code === "not-found") return null;
  throw error;
}
