import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import type { SharedView } from "@/lib/counsel/queries";
import { formatDate } from "@/lib/platform/format";
import type { CounselTable } from "./counsel-table";
import { EntryBody } from "./entry-body";
import { useEntryName } from "./use-entry-name";

/** Entries as they were when their delegation showed them: by whom, when, exactly what. */
export function SharedList({ shared, table }: { shared: readonly SharedView[]; table: CounselTable }) {
  const locale = useLocale();
  const t = useTranslations("counsel");
  const nameOf = useEntryName();
  return (
    <ol className="grid gap-4">
      {shared.map(share => {
        const party = table.parties.find(({ id }) => id === share.delegationId);
        const { text, language } = nameOf(share);
        return (
          <li key={share.id} className="grid gap-2 border-t border-line pt-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
              {party && (
                <Seat tone={party.tone}>
                  <span lang={party.language}>{party.name}</span>
                </Seat>
              )}
              <span>{t(`kind.${share.body.kind}`)}</span>
              <time dateTime={share.at} className="ms-auto text-ink-2">
                {t("shown_on", { date: formatDate(share.at, locale) })}
              </time>
            </p>
            <h3 dir="auto" lang={language} className="font-serif text-lead font-semibold">
              {share.clause?.title ? (
                <Link href={`${table.draftPath}?clause=${share.clause.id}`}>{text}</Link>
              ) : (
                text
              )}
            </h3>
            <EntryBody body={share.body} />
          </li>
        );
      })}
    </ol>
  );
}
