import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { buildApp } from "@/lib/cli/build";
import { prepareEmbedded } from "@/lib/cli/demo-database";
import { type DemoSignIn, readDemo } from "@/lib/cli/demo-file";
import { APP_DATABASE, startEmbedded } from "@/lib/cli/embedded-database";
import { makeScratchFolder } from "@/lib/cli/scratch-database";
import type { Lifetime } from "@/lib/cli/stopping";
import { type DatabaseTap, tapDatabase } from "./database-tap";
import type { Figure } from "./figure";
import { buildBareNext, serveBareNext } from "./floors/next-app";
import { findNginx, serveProxy, serveStatic } from "./floors/nginx";
import { LoadGenerator } from "./load/load";
import { type Server, serveNext, serveProgram } from "./server";

/** How long and how often to measure; `--quick` is for seeing that everything runs. */
export type Effort = {
  rounds: number;
  seconds: number;
  acts: number;
  /** Clauses of a text. */
  sizes: readonly number[];
  /** Packages of an installation. */
  packages: readonly number[];
};

export const efforts = {
  full: {
    rounds: 5,
    seconds: 2,
    acts: 15,
    sizes: [10, 100, 1_000, 10_000],
    packages: [100, 1_000, 10_000, 100_000],
  },
  quick: { rounds: 1, seconds: 0.5, acts: 3, sizes: [10, 100, 1_000], packages: [100, 1_000, 10_000] },
} as const satisfies Record<string, Effort>;

/**
 * Files with the page and the open data as they are served, and with the statements that the open data asks of the
 * database.
 */
export type Published = { slug: string; page: string; data: string; statements: string };

/**
 * What measures share, each part made when it is first asked for: the demo in a database that keeps to its promises (its
 * commits reach the disk), the built application, the floors beside it.
 */
export class Stage {
  readonly database = once(() => this.#openDatabase());
  readonly app = once(() => this.#serveApp());
  readonly tapped = once(() => this.#serveTapped());
  readonly published = once(() => this.#findPublished());
  readonly bareNext = once(() => this.#serveBareNext());
  readonly bareNode = once(() => this.#serveBareNode());
  /** Undefined where nginx is not installed. */
  readonly nginx = once(() => this.#serveNginx());
  readonly load = once(async () => this.#kept(new LoadGenerator()));
  readonly #watched = new Map<string, Server>();
  readonly #folder = once(() => this.#makeFolder());

  constructor(
    readonly effort: Effort,
    readonly life: Lifetime,
  ) {}

  /** The most memory that each server held; to be asked at the end. */
  async peakMemory(): Promise<Figure[]> {
    const figures = [...this.#watched].map(async ([name, server]): Promise<Figure> => {
      const megabytes = await server.peakMemory();
      const note = megabytes === undefined ? "not measured: this system does not tell" : undefined;
      return { name: `memory.${name}`, value: megabytes ?? null, unit: "MB", note };
    });
    return Promise.all(figures);
  }

  /** What autovacuum does within the minute; a run would otherwise meet it now before and now after. */
  async tidyDatabase(): Promise<void> {
    const { url } = await this.database();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("VACUUM ANALYZE").finally(() => client.end());
  }

  /** An empty folder of this run alone. */
  async folder(name: string): Promise<string> {
    const folder = path.join(await this.#folder(), name);
    await mkdir(folder);
    return folder;
  }

  /** A file of this run alone. */
  async file(name: string, content: string | Uint8Array): Promise<string> {
    const file = path.join(await this.#folder(), name);
    await writeFile(file, content);
    return file;
  }

  async #makeFolder(): Promise<string> {
    const folder = await makeScratchFolder();
    this.life.onEnd(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  /** Once this resolves, commands and queries of this program reach the same database as the application. */
  async #openDatabase(): Promise<{ url: string; signIns: DemoSignIn[] }> {
    const dataDir = await this.#folder();
    const { cluster, appUrl } = await startEmbedded(dataDir);
    this.life.onEnd(cluster.stop);
    const url = appUrl(APP_DATABASE);
    Object.assign(process.env, {
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      APP_URL: "http://localhost",
      NEXTAUTH_SECRET: "a-secret-of-the-bench-and-of-nothing-else",
    });
    await prepareEmbedded(cluster, appUrl, process.env, this.life.signal);
    return { url, signIns: await readDemo(dataDir) };
  }

  async #serveApp(): Promise<Server> {
    await this.database();
    await buildApp(this.life.signal);
    return this.#watch("app", await serveNext({ readyAt: "/api/health" }));
  }

  /** A second process of the application, whose every query is seen. */
  async #serveTapped(): Promise<{ server: Server; tap: DatabaseTap }> {
    const [{ url }] = await Promise.all([this.database(), this.app()]);
    const tap = await this.#kept(await tapDatabase(url));
    const server = await serveNext({ env: { DATABASE_URL: tap.url }, readyAt: "/api/health" });
    return { server: await this.#kept(server), tap };
  }

  /** The demo's published package, and what the floors are to do alike. */
  async #findPublished(): Promise<Published> {
    const [{ address }, { server, tap }] = await Promise.all([this.app(), this.tapped()]);
    const slug = await firstSlug(address);
    const text = async (path: string) => (await fetch(address + path)).text();
    const [place = "", whole = ""] = await tap.during(() =>
      fetch(`${server.address}/api/v1/packages/${slug}`),
    );
    return {
      slug,
      page: await this.file("page.html", await text(`/en/packages/${slug}`)),
      data: await this.file("data.json", await text(`/api/v1/packages/${slug}`)),
      statements: await this.file("statements.json", JSON.stringify({ place, whole })),
    };
  }

  async #serveBareNext(): Promise<Server> {
    const [{ url }, { page, statements }] = await Promise.all([this.database(), this.published()]);
    await buildBareNext();
    return this.#watch("bare_next", await serveBareNext({ databaseUrl: url, text: page, statements }));
  }

  async #serveBareNode(): Promise<Server> {
    const [{ url }, { statements }] = await Promise.all([this.database(), this.published()]);
    const env = { DATABASE_URL: url, FLOOR_STATEMENTS: statements };
    const program = path.resolve("tests/bench/floors/node-server.ts");
    return this.#watch("bare_node", await serveProgram(program, { env, readyAt: "/" }));
  }

  async #serveNginx(): Promise<{ proxy: Server; files: Server } | undefined> {
    const nginx = await findNginx();
    if (!nginx) console.error("nginx is not installed: what is behind it is not measured.");
    if (!nginx) return undefined;
    const [{ address }, { page, data }] = await Promise.all([this.app(), this.published()]);
    return {
      proxy: await this.#kept(await serveProxy(nginx, await this.folder("proxy"), address)),
      files: await this.#kept(await serveStatic(nginx, await this.folder("static"), [page, data])),
    };
  }

  #watch(name: string, server: Server): Promise<Server> {
    this.#watched.set(name, server);
    return this.#kept(server);
  }

  async #kept<T extends { stop(): Promise<void> | void }>(thing: T): Promise<T> {
    this.life.onEnd(async () => thing.stop());
    return thing;
  }
}

async function firstSlug(address: string): Promise<string> {
  const list = (await (await fetch(`${address}/api/v1/packages`)).json()) as { packages: { slug: string }[] };
  const [first] = list.packages;
  if (!first) throw new Error("The demo has published no package.");
  return first.slug;
}

/** Made at the first call, the same ever after. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
