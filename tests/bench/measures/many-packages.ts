import { startScratchPostgres } from "@/lib/cli/scratch-database";
import { movedLately } from "@/lib/inbox/moved";
import { waitingFor } from "@/lib/inbox/queries";
import { packagesOf } from "@/lib/packages/list-queries";
import { facets, publishedPackages } from "@/lib/publication/list";
import { COMMON, RARE } from "../copies-sql";
import type { Figure } from "../figure";
import { turnTo, type World, worlds } from "../many-packages";
import type { Measure } from "../measure";
import { timed } from "../rounds";
import { serveNext } from "../server";
import { cookieOf } from "../signed-in";
import { growthExponent, median } from "../statistics";

/** Long enough for the middle of five hundred reads that take a millisecond or two. */
const READS_PER_ACT = 4;

/** P7: what somebody's packages, their inbox and the public list cost as the world fills with other packages. */
export const manyPackages: Measure = {
  id: "P7",
  what: "packages, inbox and list, by packages",
  async run(stage) {
    await stage.app();
    const cluster = await startScratchPostgres();
    stage.life.onEnd(cluster.stop);
    const main = process.env.DATABASE_URL ?? "";
    const all = await worlds(cluster, stage.effort.packages);
    const read = await byWorld(all, stage.effort.acts * READS_PER_ACT, queries);
    const pages = await pagesOf(all, server => stage.life.onEnd(async () => server.stop()));
    const opened = await byWorld(all, stage.effort.acts, pages);
    turnTo({ url: main });
    return [...read.flatMap(growth), ...opened.flatMap(growth)];
  },
};

type Reads = Record<string, (world: World) => Promise<unknown>>;

const queries: Reads = {
  packages: ({ viewer }) => packagesOf(viewer),
  inbox: ({ viewer }) => Promise.all([waitingFor(viewer, new Date()), movedLately(viewer, new Date())]),
  "list.first_page": () => publishedPackages({}),
  "list.from_the_middle": ({ packages }) =>
    publishedPackages({ after: `package-${Math.floor(packages / 2)}` }),
  "list.of_common_country": () => publishedPackages({ country: COMMON.country }),
  "list.of_rare_country": () => publishedPackages({ country: RARE.country }),
  "list.of_common_stage": () => publishedPackages({ stage: "in_force" }),
  "list.of_rare_stage": () => publishedPackages({ stage: "terminated" }),
  "list.of_common_country_and_stage": () => publishedPackages({ country: COMMON.country, stage: "in_force" }),
  "list.of_busy_donor": ({ busyDonor }) => publishedPackages({ donor: busyDonor }),
  "list.of_new_donor": ({ viewer }) => publishedPackages({ donor: viewer.organisationId }),
  "list.search_common_word": () => publishedPackages({ q: COMMON.word }),
  "list.search_rare_word": () => publishedPackages({ q: RARE.word }),
  "list.search_no_such_word": () => publishedPackages({ q: "xylophone" }),
  "list.choices": () => facets(),
};

type Sample = { name: string; costs: { size: number; cost: number }[] };

/** Every question to every world in turn, over and over. */
async function byWorld(all: readonly World[], turns: number, reads: Reads): Promise<Sample[]> {
  const samples = Object.entries(reads).map(([name, read]) => ({
    name,
    read,
    times: all.map((): number[] => []),
  }));
  for (let turn = 0; turn <= turns; turn++)
    for (const [place, world] of all.entries()) {
      turnTo(world);
      for (const { read, times } of samples) {
        const took = await timed(() => read(world));
        if (turn > 0) times[place]?.push(took);
      }
    }
  return samples.map(({ name, times }) => ({
    name,
    costs: all.map(({ packages: size }, place) => ({ size, cost: median(times[place] ?? []) })),
  }));
}

/** The same as pages, by a process of the application for each world. */
async function pagesOf(
  all: readonly World[],
  started: (server: { stop(): Promise<void> }) => void,
): Promise<Reads> {
  const opens = new Map<World, (path: string) => Promise<void>>();
  for (const world of all) {
    const server = await serveNext({ env: { DATABASE_URL: world.url }, readyAt: "/api/health" });
    started(server);
    turnTo(world);
    const headers = { cookie: await cookieOf(world.viewer) };
    opens.set(world, async path => {
      const answer = await fetch(server.address + path, { headers, redirect: "manual" });
      if (!answer.ok || !(await answer.text())) throw new Error(`${path}: ${answer.status}`);
    });
  }
  let asked = 0;
  return {
    packages_page: world => opens.get(world)?.("/en/desk/packages") ?? Promise.reject(),
    inbox_page: world => opens.get(world)?.("/en/desk/inbox") ?? Promise.reject(),
    // Never asked before, so that nothing kept can be given.
    list_page: world =>
      opens.get(world)?.(`/en/packages?q=${COMMON.word}+${++asked % 10}`) ?? Promise.reject(),
  };
}

function growth({ name, costs }: Sample): Figure[] {
  const ends = [costs[0], costs.at(-1)].flatMap(end => end ?? []);
  return [
    ...ends.map(({ size, cost }) => ({ name: `P7.${name}_${size}`, value: cost, unit: "ms" })),
    { name: `P7.${name}_exponent`, value: growthExponent(costs), unit: "", aim: { atMost: 0.1 } },
  ];
}
