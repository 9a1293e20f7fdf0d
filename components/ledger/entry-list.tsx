import { useLocale, useTranslations } from "next-intl";
import { PartySeat } from "@/components/packages/party-seat";
import { Link } from "@/components/ui/link";
import type { Party } from "@/lib/packages/queries";
import { formatMoment } from "@/lib/platform/format";
import type { RecordEntry } from "@/lib/record/queries";
import { useSentence } from "./use-sentence";

type EntryListProps = {
  entries: readonly RecordEntry[];
  parties: readonly Party[];
  /** Number the list begins below; the head of the record on the first page. */
  top: number;
  older?: string;
  newest?: string;
};

/** The record in plain sentences, the newest first. Entries that are sealed for the reader leave a counted gap. */
export function EntryList({ entries, parties, top, older, newest }: EntryListProps) {
  const t = useTranslations("ledger.entries");
  return (
    <>
      {entries.length === 0 && <p className="border-t border-line py-3 text-ink-2">{t("none")}</p>}
      <ol>
        {entries.map((entry, index) => (
          <Entry
            key={entry.seq}
            entry={entry}
            party={parties.find(({ id }) => id === entry.delegationId)}
            parties={parties}
            sealed={(entries[index - 1]?.seq ?? top + 1) - entry.seq - 1}
          />
        ))}
      </ol>
      <nav aria-label={t("title")} className="flex flex-wrap gap-4 border-t border-line pt-3 text-small">
        {newest && <Link href={newest}>{t("newest")}</Link>}
        {older && <Link href={older}>{t("older")}</Link>}
      </nav>
    </>
  );
}

function Entry({
  entry,
  party,
  parties,
  sealed,
}: {
  entry: RecordEntry;
  party: Party | undefined;
  parties: readonly Party[];
  /** Entries after this one that the reader may not read. */
  sealed: number;
}) {
  const locale = useLocale();
  const t = useTranslations("ledger.entries");
  const sentence = useSentence(parties);
  return (
    <>
      {sealed > 0 && (
        <li className="border-t border-dashed border-line py-1.5 text-note text-ink-3">
          {t("sealed", { count: sealed })}
        </li>
      )}
      <li
        id={`entry-${entry.seq}`}
        className="grid gap-x-4 gap-y-0.5 border-t border-line py-2.5 sm:grid-cols-[3.5rem_1fr]"
      >
        <a
          href={`#entry-${entry.seq}`}
          aria-label={t("number", { number: String(entry.seq) })}
          className="text-small text-ink-3 tabular-nums no-underline hover:underline"
        >
          {entry.seq}
        </a>
        <div className="min-w-0">
          <p>{sentence(entry)}</p>
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-2">
            {party && <PartySeat party={party} locale={locale} />}
            <time dateTime={entry.at}>{formatMoment(entry.at, locale)}</time>
            {entry.person && <span>{t("by", { person: entry.person })}</span>}
            <code dir="ltr" className="font-mono text-note text-ink-3" title={entry.hash}>
              {entry.hash.slice(0, 12)}
            </code>
          </p>
        </div>
      </li>
    </>
  );
}
