import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CalendarBox } from "@/components/calendars/calendar-box";
import type { ClauseNames } from "@/components/clauses/names";
import { CompareForm } from "@/components/ledger/compare-form";
import { EntryList } from "@/components/ledger/entry-list";
import { RecordBox } from "@/components/ledger/record-box";
import { RevisionComparison } from "@/components/ledger/revision-comparison";
import { RevisionList } from "@/components/ledger/revision-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { SignedTexts } from "@/components/signatures/signed-texts";
import { EmptyState } from "@/components/ui/empty-state";
import type { Reader } from "@/lib/amendments/reader";
import { feedsOf } from "@/lib/calendars/queries";
import { directoryOf } from "@/lib/clauses/queries";
import { referencesOf } from "@/lib/clauses/references";
import { wordingFor } from "@/lib/kernel/localised";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { formatMoment } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import type { Locale } from "@/lib/platform/i18n/locales";
import { orNotFound } from "@/lib/platform/or-not-found";
import type { Comparison } from "@/lib/record/comparison";
import { recordOf } from "@/lib/record/queries";
import { recordPlace } from "@/lib/record/schema";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ledger");
  return { title: t("title") };
}

/** How the text came to be, everything that happened, and how to check it. */
export default async function RecordPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked] = await Promise.all([requireViewer(), params, searchParams]);
  const { id, relation, parties, isPublic } = await orNotFound(packageAt(viewer, slug));
  const place = recordPlace.parse(asked);
  const [{ head, reader, comparison, signings, ...record }, feeds, locale, t, signed] = await Promise.all([
    recordOf(relation, place),
    feedsOf(viewer),
    getLocale(),
    getTranslations("ledger"),
    getTranslations("signed"),
  ]);
  const to = Math.min(place.to ?? head.revision, head.revision);
  const from = Math.min(place.from ?? Math.max(0, to - 1), to);
  const base = address(locale, `/desk/packages/${slug}`);
  const here = `${base}/record`;
  const hrefOf = (clauseId: string) => `${base}/draft?clause=${clauseId}#clause-${clauseId}`;
  const older = {
    revisions: record.hasOlderRevisions && `${here}?revisions=${record.revisions.at(-1)?.number}#revisions`,
    entries: record.hasOlderEntries && `${here}?entries=${record.entries.at(-1)?.seq}#entries`,
  };
  return (
    <ClientMessages of={["shell", "errors", "ledger", "signed", "calendars"]}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-12">
          <p className="measure font-serif text-lead">
            {t("sentence", {
              revision: head.revision,
              clauses: head.clauseCount,
              entries: head.size,
              moment: formatMoment(head.at, locale),
            })}
          </p>
          {comparison && (
            <RevisionComparison
              place={{ ...place, from, to }}
              comparison={comparison}
              parties={parties}
              names={await namesIn(comparison, reader, hrefOf, locale)}
              path={here}
              hrefOf={hrefOf}
            />
          )}
          {head.revision > 0 && (
            <section aria-labelledby="signatures">
              <h2 id="signatures" className="font-serif text-title font-semibold">
                {signed("title")}
              </h2>
              <p className="measure mb-4 text-ink-2">{signed(signings.length > 0 ? "lead" : "none")}</p>
              {signings.length > 0 && <SignedTexts texts={signings} />}
            </section>
          )}
          <section aria-labelledby="revisions">
            <h2 id="revisions" className="font-serif text-title font-semibold">
              {t("revisions.title")}
            </h2>
            {head.revision === 0 ? (
              <EmptyState title={t("revisions.empty_title")}>{t("revisions.empty_text")}</EmptyState>
            ) : (
              <>
                <p className="measure mb-4 text-ink-2">{t("revisions.lead")}</p>
                <div className="mb-5">
                  <CompareForm latest={head.revision} from={from} to={to} />
                </div>
                <RevisionList
                  revisions={record.revisions}
                  signings={signings}
                  parties={parties}
                  base={base}
                  older={older.revisions || undefined}
                  newest={place.revisions === null ? undefined : `${here}#revisions`}
                />
              </>
            )}
          </section>
          <section aria-labelledby="entries">
            <h2 id="entries" className="font-serif text-title font-semibold">
              {t("entries.title")}
            </h2>
            <p className="measure mb-4 text-ink-2">
              {t(reader.proposals ? "entries.lead" : "entries.lead_overseer")}
            </p>
            <EntryList
              entries={record.entries}
              parties={parties}
              top={place.entries === null ? head.size : place.entries - 1}
              older={older.entries || undefined}
              newest={place.entries === null ? undefined : `${here}#entries`}
            />
          </section>
        </div>
        <aside className="min-w-0">
          <RecordBox
            packageId={id}
            slug={slug}
            head={head}
            isPublic={isPublic}
            downloadHref={`${here}/bundle`}
          />
          <CalendarBox
            packageId={id}
            slug={slug}
            isPublic={isPublic}
            madeAt={feeds.find(({ packageId }) => packageId === id)?.createdAt ?? null}
          />
        </aside>
      </div>
    </ClientMessages>
  );
}

/** How the clauses that the compared ones point at are called. */
async function namesIn(
  { clauses }: Comparison,
  reader: Reader,
  hrefOf: (clauseId: string) => string,
  locale: Locale,
): Promise<ClauseNames> {
  const contents = clauses.flatMap(({ before, after }) => [before, after].filter(one => one !== null));
  const ids = [...new Set(contents.flatMap(content => [...referencesOf(content)]))];
  const directory = ids.length === 0 ? [] : await directoryOf(reader, { ids, kinds: [], all: false });
  return Object.fromEntries(
    directory.map(({ id, title }) => {
      const { text, language } = wordingFor(title, locale);
      return [id, { label: text, language, href: hrefOf(id) }];
    }),
  );
}
