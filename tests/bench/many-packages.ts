import type pg from "pg";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { APP_ROLE, asAdmin, ensureAppRole } from "@/lib/cli/embedded-database";
import type { Cluster } from "@/lib/cli/postgres";
import { bringUpToDate } from "@/lib/cli/schema-step";
import type { Viewer } from "@/lib/kernel/viewer";
import { viewerFor } from "@/lib/organisations/viewer";
import { move } from "@/lib/packages/move";
import { startPackage } from "@/lib/packages/start-package";
import { vote } from "@/lib/packages/vote";
import { connect } from "@/lib/platform/db";
import { connectReader } from "@/lib/publication/reader";
import { addition, noon, riskBody, someone, table } from "../support/talks";
import { copiesSql, type Parties } from "./copies-sql";

/** A database of so many published packages, and whom and what to ask it for. */
export type World = { packages: number; url: string; viewer: Viewer; busyDonor: string; cookie?: string };

/** The parties of all packages but the viewer's own; every other package is one donor's and one country's. */
const DONORS = 40;
const HOSTS = 160;
const BATCH = 5_000;

/** Makes the commands and queries of this program reach that database from now on. */
export function turnTo(world: Pick<World, "url">): void {
  const pools = globalThis as { concordDb?: unknown; concordReader?: unknown };
  const [database, reader] = opened.get(world.url) ?? [connect(world.url, 4), connectReader(world.url)];
  opened.set(world.url, [database, reader]);
  Object.assign(pools, { concordDb: database, concordReader: reader });
}
const opened = new Map<string, [ReturnType<typeof connect>, pg.Pool]>();

/**
 * Databases of growing numbers of packages, each begun as a copy of the one before. The first package goes through the
 * commands; the others are its rows under other ids, other parties, titles and days.
 */
export async function worlds(cluster: Cluster, sizes: readonly number[]): Promise<World[]> {
  await ensureAppRole(cluster.adminUrl(), "bench");
  const urlOf = (name: string) => `postgresql://${APP_ROLE}:bench@127.0.0.1:${cluster.port}/${name}`;
  const made: World[] = [];
  let parties: Parties | undefined;
  for (const packages of sizes) {
    const before = made.at(-1);
    const name = `packages_${packages}`;
    const url = urlOf(name);
    const template = before ? `TEMPLATE packages_${before.packages}` : "";
    await asAdmin(cluster.adminUrl(), admin =>
      admin.query(`CREATE DATABASE ${name} OWNER ${APP_ROLE} ${template}`),
    );
    if (!parties) {
      await bringUpToDate(url);
      turnTo({ url });
      parties = await firstPackage();
      await forget(url);
    }
    await fill(cluster.adminUrl(name), parties, before?.packages ?? 1, packages);
    made.push({ packages, url, viewer: parties.donor, busyDonor: parties.donors[0]?.organisationId ?? "" });
  }
  return made;
}

/** Nobody may be connected to a database that is copied. */
async function forget(url: string): Promise<void> {
  const [database, reader] = opened.get(url) ?? [];
  opened.delete(url);
  await Promise.all([database?.$disconnect(), reader?.end()]);
}

/** Without the triggers: what they look after came with the rows that are copied. */
function fill(adminUrl: string, parties: Parties, from: number, to: number): Promise<void> {
  return asAdmin(adminUrl, async admin => {
    await admin.query("SET session_replication_role = replica");
    const statement = await copiesSql(admin, parties);
    for (let first = from; first < to; first += BATCH)
      await admin.query(statement, [first, Math.min(to, first + BATCH) - 1]);
    // The post has told of everything that happened: otherwise each application would now write a hundred thousand letters.
    await admin.query(
      `INSERT INTO "LetterCursor" ("ledgerId", seq) SELECT id, size FROM "Ledger"
       ON CONFLICT ("ledgerId") DO UPDATE SET seq = excluded.seq`,
    );
    // As autovacuum leaves it a minute later.
    await admin.query("VACUUM ANALYZE");
  });
}

/** One published package with an agreed clause and one that waits for the donor; and everybody's parties. */
async function firstPackage(): Promise<Parties> {
  const [donor, host] = [await someone("donor"), await someone("host")];
  const { packageId } = await startPackage(
    { viewer: donor, now: noon },
    {
      title: { en: "Reform" },
      slug: "package-0",
      counterparts: [host.organisationId],
      languages: ["en"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  const [agreed] = await table({ packageId }, donor, [addition("risk", riskBody("A risk"))]);
  const changes = [{ changeId: agreed?.id ?? "", digest: agreed?.digest ?? "" }];
  await consentToChanges({ viewer: host, now: noon }, { packageId, changes });
  await table({ packageId }, host, [addition("risk", riskBody("Another"))]);
  const { motionId } = await move({ viewer: donor, now: noon }, { packageId, subject: { kind: "publish" } });
  await vote({ viewer: host, now: noon }, { packageId, motionId, yes: true });
  const [donors, hosts]: [Viewer[], Viewer[]] = [[], []];
  for (let count = 0; count < DONORS; count++) donors.push(await someone("donor"));
  for (let count = 0; count < HOSTS; count++) hosts.push(await someone("host"));
  return { packageId, donor: await viewerFor(donor.personId), host, donors, hosts };
}
