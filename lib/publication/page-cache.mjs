import fileSystemCache from "next/dist/server/lib/incremental-cache/file-system-cache.js";
import tagsManifest from "next/dist/server/lib/incremental-cache/tags-manifest.external.js";

/*
 * Next's own cache of finished pages, with two laws added. Plain JavaScript, because Next loads it by its path and
 * compiles nothing: named in next.config.ts as `cacheHandler`, told of changes by lib/publication/fresh.ts.
 */

const TAGS_HEADER = "x-next-cache-tags";
const PUBLIC_TAG = /^public(:|$)/;
/** Pages being drawn at one time that are remembered; a page that is forgotten is shown, but not kept. */
const DRAWN_AT_ONCE = 1_000;

/** When the drawing of a page began, by its key. */
const begun = new Map();

const now = () => performance.timeOrigin + performance.now();
const dayOf = time => Math.floor(time / 86_400_000);
const publicTags = data =>
  (data?.headers?.[TAGS_HEADER] ?? "").split(",").filter(tag => PUBLIC_TAG.test(tag));

// Next loads this file as it is for its pages, and bundled for its proxy: the two read CommonJS differently.
const FileSystemCache = fileSystemCache.default ?? fileSystemCache;

export default class PageCache extends FileSystemCache {
  /** A public page says how many days are left: yesterday's, and what it was made of, is not today's. */
  async get(key, context) {
    const found = await super.get(key, context);
    const tags = publicTags(found?.value);
    const isOfToday = tags.length === 0 || dayOf(found.lastModified) === dayOf(now());
    if (found && isOfToday) return found;
    globalThis.concordExpire(tags);
    if (begun.size >= DRAWN_AT_ONCE) begun.delete(begun.keys().next().value);
    if (!begun.has(key)) begun.set(key, now());
    return null;
  }

  /** What was read before a change and finished after it would stay wrong until the next change: it is not kept. */
  async set(key, data, context) {
    const tags = publicTags(data);
    const since = begun.get(key);
    begun.delete(key);
    if (tags.length > 0 && (since === undefined || tagsManifest.areTagsExpired(tags, since))) return;
    await super.set(key, data, context);
  }
}

/** What was made before this moment and bears one of these tags is not shown again: pages and what they are made of. */
globalThis.concordExpire = tags => {
  for (const tag of tags) tagsManifest.tagsManifest.set(tag, { expired: now() });
};
