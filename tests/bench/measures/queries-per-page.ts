import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { viewerFor } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import type { Figure } from "../figure";
import type { Measure } from "../measure";
import { cookieOf } from "../signed-in";
import type { Stage } from "../stage";

const MOST = 8;
const HEARD_WITHIN_MS = 200;

/** P8: statements that each page asks of the database, counted on the wire; a page that is new counts by itself. */
export const queriesPerPage: Measure = {
  id: "P8",
  what: "queries per page",
  async run(stage) {
    const { server, tap } = await stage.tapped();
    const { slug } = await stage.published();
    const headers = { cookie: await leadOf(stage, slug) };
    const figures: Figure[] = [];
    const count = async (name: string, open: () => Promise<void>) => {
      const { length } = await tap.during(open);
      figures.push({ name: `P8.${name}`, value: length, unit: "", aim: { atMost: MOST } });
    };
    for (const page of await pages()) {
      const address =
        server.address + addressOf(page, { locale: "en", slug, part: "1", token: randomUUID() });
      const open = () => visit(address, headers);
      // What is asked once in a process's life belongs to no page; and what was kept before it listened is asked again.
      await open();
      await open();
      await count(page, open);
      if (page.includes("/desk")) continue;
      await sayThatPublicTextMoved(slug);
      await count(`${page}.after_a_change`, open);
    }
    return figures;
  },
};

async function visit(address: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(address, { headers, redirect: "manual" });
  await answer.text();
  if (answer.status >= 500) throw new Error(`${address}: ${answer.status}`);
}

/** What a command on a published package notifies; every process then forgets the public pages it kept. */
async function sayThatPublicTextMoved(slug: string): Promise<void> {
  const { id } = await db().package.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  await db()
    .$executeRaw`SELECT pg_notify('concord', topic) FROM unnest(${["public", `public:${id}`]}::text[]) AS topic`;
  await delay(HEARD_WITHIN_MS);
}

/** Every page of the application, as its folders spell its address. */
async function pages(): Promise<string[]> {
  const files = await readdir("app", { recursive: true });
  return files
    .filter(file => /(^|[\\/])page\.tsx$/.test(file))
    .map(
      file =>
        `/${file
          .split(/[\\/]/)
          .slice(0, -1)
          .filter(part => !/^\(.*\)$/.test(part))
          .join("/")}`,
    )
    .sort();
}

function addressOf(page: string, parts: Readonly<Record<string, string>>): string {
  return page.replace(/\[(\w+)\]/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`${page}: say in the bench what ${name} stands for.`);
    return part;
  });
}

/** Somebody who stands to the package and acts in it. */
async function leadOf(stage: Stage, slug: string): Promise<string> {
  await stage.database();
  const seat = await db().seat.findFirstOrThrow({
    where: { role: "lead", until: null, delegation: { package: { slug } } },
    select: { personId: true },
  });
  return cookieOf(await viewerFor(seat.personId));
}
