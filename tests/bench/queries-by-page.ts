import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { db } from "@/lib/platform/db";
import { filled, pagesFound } from "../support/addresses";
import type { DatabaseTap } from "./database-tap";
import { cookieOfLead } from "./signed-in";

/** Statements that opening a page asked of the database. */
export type PageQueries = { page: string; moment: "kept" | "after_a_change"; queries: string[] };

const HEARD_WITHIN_MS = 200;

/** The page that asks most: the text with all that stands beside a clause in hand. */
const besideAClause = "/[locale]/desk/packages/[slug]/draft?clause=[clause]";

/**
 * Opens every page of the application at `address`, whose database is behind the tap, as somebody who acts in a package,
 * and writes down what each asks. A page that is new is opened too. Public pages are opened twice: kept, and drawn anew.
 */
export async function queriesByPage(address: string, tap: DatabaseTap, slug: string): Promise<PageQueries[]> {
  const headers = { cookie: await cookieOfLead(slug) };
  const counted: PageQueries[] = [];
  const clause = await clauseOf(slug);
  for (const page of [...(await pagesFound()).map(({ address: page }) => page).sort(), besideAClause]) {
    const open = () =>
      visit(address + filled(page, { locale: "en", slug, part: "1", token: randomUUID(), clause }), headers);
    // What is asked once in a process's life belongs to no page; and what was kept before it listened is asked again.
    await open();
    await open();
    counted.push({ page, moment: "kept", queries: await tap.during(open) });
    if (page.includes("/desk")) continue;
    await sayThatPublicTextMoved(slug);
    counted.push({ page, moment: "after_a_change", queries: await tap.during(open) });
  }
  return counted;
}

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

async function clauseOf(slug: string): Promise<string> {
  const { id } = await db().clause.findFirstOrThrow({
    where: { standing: "agreed", package: { slug } },
    select: { id: true },
  });
  return id;
}
