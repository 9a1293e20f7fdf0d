import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { locales } from "./lib/platform/i18n/locales";

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * Everything comes from this server, and nobody shows a page of ours within theirs. Pages are kept as finished documents
 * whose data stands in inline scripts, each its own: a nonce would make every page one visitor's, and hashes differ from
 * page to page. Inline scripts are therefore let through, attributes that run script are not (docs/decisions.md).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What every answer says to browsers. Strict-Transport-Security is the proxy's, which knows whether the line is secure. */
const security = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Addresses carry invitations and calendar keys.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), browsing-topics=(), " +
      "publickey-credentials-get=(self), publickey-credentials-create=(self)",
  },
];

const config: NextConfig = {
  // A second program of the same checkout (tests, bench, a preview) builds beside the first.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  cacheComponents: true,
  cacheHandler: fileURLToPath(new URL("./lib/publication/page-cache.mjs", import.meta.url)),
  partialPrefetching: true,
  experimental: {
    // Public pages live in each process's memory, where the database's notifications reach them; a page on disk would
    // outlive its invalidation (docs/decisions.md).
    isrFlushToDisk: false,
    globalNotFound: true,
  },
  headers: async () => [
    { source: "/:path*", headers: security },
    // A shared cache in front may answer for a second; what is older it asks for again, while it goes on answering.
    {
      source: `/:locale(${locales.join("|")})/packages/:path*`,
      headers: [{ key: "Cache-Control", value: "public, max-age=0, s-maxage=1, stale-while-revalidate=30" }],
    },
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "@prisma/client", "@prisma/adapter-pg"],
  // Types are checked once, by `tsc`, before the build.
  typescript: { ignoreBuildErrors: true },
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
