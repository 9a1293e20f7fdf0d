import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { CounselView } from "@/lib/counsel/queries";
import type { Verdict } from "@/lib/kernel/errors";
import type { CounselTable } from "./counsel-table";
import { EntryActs } from "./entry-acts";
import { EntryBody } from "./entry-body";
import { EntryPlace } from "./entry-place";
import { EntryStanding } from "./entry-standing";
import { useEntryName } from "./use-entry-name";

/** Notes, or fallbacks with the way to their clauses; what was written last comes first. */
export function EntryList({
  entries,
  table,
  share,
}: {
  entries: readonly CounselView[];
  table: CounselTable;
  share: Verdict;
}) {
  return (
    <ol className="grid gap-3">
      {entries.map(entry => (
        <li key={entry.id} id={`entry-${entry.id}`} className="scroll-mt-4 bg-sheet p-4">
          <EntryPlace packageId={table.packageId} owner={table.owner} entry={entry}>
            <EntryTitle entry={entry} table={table} />
            <EntryBody body={entry.body} />
            <EntryStanding entry={entry} />
            <EntryActs packageId={table.packageId} entry={entry} others={table.others} can={share} />
          </EntryPlace>
        </li>
      ))}
    </ol>
  );
}

function EntryTitle({ entry, table }: { entry: CounselView; table: CounselTable }) {
  const t = useTranslations("counsel");
  const { text, language } = useEntryName()(entry);
  const leads = entry.clause?.title ? `${table.draftPath}?clause=${entry.clause.id}` : undefined;
  return (
    <h3 dir="auto" lang={language} className="font-serif text-lead font-semibold">
      {leads ? (
        <Link href={leads} title={t("to_clause")}>
          {text}
        </Link>
      ) : (
        text
      )}
    </h3>
  );
}
