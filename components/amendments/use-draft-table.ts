import { useLocale } from "next-intl";
import type { PickableClause } from "@/components/clauses/form-context";
import type { ClauseNames } from "@/components/clauses/names";
import { useClauseWords } from "@/components/clauses/words";
import type { ChapterHead, Talks } from "@/lib/amendments/talks";
import type { DraftVerdicts } from "@/lib/amendments/verdicts";
import { type DocumentAddress, queryOf } from "@/lib/clauses/address";
import type { ClauseEntry } from "@/lib/clauses/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { bridgingVerdict } from "@/lib/mediation/verdicts";
import type { PackageHead } from "@/lib/packages/queries";
import { formLanguages } from "./form-languages";
import { useShownParties } from "./parties";
import type { DraftTable } from "./table";

type Numbered = { kind: string; chapter: string; position: number | null };

/** "1.2": the phase's order and the place in it. Other chapters are short and carry no numbers. */
export const numbering = (chapters: readonly ChapterHead[]) => {
  const orders = new Map<string, number | undefined>(
    chapters.map(({ chapter, phase }) => [chapter, phase?.order]),
  );
  return ({ chapter, position }: Numbered): string | undefined => {
    const order = orders.get(chapter);
    return order === undefined || position === null ? undefined : `${order}.${position}`;
  };
};

const closed = {
  amend: undefined,
  counter: undefined,
  resolve: undefined,
  edit: undefined,
  move: undefined,
  bridge: undefined,
  ask: undefined,
  add: undefined,
  after: undefined,
};

/** Gathers what the parts of the page share, in the reader's language. */
export function useDraftTable({
  head,
  talks,
  directory,
  can,
  address,
  path,
  today,
}: {
  head: PackageHead;
  talks: Talks;
  directory: readonly ClauseEntry[];
  can: DraftVerdicts;
  address: DocumentAddress;
  /** The page's address without a query. */
  path: string;
  today: string;
}) {
  const locale = useLocale();
  const words = useClauseWords();
  const parties = useShownParties(head.parties);
  const numberOf = numbering(talks.chapters);
  const labelOf = (entry: ClauseEntry) => {
    const title = wordingFor(entry.title, locale);
    return {
      label: [numberOf(entry), title.text || words.kind(entry.kind)].filter(Boolean).join(" "),
      language: title.language,
    };
  };
  const href = (changed: Partial<DocumentAddress>) => path + queryOf(address, { ...closed, ...changed });
  const anchor = (clauseId: string) => `#clause-${clauseId}`;
  const entryHref = (id: string) => `${path}?clause=${id}${anchor(id)}`;
  const names: ClauseNames = Object.fromEntries(
    directory.map(entry => [entry.id, { ...labelOf(entry), href: entryHref(entry.id) }]),
  );
  const clauses: PickableClause[] = directory.map(entry => ({
    id: entry.id,
    kind: entry.kind,
    label: labelOf(entry).label,
  }));
  const others = parties.filter(party => !party.own && !party.left).map(party => party.name);
  const mediators = head.guests.filter(guest => guest.role === "mediator");
  const table: DraftTable = {
    packageId: head.id,
    parties,
    names,
    drafts: talks.drafts,
    can,
    bridging: bridgingVerdict(head.relation),
    told: [...others, ...mediators.map(guest => wordingFor(guest.name, locale).text)],
    today,
    languages: formLanguages(head.languages, locale),
    href,
    clauseHref: id => href({ clause: id }) + anchor(id),
    formHref: (id, form) => href({ clause: id, ...form }) + anchor(id),
    moveHref: id => path + queryOf({ clause: id, move: id }) + anchor(id),
    askHref: (id, changeId) => `${href({ clause: id, ask: changeId })}#talk`,
  };
  return { table, numberOf, entryHref, clauses };
}
