import { type NextRequest, NextResponse } from "next/server";
import { askedFor } from "@/lib/organisations/return-address";
import { inLanguage, preferredLocale } from "@/lib/platform/i18n/addresses";
import { locales } from "@/lib/platform/i18n/locales";

const language = locales.join("|");
const ofDesk = new RegExp(`^/(${language})/desk(/|$)`);
const ofItsPlace = new RegExp(`^/(${language}|api)(/|$)`);

/**
 * Gives an address without a language the reader's own, and tells a page of the desk its own address, so that signing in
 * can lead back to it. Nothing is decided here: authorization belongs to the pages and commands themselves, and cached
 * public pages must not pay for it.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isReadable(pathname)) return NextResponse.rewrite(new URL("/en/~", request.url));
  if (ofDesk.test(pathname)) {
    const headers = new Headers(request.headers);
    headers.set(askedFor, pathname + request.nextUrl.search);
    return NextResponse.next({ request: { headers } });
  }
  if (ofItsPlace.test(pathname)) return NextResponse.next();
  const locale = preferredLocale(request.headers.get("accept-language"));
  const url = request.nextUrl.clone();
  url.pathname = inLanguage(url.pathname, locale);
  const response = NextResponse.redirect(url);
  response.headers.set("vary", "accept-language");
  return response;
}

/** An escape that is no UTF-8 (`%FF`) would end in an error deep inside; it is an address that nothing has. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

// Next reads this without running it, so the languages stand here once more. The last: addresses with an escape beyond ASCII, which may not be readable.
export const config = {
  matcher: [
    "/((?!api/|_next/|(?:en|fr|ar|es|pt)(?:/|$)|.*\\.).*)",
    "/(en|fr|ar|es|pt)/desk/:path*",
    "/(.*%[89A-Fa-f][0-9A-Fa-f].*)",
  ],
};
