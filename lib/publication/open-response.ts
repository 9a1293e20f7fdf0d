import "server-only";
import { createHash } from "node:crypto";
import { Busy, DomainError } from "@/lib/kernel/errors";
import { failure } from "@/lib/platform/action";
import type { OpenText } from "./open-package";

/** Any page may read the open data; a cache may keep it, and has to ask whether it still holds. */
const open = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Disposition",
  "Cache-Control": "public, max-age=0, s-maxage=1, stale-while-revalidate=30",
};

const statusOf: Record<string, number> = { "not-found": 404, invalid: 400 };

/** An answer of the open data; what fails says so in JSON, with a reason that can be looked up and nothing from inside. */
export async function answer(make: () => Promise<Response>): Promise<Response> {
  try {
    const response = await make();
    for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
    return response;
  } catch (error) {
    if (error instanceof Busy) return busy(error);
    const { code, reason, errorId } = failure(error);
    const status = error instanceof DomainError ? (statusOf[code] ?? 400) : 500;
    return Response.json(
      { error: { code, reason, ...(errorId && { id: errorId }) } },
      { status, headers: { ...open, "Cache-Control": "no-store" } },
    );
  }
}

const busy = ({ comeAgainSeconds }: Busy): Response =>
  Response.json(
    { error: { code: "busy", reason: "too_many_at_once" } },
    {
      status: 503,
      headers: { ...open, "Cache-Control": "no-store", "Retry-After": String(comeAgainSeconds) },
    },
  );

/** A digest as an entity tag (RFC 9110). */
export const quoted = (digest: string): string => `"${digest}"`;

const tagOf = (text: string): string => quoted(createHash("sha256").update(text).digest("base64url"));

/** Whether the reader has what bears this tag already (RFC 9110, If-None-Match). */
export function has(request: Request, tag: string): boolean {
  const asked = request.headers.get("if-none-match");
  if (asked === null) return false;
  return asked.trim() === "*" || asked.split(",").some(one => one.trim().replace(/^W\//, "") === tag);
}

export const unchanged = (tag: string): Response =>
  new Response(null, { status: 304, headers: { ETag: tag } });

/** The text, unless the reader has it. Its tag is its own digest. */
export function json(request: Request, text: string): Response {
  const tag = tagOf(text);
  if (has(request, tag)) return unchanged(tag);
  return new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8", ETag: tag } });
}

/**
 * What was made before. Compressed by the server for whoever takes that, and not beforehand: Next leaves Content-Encoding
 * out of what a route answers, so that a reader would get it compressed twice and told of once.
 */
export const kept = ({ text }: Pick<OpenText, "text">, tag: string): Response =>
  new Response(text, { headers: { "Content-Type": "application/json; charset=utf-8", ETag: tag } });

/** What a browser asks before a request that carries If-None-Match from another site. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...open,
      "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
      "Access-Control-Allow-Headers": "If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
