import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useClauseWords } from "@/components/clauses/words";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ClauseItem, DocumentPage } from "@/lib/amendments/document";
import type { ChapterHead } from "@/lib/amendments/talks";
import { wordingFor } from "@/lib/kernel/localised";
import { formatMonthRange } from "@/lib/platform/format";
import { ClauseArticle } from "./clause-article";
import type { DraftTable } from "./table";

export type DocumentProps = {
  page: DocumentPage;
  chapters: readonly ChapterHead[];
  focused: string | undefined;
  table: DraftTable;
  numberOf: (clause: ClauseItem) => string | undefined;
  formOf: (clause: ClauseItem) => ReactNode;
  /** Acts on the whole page, and the form of a new clause. */
  top: ReactNode;
  /** What to do first where there is nothing to read yet. */
  empty: { title: string; text: string; action: ReactNode };
};

/** The text itself, on its sheet: one chapter, or what a filter gathered, chapter by chapter. */
export function Document(props: DocumentProps) {
  const { page, chapters, focused, table, numberOf, formOf, top, empty } = props;
  const shown = chapters.filter(({ chapter }) => page.clauses.some(clause => clause.chapter === chapter));
  return (
    <div className="min-w-0 rounded-sheet border border-line bg-sheet px-5 pt-7 pb-10 sm:px-[clamp(24px,6vw,84px)] sm:pt-12 sm:pb-16 max-sm:-mx-4 max-sm:border-x-0 print:border-0 print:p-0">
      {top}
      {page.clauses.length === 0 && (
        <EmptyState title={empty.title} action={empty.action}>
          {empty.text}
        </EmptyState>
      )}
      {shown.map(chapter => (
        <section key={chapter.chapter} className="mb-10 last:mb-0">
          <ChapterTitle
            chapter={chapter}
            isTitled={page.clauses.some(
              ({ kind, chapter: of }) => kind === "phase" && of === chapter.chapter,
            )}
          />
          {page.clauses
            .filter(clause => clause.chapter === chapter.chapter)
            .map(clause => (
              <ClauseArticle
                key={clause.id}
                clause={clause}
                number={numberOf(clause)}
                isFocused={clause.id === focused}
                table={table}
                form={formOf(clause)}
              />
            ))}
        </section>
      ))}
      <Onward page={page} chapters={chapters} table={table} />
    </div>
  );
}

/** A phase's own clause is its title where that stands on the page. */
function ChapterTitle({
  chapter: { chapter, phase },
  isTitled,
}: {
  chapter: ChapterHead;
  isTitled: boolean;
}) {
  const locale = useLocale();
  const words = useClauseWords();
  if (!phase)
    return (
      <h2 className="mb-6 font-serif text-[1.5rem] leading-tight font-semibold">{words.chapter(chapter)}</h2>
    );
  const title = wordingFor(phase.title, locale);
  return (
    <>
      <p className="mb-2 text-small font-semibold text-ink-3">
        {words.chapter(chapter, phase.order)} ·{" "}
        {formatMonthRange(phase.period.start, phase.period.end, locale)}
      </p>
      {!isTitled && (
        <h2
          lang={title.language}
          dir="auto"
          className="mb-6 font-serif text-[1.5rem] leading-tight font-semibold"
        >
          {title.text}
        </h2>
      )}
    </>
  );
}

/** The pages of a long chapter, and the chapters before and after. */
function Onward({ page, chapters, table }: Pick<DocumentProps, "page" | "chapters" | "table">) {
  const t = useTranslations("amendments.document");
  const words = useClauseWords();
  const at = chapters.findIndex(({ chapter }) => chapter === page.chapter);
  const [before, after] = at < 0 ? [] : [chapters[at - 1], chapters[at + 1]];
  const toPage = (number: number) => table.href({ page: number, clause: undefined, chapter: page.chapter });
  const toChapter = ({ chapter }: ChapterHead) => table.href({ chapter, page: undefined, clause: undefined });
  return (
    <nav aria-label={t("onward")} className="mt-8 grid gap-3 text-small print:hidden">
      {page.pages > 1 && (
        <p className="flex flex-wrap items-center justify-center gap-3">
          {page.page > 1 && <Link href={toPage(page.page - 1)}>{t("page_before")}</Link>}
          <span className="text-ink-2 tabular-nums">
            {t("page", { page: String(page.page), pages: String(page.pages) })}
          </span>
          {page.page < page.pages && <Link href={toPage(page.page + 1)}>{t("page_after")}</Link>}
        </p>
      )}
      {(before || after) && (
        <p className="flex flex-wrap justify-between gap-2 border-t border-line pt-4">
          {before ? (
            <Link href={toChapter(before)} className={buttonLook("bare")}>
              {t("before", { chapter: words.chapter(before.chapter, before.phase?.order) })}
            </Link>
          ) : (
            <span />
          )}
          {after && (
            <Link href={toChapter(after)} className={buttonLook("bare")}>
              {t("after", { chapter: words.chapter(after.chapter, after.phase?.order) })}
            </Link>
          )}
        </p>
      )}
    </nav>
  );
}
