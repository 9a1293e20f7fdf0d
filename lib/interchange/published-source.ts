import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { PublishedPackage } from "@/lib/publication/view";
import type { Source } from "./memorandum/source";

/** The memorandum as anyone may read it. Who signed is not in the open yet, so that each delegation has an empty line. */
export function publishedSource(published: PublishedPackage): Source {
  const { slug, title, hostCountry, languages, termStart, termEnd, parties, record, clauses, restricted } =
    published;
  const latest = [...clauses, ...restricted]
    .map(({ agreedAt }) => agreedAt)
    .sort()
    .at(-1);
  return {
    ...{ slug, title, hostCountry, languages, termStart, termEnd },
    parties: parties.map(({ id, side, name }) => ({ id, side, name })),
    text: {
      revision: record.revision,
      root: record.root,
      at: published.revisions[0]?.at ?? latest ?? null,
      clauses: clauses.map(({ id, kind, rank, body, digest }) => ({
        content: { id, kind, rank, body, visibility: "public" } as ClauseContent,
        digest,
      })),
      restricted: restricted.map(({ id, digest, agreedAt }) => ({ id, digest, agreedAt })),
    },
    signatories: [],
  };
}
