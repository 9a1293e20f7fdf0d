import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // A second program of the same checkout (tests, bench, a helper's preview) builds beside the first.
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
  // A shared cache in front may answer for a second; what is older it asks for again, while it goes on answering.
  headers: async () => [
    {
      source: "/:locale(en|fr|ar)/packages/:path*",
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
