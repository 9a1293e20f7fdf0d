import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { ChapterHead } from "@/lib/amendments/talks";
import type { Chapter } from "@/lib/clauses/kind";
import type { ClauseEntry } from "@/lib/clauses/queries";
import { wordingFor } from "@/lib/kernel/localised";

type OutlineProps = {
  chapters: readonly ChapterHead[];
  entries: readonly ClauseEntry[];
  current: { chapter?: Chapter; clause?: string };
  numberOf: (entry: ClauseEntry) => string | undefined;
  chapterHref: (chapter: Chapter) => string;
  clauseHref: (clauseId: string) => string;
};

/** The whole text at a glance: chapters, and under them their clauses with how each stands. */
export function Outline({ chapters, entries, current, numberOf, chapterHref, clauseHref }: OutlineProps) {
  const locale = useLocale();
  const t = useTranslations("amendments.outline");
  const words = useClauseWords();
  return (
    <nav aria-label={t("label")} className="text-small">
      <ul className="grid gap-4">
        {chapters.map(({ chapter, phase, clauses, contested }) => {
          const title = phase && wordingFor(phase.title, locale);
          return (
            <li key={chapter}>
              <Link
                href={chapterHref(chapter)}
                aria-current={current.chapter === chapter ? "true" : undefined}
                className="flex items-baseline justify-between gap-2 rounded-control py-1 font-semibold text-ink-3 no-underline hover:text-ink aria-[current=true]:text-ink pointer-coarse:min-h-11 pointer-coarse:items-center"
              >
                <span lang={title?.language}>
                  {words.chapter(chapter, phase?.order)}
                  {title && ` · ${title.text}`}
                </span>
                <span className="flex-none text-note font-normal tabular-nums">
                  <span className="sr-only">{t("counts", { clauses, contested })}</span>
                  <span aria-hidden="true">{contested > 0 ? `${contested}/${clauses}` : clauses}</span>
                </span>
              </Link>
              <ul>
                {entries
                  .filter(entry => entry.chapter === chapter && entry.kind !== "phase")
                  .map(entry => (
                    <OutlineEntry
                      key={entry.id}
                      entry={entry}
                      number={numberOf(entry)}
                      isCurrent={current.clause === entry.id}
                      href={clauseHref(entry.id)}
                    />
                  ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function OutlineEntry({
  entry,
  number,
  isCurrent,
  href,
}: {
  entry: ClauseEntry;
  number: string | undefined;
  isCurrent: boolean;
  href: string;
}) {
  const locale = useLocale();
  const t = useTranslations("amendments.outline");
  const words = useClauseWords();
  const title = wordingFor(entry.title, locale);
  const mark = entry.open > 0 ? "contested" : entry.standing === "agreed" ? "agreed" : "drafted";
  const icon = { contested: "half", agreed: "agreed", drafted: "open" } as const;
  const tone = { contested: "text-risk", agreed: "text-done", drafted: "text-ink-3" };
  return (
    <li>
      <Link
        href={href}
        aria-current={isCurrent ? "true" : undefined}
        className="-mx-2 grid grid-cols-[12px_1fr_auto] items-baseline gap-2 rounded-control px-2 py-1 leading-snug text-ink-2 no-underline hover:bg-sunk aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-ink pointer-coarse:min-h-11 pointer-coarse:items-center"
      >
        <Icon name={icon[mark]} size={11} label={t(mark)} className={`translate-y-px ${tone[mark]}`} />
        <span lang={title.language} className="min-w-0 break-words">
          {number && `${number} `}
          {title.text || words.kind(entry.kind)}
        </span>
        {entry.open > 1 && <span className="text-note text-ink-3 tabular-nums">{entry.open}</span>}
      </Link>
    </li>
  );
}
