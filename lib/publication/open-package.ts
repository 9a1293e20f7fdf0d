import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { openPackage } from "./open-data";
import { publishedPackage, type RecordPlace, recordPlace } from "./queries";
import { isSlug } from "./slug";

/** Where the record of a published package stands, or `not-found`. */
export async function placeOf(slug: string): Promise<RecordPlace> {
  const place = isSlug(slug) ? await recordPlace(slug) : undefined;
  if (!place) throw notFound();
  return place;
}

/** A package's open data, and the hash of the entry up to which it tells. */
export type OpenText = { hash: string; text: string };

const KEPT_BYTES = 20 * 2 ** 20;

/** The texts last asked for, the longest unused first. */
const kept = new Map<string, OpenText>();

/** The open data of a package at that place of its record or later; made once for each place. */
export async function openText({ slug, hash }: RecordPlace): Promise<OpenText> {
  const known = kept.get(slug);
  const open = known?.hash === hash ? known : await makeText(slug);
  kept.delete(slug);
  kept.set(slug, open);
  let size = [...kept.values()].reduce((sum, one) => sum + one.text.length, 0);
  for (const [oldest, one] of kept) {
    if (size <= KEPT_BYTES) break;
    kept.delete(oldest);
    size -= one.text.length;
  }
  return open;
}

async function makeText(slug: string): Promise<OpenText> {
  const published = await publishedPackage(slug);
  if (!published) throw notFound();
  return { hash: published.record.hash, text: JSON.stringify(openPackage(published)) };
}

const notFound = () => new DomainError("not-found", "not_found");
