import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { PublishedPackage } from "@/lib/publication/view";
import type { Source } from "./memorandum/source";

/** The memorandum as anyone may read it; who has not signed yet has an empty line. */
export function publishedSource(published: PublishedPackage): Source {
  const { slug, title, hostCountry, languages, termStart, termEnd, parties, record, clauses, restricted } =
    published;
  const signing = published.signings.find(
    ({ revision, stage }) => revision === record.revision && stage !== "lapsed",
  );
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
    signing: signing
      ? {
          number: signing.number,
          stage: signing.stage === "complete" ? "complete" : "open",
          openedAt: signing.openedAt,
          settledAt: signing.settledAt,
        }
      : null,
    signatories: (signing?.places ?? []).map(({ party, name, office, signedAt, method, key }) => ({
      delegationId: party.id,
      ...{ name, office, signedAt, method, key },
    })),
  };
}
