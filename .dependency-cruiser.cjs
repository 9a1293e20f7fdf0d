/**
 * The house as rules: app → components → nouns → ledger → platform → kernel. No exemptions; where a file does not fit,
 * the file moves or the house does. That no component leads to the database, which no rule on pairs of files can say, is
 * tests/domain/boundaries.test.ts.
 */
const noun = "^lib/(?!kernel/|platform/|ledger/|cli/)[^/]+/";
const pureFile = "^lib/[^/]+/(constants|machine|policy|schema|standing)\\.ts$";
const pureClauses = "^lib/clauses/(?!queries\\.ts|actions\\.ts)";
const typeOnly = { dependencyTypesNot: ["type-only"] };

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "A circle has no first room.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    forbid("nothing-loose", "An import that resolves to nothing.", {}, { couldNotResolve: true }),
    forbid(
      "kernel-is-ground",
      "The kernel knows nothing of the product.",
      { path: "^lib/kernel/" },
      { path: "^(lib|components|app|prisma|tests)/", pathNot: "^lib/kernel/" },
    ),
    forbid(
      "pure-stays-pure",
      "Machines, policies, schemas and the clause catalogue decide without a database.",
      { path: [pureFile, pureClauses] },
      {
        path: "^(lib|components|app|prisma)/",
        pathNot: ["^lib/kernel/", pureFile, pureClauses],
        ...typeOnly,
      },
    ),
    forbid(
      "pure-needs-little",
      "Pure files use zod and small pure libraries.",
      { path: ["^lib/kernel/", pureFile, pureClauses] },
      { dependencyTypes: ["npm"], pathNot: "node_modules/(zod|@noble/hashes|diff)/" },
    ),
    forbid(
      "platform-serves-all",
      "The platform knows no noun and no ledger.",
      { path: "^lib/platform/" },
      { path: "^(lib|components|app|prisma)/", pathNot: ["^lib/(kernel|platform)/"] },
    ),
    forbid(
      "ledger-knows-no-noun",
      "The ledger records what nouns do; it does not do it.",
      { path: "^lib/ledger/" },
      { path: [noun, "^(components|app|prisma|lib/cli)/"], pathNot: pureClauses, ...typeOnly },
    ),
    forbid(
      "nouns-have-no-screen",
      "A command or a query is told what is on screen by nobody.",
      { path: noun },
      { path: "^(components|app|lib/cli|prisma|tests)/" },
    ),
    forbid(
      "components-know-no-page",
      "A component is put on a page, and knows none.",
      { path: "^components/" },
      { path: "^(app|prisma|tests|lib/cli)/" },
    ),
    forbid(
      "ui-knows-no-noun",
      "Primitives serve every noun.",
      { path: "^components/(ui|charts)/" },
      { path: [noun, "^components/(?!ui/|charts/)"] },
    ),
    forbid(
      "public-reads-the-projection",
      "A public page reads lib/publication and nothing behind it.",
      { path: "^app/\\[locale\\]/\\(public\\)/" },
      {
        path: "^lib/",
        pathNot: ["^lib/publication/", "^lib/kernel/", "^lib/platform/(format|i18n/)", pureClauses],
        ...typeOnly,
      },
    ),
    forbid(
      "publication-stands-alone",
      "What leaves the house is read through its own role, not through the nouns.",
      { path: "^lib/publication/" },
      {
        path: [noun, "^lib/ledger/change\\.ts$"],
        pathNot: ["^lib/publication/", pureClauses, pureFile],
        ...typeOnly,
      },
    ),
    forbid(
      "one-door-to-prisma",
      "The generated client is opened in one file.",
      { pathNot: ["^lib/platform/(db\\.ts|generated/)"] },
      { path: "^lib/platform/generated/" },
    ),
    forbid(
      "one-door-to-next-auth",
      "next-auth appears in one file.",
      { pathNot: "^lib/organisations/next-auth\\.ts$" },
      { path: "node_modules/next-auth/" },
    ),
    forbid(
      "one-door-to-recharts",
      "Charts are drawn in one folder.",
      { pathNot: "^components/charts/" },
      { path: "node_modules/recharts/" },
    ),
    forbid(
      "no-tests-in-the-product",
      "Tests see the product, not the reverse.",
      { pathNot: "^tests/" },
      { path: "^tests/" },
    ),
    forbid(
      "no-development-packages",
      "What runs in production is a dependency.",
      { path: "^(app|components|lib)/", pathNot: "^lib/cli/" },
      { dependencyTypes: ["npm-dev"], ...{ pathNot: "@types/" } },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|\\.tools|node_modules/\\.)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
