import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Facts } from "@/components/ui/facts";
import { Redline } from "@/components/ui/redline";
import type { ClauseContent, Visibility } from "@/lib/clauses/catalogue";
import { diff, type LeafDiff } from "@/lib/clauses/diff";
import { redline } from "@/lib/clauses/words";
import { wordingFor } from "@/lib/kernel/localised";
import { formatLanguage, formatList, formatParts } from "@/lib/platform/format";
import { excerpt } from "./excerpt";
import { FieldValue } from "./field-value";
import { ListRedline } from "./list-redline";
import type { ClauseNames } from "./names";
import { useClauseWords } from "./words";

type RedlineViewProps = {
  before: ClauseContent;
  after: ClauseContent;
  names: ClauseNames;
  /** All of every text: where a person is about to bind their delegation to it. */
  full?: boolean;
};

/**
 * What a change does to a clause: texts word by word, the reader's language first, everything else as old and new. Each
 * language is a part of its own, because a translation can move while the authentic text stands.
 */
export function RedlineView({ before, after, names, full = false }: RedlineViewProps) {
  const locale = useLocale();
  const t = useTranslations("clauses");
  const label = useLeafLabel(after);
  const differences = diff(before, after);
  if (differences.length === 0) return <p className="text-small text-ink-2">{t("redline.unchanged")}</p>;
  // The reader's own, or the one in which the clause is shown to them where it is not said in theirs.
  const { language } = wordingFor(after.body.title, locale);
  const texts = differences.filter(isText).sort((a, b) => place(a, language) - place(b, language));
  // A translation that follows it is read on request, unless they are about to bind themselves.
  const own = texts.filter(difference => languageOf(difference) === language);
  const [shown, others] = full || own.length === 0 ? [texts, []] : [own, texts.slice(own.length)];
  const facts = differences.filter(difference => !isText(difference));
  return (
    <div className="grid gap-2">
      {shown.map(difference => (
        <TextPart key={difference.path} difference={difference} label={label(difference)} full={full} />
      ))}
      {facts.length > 0 && (
        <Facts
          facts={facts.map(difference => ({
            term: label(difference),
            value: <FactRedline key={difference.path} difference={difference} after={after} names={names} />,
          }))}
        />
      )}
      {others.length > 0 && (
        <details>
          <summary className="text-small text-ink-2">
            {t("redline.also", {
              languages: formatList(
                [...new Set(others.map(languageOf))].map(language => formatLanguage(language, locale)),
                locale,
              ),
            })}
          </summary>
          <div className="grid gap-2 pt-2">
            {others.map(difference => (
              <TextPart key={difference.path} difference={difference} label={label(difference)} full={full} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

const isText = ({ meta }: LeafDiff): boolean => meta.type === "line" || meta.type === "prose";

const languageOf = ({ path }: LeafDiff): string => path.slice(path.lastIndexOf(".") + 1);

/** The reader's language before the others, title and text before what is beside them. */
const place = (difference: LeafDiff, language: string): number =>
  (languageOf(difference) === language ? 0 : 10) +
  (difference.field === "title" ? 0 : difference.field === "text" ? 1 : 2);

/** "Text in French", "Window: latest": what a part of a clause is called. */
export function useLeafLabel({ kind }: Pick<ClauseContent, "kind">) {
  const locale = useLocale();
  const t = useTranslations("clauses");
  const words = useClauseWords();
  return ({ path, meta }: Pick<LeafDiff, "path" | "meta">): string => {
    if (meta.type === "envelope") return t(path === "rank" ? "redline.place" : "redline.visibility");
    const steps = path.split(".");
    if (meta.type === "line" || meta.type === "prose") {
      const language = steps.pop() ?? locale;
      const field = words.fieldWhole(kind, steps);
      return language === locale ? field : formatParts([field, formatLanguage(language, locale)], locale);
    }
    return words.fieldWhole(kind, steps);
  };
}

function TextPart({ difference, label, full }: { difference: LeafDiff; label: string; full: boolean }) {
  const locale = useLocale();
  const language = languageOf(difference);
  const { path, before, after } = difference as { path: string; before?: string; after?: string };
  const segments = redline(before ?? "", after ?? "", language);
  return (
    <div>
      {path !== `text.${locale}` && <p className="text-note font-medium text-ink-3">{label}</p>}
      <Redline lang={language} segments={full ? segments : excerpt(segments)} />
    </div>
  );
}

function FactRedline({
  difference: { path, meta, before, after },
  after: { kind },
  names,
}: {
  difference: LeafDiff;
  after: ClauseContent;
  names: ClauseNames;
}) {
  const t = useTranslations("clauses");
  if (meta.type === "envelope")
    return path === "rank" ? (
      t("redline.moved")
    ) : (
      <OldAndNew
        before={t(`visibility.${before as Visibility}`)}
        after={t(`visibility.${after as Visibility}`)}
      />
    );
  const steps = path.split(".");
  const place = { kind, path: steps, names };
  if (meta.type === "list")
    return (
      <ListRedline
        shape={meta.shape}
        before={(before as Record<string, unknown>[] | undefined) ?? []}
        after={(after as Record<string, unknown>[] | undefined) ?? []}
        place={place}
      />
    );
  const show = (value: unknown) =>
    value === undefined ? t("redline.nothing") : <FieldValue meta={meta} value={value} place={place} />;
  return <OldAndNew before={show(before)} after={show(after)} />;
}

function OldAndNew({ before, after }: { before: ReactNode; after: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div className="flex flex-wrap gap-x-2 gap-y-1">
      <del>
        <span className="sr-only">{t("deleted")}: </span>
        {before}
      </del>
      <ins>
        <span className="sr-only">{t("inserted")}: </span>
        {after}
      </ins>
    </div>
  );
}
