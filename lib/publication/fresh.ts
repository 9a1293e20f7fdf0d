import "server-only";
import type { Topic } from "@/lib/ledger/topics";
import { live } from "@/lib/platform/live";

/** Set by page-cache.mjs in the same process; missing while a build or a development server draws pages. */
const pages = globalThis as { concordExpire?: (tags: readonly string[]) => void };

const heard = new Set<Topic>();

/**
 * From now on, what is tagged with these topics is drawn anew after each change of theirs, in this process as in every
 * other. To be called before the read whose result bears the tag. A listener that lost its connection expires everything
 * it answers for once it is back, since it cannot know what it missed.
 */
export function keepFresh(...topics: Topic[]): void {
  for (const topic of topics) {
    if (heard.has(topic)) continue;
    heard.add(topic);
    live().subscribe([topic], signal => pages.concordExpire?.(signal.topic === null ? [...heard] : [topic]));
  }
}
