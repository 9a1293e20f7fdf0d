import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import { DomainError } from "@/lib/kernel/errors";
import { keepFresh } from "./fresh";
import { facets, publishedPackages } from "./list";
import { publishedPackage, recordHash } from "./queries";
import { isSlug } from "./slug";
import type { Facets, ListQuery, PackageList, PublishedPackage } from "./view";

/** Until the database says otherwise; the bound is for a notification that nobody heard. */
const untilChanged = { stale: 30, revalidate: 600, expire: 86_400 };

/** One package for its public pages, with the day on which it is read; undefined where no such package is published. */
export async function packageInTheOpen(
  slug: string,
): Promise<{ published: PublishedPackage; today: string } | undefined> {
  "use cache";
  cacheLife(untilChanged);
  if (!isSlug(slug)) return undefined;
  keepFresh("public");
  const head = await recordHash(slug);
  if (!head) {
    // It may be published any moment.
    cacheTag("public");
    return undefined;
  }
  cacheTag(`public:${head.id}`);
  keepFresh(`public:${head.id}`);
  try {
    return { published: await publishedPackage(slug), today: new Date().toISOString().slice(0, 10) };
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** A page of the list with what it can be narrowed by. */
export async function packagesInTheOpen(query: ListQuery): Promise<PackageList & { facets: Facets }> {
  "use cache";
  cacheLife(untilChanged);
  cacheTag("public");
  keepFresh("public");
  const [list, choices] = await Promise.all([publishedPackages(query), facets()]);
  return { ...list, facets: choices };
}
