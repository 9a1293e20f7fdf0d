import { useLocale, useTranslations } from "next-intl";
import { ClauseView } from "@/components/clauses/clause-view";
import type { ClauseNames } from "@/components/clauses/names";
import { useClauseWords } from "@/components/clauses/words";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import { formatDate } from "@/lib/platform/format";
import type { ChapterOfText } from "@/lib/publication/document-order";
import { anchorOf, partsOf } from "@/lib/publication/text-parts";
import type { PublicClause, PublishedPackage } from "@/lib/publication/view";
import { textAddress } from "./names";
import { Section } from "./section";
import { Wording } from "./wording";

/** The whole text where it is short; else its contents, a page to each part. */
export function AgreedText({ published, names }: { published: PublishedPackage; names: ClauseNames }) {
  const locale = useLocale();
  const t = useTranslations("publication.text");
  const parts = partsOf(published.clauses);
  const [whole, ...others] = parts;
  if (!whole) return null;
  return (
    <Section
      id="text"
      title={t("title")}
      sentence={t("sentence", { count: published.clauses.length, revision: published.record.revision })}
    >
      {others.length === 0 ? (
        <FoldedChapters chapters={whole.chapters} names={names} />
      ) : (
        <ol className="border-t border-line">
          {parts.map(({ number, chapters }) => (
            <li
              key={number}
              className="grid items-baseline gap-x-4 border-b border-line py-2.5 sm:grid-cols-[5rem_1fr]"
            >
              <a className="tap" href={`${textAddress(locale, published.slug)}/${number}`}>
                {t("part", { number })}
              </a>
              <span className="text-ink-2">
                {chapters.map((chapter, index) => (
                  <span key={chapter.chapter}>
                    {index > 0 && " · "}
                    <ChapterName {...chapter} />
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

type Shown = { chapters: readonly ChapterOfText[]; names: ClauseNames };

/** Chapters that open on request, or by themselves when an address leads into one of them; all open on paper. */
function FoldedChapters({ chapters, names }: Shown) {
  const t = useTranslations("publication.text");
  return (
    <div className="border-t border-line">
      {chapters.map(chapter => (
        <details
          key={chapter.chapter}
          className="border-b border-line print:details-content:[content-visibility:visible]"
        >
          <summary className="py-3">
            <h3 className="inline font-serif text-lead font-semibold">
              <ChapterName {...chapter} />
            </h3>{" "}
            <span className="text-small text-ink-3">{t("count", { count: chapter.clauses.length })}</span>
          </summary>
          {chapter.clauses.map(clause => (
            <Clause key={clause.id} clause={clause} names={names} level={4} />
          ))}
        </details>
      ))}
    </div>
  );
}

/** Chapters in full. */
export function Chapters({ chapters, names }: Shown) {
  return (
    <div className="grid gap-10">
      {chapters.map(chapter => (
        <section key={chapter.chapter}>
          <h2 className="border-b border-line-strong pb-1.5 text-small font-semibold text-ink-2">
            <ChapterName {...chapter} />
          </h2>
          {chapter.clauses.map(clause => (
            <Clause key={clause.id} clause={clause} names={names} level={3} />
          ))}
        </section>
      ))}
    </div>
  );
}

function ChapterName({ chapter, clauses }: ChapterOfText) {
  const words = useClauseWords();
  const [first] = clauses;
  if (first?.kind !== "phase") return words.chapter(chapter satisfies Chapter);
  return (
    <>
      {words.chapter(chapter, first.body.order)} – <Wording of={first.body.title} />
    </>
  );
}

function Clause({ clause, names, level }: { clause: PublicClause; names: ClauseNames; level: 3 | 4 }) {
  const locale = useLocale();
  const t = useTranslations("publication.text");
  const words = useClauseWords();
  const Heading = level === 3 ? "h3" : "h4";
  const content = { ...clause, visibility: "public" } as ClauseContent;
  return (
    <article
      id={anchorOf(clause.id)}
      className="grid gap-2.5 border-t border-line py-6 target:bg-accent-soft"
    >
      <p className="text-small text-ink-3">
        {words.kind(clause.kind)} ·{" "}
        {t("agreed_on", { date: formatDate(clause.agreedAt, locale), revision: clause.revision })}
      </p>
      <Heading className="font-serif text-lead font-semibold">
        <Wording of={clause.body.title} />
      </Heading>
      <ClauseView content={content} names={names} />
    </article>
  );
}
