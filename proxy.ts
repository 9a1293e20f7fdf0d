import { type NextRequest, NextResponse } from "next/server";
import { address, preferredLocale } from "@/lib/platform/i18n/addresses";

/**
 * Chooses a language for an address that names none. Nothing else passes here: authorization belongs to the pages and
 * commands themselves, and cached public pages must not pay for it.
 */
export function proxy(request: NextRequest): NextResponse {
  const locale = preferredLocale(request.headers.get("accept-language"));
  const response = NextResponse.redirect(new URL(address(locale, "/"), request.url));
  response.headers.set("vary", "accept-language");
  return response;
}

export const config = { matcher: ["/"] };
