import path from "node:path";
import type { NextConfig } from "next";

/** The framework and nothing of ours: what is measured beside our application, built where `next` finds our packages. */
const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["pg"],
  turbopack: { root: path.resolve(process.env.PACKAGES_ROOT ?? ".") },
  typescript: { ignoreBuildErrors: true },
};

export default config;
