import { useLocale, useTranslations } from "next-intl";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import type { ClauseWords } from "@/lib/clauses/labels";
import { formatLabelled } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/i18n/catalogue";

type Complete<M extends ClauseWords> = M;
/** Does not compile while a kind, a field or a choice has no word. */
export type ClauseMessages = Complete<Messages["clauses"]>;

/** Asks for words by names that come from a schema at run time; that every such name has its word is checked above. */
type AskedByName = { (key: string): string; has: (key: string) => boolean };

/** What kinds, fields and choices are called in the reader's language. On the server and in the browser alike. */
export function useClauseWords() {
  const t = useTranslations("clauses");
  const byName = t as unknown as AskedByName;
  const locale = useLocale();
  const field = (kind: ClauseKind, path: readonly string[]): string => {
    const own = `overrides.${kind}.${path.join("_")}`;
    return byName.has(own) ? byName(own) : byName(`fields.${path.at(-1)}`);
  };
  return {
    kind: (kind: ClauseKind) => t(`kinds.${kind}`),
    kindMeans: (kind: ClauseKind) => t(`kind_means.${kind}`),
    /** `path` leads from the body to the field, without the numbers of rows. */
    field,
    /** "Window: latest": a field with what it is part of, where it is read apart from it. */
    fieldWhole: (kind: ClauseKind, path: readonly string[]): string =>
      path
        .map((_, index) => field(kind, path.slice(0, index + 1)))
        .reduce((whole, part) => formatLabelled(whole, part, locale)),
    /** Whether a step of a path is a field, and not a language. */
    knows: (name: string): boolean => byName.has(`fields.${name}`),
    choice: (kind: ClauseKind, field: string, option: string) => byName(`choices.${kind}.${field}.${option}`),
    chapter: (chapter: Chapter, phaseOrder?: number): string =>
      chapter.startsWith("phase:")
        ? t("phase_chapter", { order: String(phaseOrder ?? "") })
        : byName(`chapters.${chapter}`),
  };
}

export type Words = ReturnType<typeof useClauseWords>;
