import { type NextRequest, NextResponse } from "next/server";
import { inLanguage, preferredLocale } from "@/lib/platform/i18n/addresses";

/**
 * Gives an address without a language the reader's own. Nothing else passes here: authorization belongs to the pages and
 * commands themselves, and cached public pages must not pay for it.
 */
export function proxy(request: NextRequest): NextResponse {
  const locale = preferredLocale(request.headers.get("accept-language"));
  const url = request.nextUrl.clone();
  url.pathname = inLanguage(url.pathname, locale);
  const response = NextResponse.redirect(url);
  response.headers.set("vary", "accept-language");
  return response;
}

export const config = { matcher: ["/((?!api/|_next/|(?:en|fr|ar)(?:/|$)|.*\\.).*)"] };
