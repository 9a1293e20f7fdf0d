import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Far from every programmer's own zone and with a 45-minute offset: what depends on the machine's zone shows.
process.env.TZ = "Pacific/Chatham";

const root = path.resolve(import.meta.dirname, "..");

const resolve = {
  alias: [
    { find: /^@\//, replacement: `${root}/` },
    // Under Next this module fails in the browser's bundle; in a test everything is the server.
    { find: "server-only", replacement: path.join(root, "node_modules/server-only/empty.js") },
  ],
};

/** Files that say little and take long: begun last, they would keep one core waiting for the other. */
const LONG = /\/(rights-|interleavings|hostile-|iati-upload|documents-elsewhere|letters\.|interrupted-)/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(long), ...sorted.filter(file => !long(file))];
  }
}

export default defineConfig({
  root,
  test: {
    pool: "forks",
    // Vitest would leave one core idle, which on two is half the machine; and some files wait for other programs.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          testTimeout: 30_000,
          // Pure functions: there is nothing that one file could leave to the next, and loading them once is a third of the time.
          isolate: false,
        },
      },
      ...["commands", "faults"].map(name => ({
        resolve,
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          globalSetup: ["tests/support/start-postgres.ts"],
          setupFiles: ["tests/support/database.ts"],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      })),
      {
        resolve,
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/support/start-apps.ts"],
          // Two stories at a time, each at an installation of its own (TABLES in tests/support/start-apps.ts).
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
