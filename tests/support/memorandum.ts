import type { ClauseContent } from "@/lib/clauses/catalogue";
import { rankAfter } from "@/lib/clauses/rank";
import type { Source, SourceClause } from "@/lib/interchange/memorandum/source";
import { utf8 } from "@/lib/kernel/bytes";
import { digestOf } from "@/lib/kernel/digest";
import { compact } from "@/prisma/seed/content/compact";

let rank: string | undefined;
const agreed = (content: ClauseContent): SourceClause => ({
  content,
  digest: digestOf(utf8(JSON.stringify(content.body))),
});

/** The demo's compact as the parties read it, agreed in English and French, with an Arabic courtesy translation. */
export function compactSource(): Source {
  const clauses = compact.map(written => {
    rank = rankAfter(rank);
    return agreed({ ...written, rank } as ClauseContent);
  });
  return sourceOf(clauses);
}

export const sourceOf = (clauses: SourceClause[], revision = 7): Source => ({
  slug: "compact",
  title: {
    en: "Police accountability compact",
    fr: "Pacte pour une police redevable",
    ar: "ميثاق مساءلة الشرطة",
  },
  hostCountry: "XS",
  languages: ["en", "fr"],
  termStart: "2027-01-01",
  termEnd: "2031-12-31",
  parties: [
    {
      id: "11111111-1111-4111-8111-111111111111",
      side: "host",
      name: { en: "Ministry of the Interior", fr: "Ministère de l’Intérieur", ar: "وزارة الداخلية" },
    },
    {
      id: "22222222-2222-4222-8222-222222222222",
      side: "donor",
      name: { en: "Nordland Development", fr: "Coopération du Nordland", ar: "وكالة نوردلاند للتنمية" },
    },
  ],
  text: {
    revision,
    root: digestOf(utf8(`revision ${revision}`)),
    at: "2027-03-01T12:00:00.000Z",
    clauses,
    restricted: [],
  },
  signing: null,
  signatories: [],
});

/** The same, signed by each delegation: the host's by passkey, the donor's by code. */
export const signedSource = (source: Source, number = 0): Source => ({
  ...source,
  signing: {
    number,
    stage: "complete",
    openedAt: "2027-04-20T10:00:00.000Z",
    settledAt: "2027-05-02T15:30:00.000Z",
  },
  signatories: source.parties.map(({ id, side }) => ({
    delegationId: id,
    name: side === "host" ? "A. Minister" : "B. Director",
    office: side === "host" ? "Minister of the Interior" : "Director of cooperation",
    signedAt: side === "host" ? "2027-05-01T10:00:00.000Z" : "2027-05-02T15:30:00.000Z",
    method: side === "host" ? "passkey" : "code",
    key: side === "host" ? digestOf(utf8("key")) : null,
  })),
});

/** The same with one clause's body changed. */
export function reworded(
  source: Source,
  id: string,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): Source {
  const clauses = source.text.clauses.map(clause =>
    clause.content.id === id
      ? agreed({ ...clause.content, body: change(clause.content.body) } as ClauseContent)
      : clause,
  );
  return sourceOf(clauses, source.text.revision + 1);
}

export const without = (source: Source, ids: readonly string[]): Source =>
  sourceOf(
    source.text.clauses.filter(({ content }) => !ids.includes(content.id)),
    source.text.revision + 1,
  );

export const withMore = (source: Source, contents: readonly ClauseContent[]): Source =>
  sourceOf([...source.text.clauses, ...contents.map(agreed)], source.text.revision + 1);
