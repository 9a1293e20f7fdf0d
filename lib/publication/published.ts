import "server-only";
import { cacheLife, cacheTag } from "next/cache";
import type { Topic } from "@/lib/ledger/topics";
import { keepFresh } from "./fresh";
import { facets, publishedPackages } from "./list";
import { publishedPackage, recordPlace } from "./queries";
import { isSlug } from "./slug";
import type { Facets, ListQuery, PackageList, PublishedPackage } from "./view";

/** Until the database says otherwise; the bound is for a notification that nobody heard. */
const untilChanged = { stale: 30, revalidate: 600, expire: 86_400 };

const topicOf = (packageId: string): Topic => `public:${packageId}`;

/** One package for its public pages, with the day on which it is read; undefined where no such package is published. */
export async function packageInTheOpen(
  slug: string,
): Promise<{ published: PublishedPackage; today: string } | undefined> {
  "use cache";
  cacheLife(untilChanged);
  if (!isSlug(slug)) return undefined;
  keepFresh("public");
  const place = await recordPlace(slug);
  // What is not there may be published any moment.
  cacheTag(place ? topicOf(place.id) : "public");
  if (!place) return undefined;
  keepFresh(topicOf(place.id));
  const published = await publishedPackage(slug);
  return published && { published, today: new Date().toISOString().slice(0, 10) };
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
