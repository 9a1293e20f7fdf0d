import { type NextRequest, NextResponse } from "next/server";
import { askedFor } from "@/lib/organisations/return-address";
import { inLanguage, preferredLocale } from "@/lib/platform/i18n/addresses";

/**
 * Gives an address without a language the reader's own, and tells a page of the desk its own address, so that signing in
 * can lead back to it. Nothing is decided here: authorization belongs to the pages and commands themselves, and cached
 * public pages must not pay for it.
 */
export function proxy(request: NextRequest): NextResponse {
  if (/^\/(en|fr|ar)\/desk(\/|$)/.test(request.nextUrl.pathname)) {
    const headers = new Headers(request.headers);
    headers.set(askedFor, request.nextUrl.pathname + request.nextUrl.search);
    return NextResponse.next({ request: { headers } });
  }
  const locale = preferredLocale(request.headers.get("accept-language"));
  const url = request.nextUrl.clone();
  url.pathname = inLanguage(url.pathname, locale);
  const response = NextResponse.redirect(url);
  response.headers.set("vary", "accept-language");
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/|(?:en|fr|ar)(?:/|$)|.*\\.).*)", "/(en|fr|ar)/desk/:path*"],
};
