import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useClauseWords } from "@/components/clauses/words";
import { controlLook } from "@/components/ui/field-look";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { ChapterHead } from "@/lib/amendments/talks";
import { type DocumentAddress, isFiltered, type Show } from "@/lib/clauses/address";
import { clauseKinds } from "@/lib/clauses/catalogue";
import { wordingFor } from "@/lib/kernel/localised";

const selectLook = `${controlLook} min-h-9! w-40! py-1! text-ellipsis pointer-coarse:min-h-11! text-small! max-sm:w-full!`;

/** Which clauses are shown. A plain form and links: it works before any script, and every view has its address. */
export function Filters({
  address,
  offered,
  href,
  path,
  chapters,
}: {
  address: DocumentAddress;
  /** Guests have nothing of their own on the table, and overseers do not see it. */
  offered: readonly Show[];
  href: (changed: Partial<DocumentAddress>) => string;
  /** The page without a query. */
  path: string;
  chapters: readonly ChapterHead[];
}) {
  const t = useTranslations("amendments.filters");
  const words = useClauseWords();
  // Another choice is another list: it begins at its first page, and every other filter stands.
  const anew = { page: undefined, clause: undefined };
  const locale = useLocale();
  const nameOf = ({ chapter, phase }: ChapterHead) =>
    [words.chapter(chapter, phase?.order), phase && wordingFor(phase.title, locale).text]
      .filter(Boolean)
      .join(" · ");
  const within = chapters.find(({ chapter }) => chapter === address.chapter);
  return (
    <search className="mb-4 flex flex-wrap items-center justify-between gap-x-1 gap-y-2 text-small print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {offered.map(show => (
          <li key={show}>
            <Link
              href={href({ ...anew, show: address.show === show ? undefined : show })}
              aria-current={address.show === show ? "true" : undefined}
              className="inline-flex min-h-8 items-center rounded-full border border-transparent px-2.5 text-ink-2 no-underline hover:bg-sunk aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-ink pointer-coarse:min-h-11"
            >
              {t(show)}
            </Link>
          </li>
        ))}
      </ul>
      <form action={path} className="flex flex-wrap items-center gap-1.5 max-sm:w-full">
        {address.show && <input type="hidden" name="show" value={address.show} />}
        {address.chapter && <input type="hidden" name="chapter" value={address.chapter} />}
        {address.amendment && <input type="hidden" name="amendment" value={address.amendment} />}
        {chapters.some(({ phase }) => phase) && (
          <select
            name="phase"
            defaultValue={address.phase ?? ""}
            key={`phase ${address.phase ?? ""}`}
            aria-label={t("phase")}
            className={selectLook}
          >
            <option value="">{t("every_phase")}</option>
            {chapters
              .filter(({ phase }) => phase)
              .map(head => (
                <option key={head.chapter} value={head.chapter.slice("phase:".length)}>
                  {nameOf(head)}
                </option>
              ))}
          </select>
        )}
        <select
          name="kind"
          defaultValue={address.kind ?? ""}
          key={address.kind ?? ""}
          aria-label={t("kind")}
          className={selectLook}
        >
          <option value="">{t("every_kind")}</option>
          {clauseKinds.map(kind => (
            <option key={kind} value={kind}>
              {words.kind(kind)}
            </option>
          ))}
        </select>
        <span className="relative max-sm:flex-1">
          <input
            type="search"
            name="q"
            id="search-clauses"
            defaultValue={address.q ?? ""}
            key={address.q ?? ""}
            maxLength={200}
            aria-label={t("search")}
            placeholder={t("search")}
            className={`${controlLook} min-h-9! py-1! ps-8! pointer-coarse:min-h-11! text-small! sm:w-50! placeholder:text-ellipsis`}
          />
          <Icon
            name="search"
            className="pointer-events-none absolute inset-y-0 start-2.5 m-auto text-ink-3"
          />
        </span>
        <button type="submit" className="min-h-9 px-2 font-semibold text-accent pointer-coarse:min-h-11">
          {t("apply")}
        </button>
      </form>
      {isFiltered(address) && (
        <p className="flex w-full flex-wrap items-center gap-x-2 text-ink-2">
          {address.amendment !== undefined && (
            <Dropped href={href({ ...anew, amendment: undefined })} label={t("any_amendment")}>
              {t("of_amendment", { number: String(address.amendment) })}
            </Dropped>
          )}
          {address.q && (
            <Dropped href={href({ ...anew, q: undefined })} label={t("any_words")}>
              {t("of_words", { words: address.q })}
            </Dropped>
          )}
          {within && (
            <Dropped href={href({ ...anew, chapter: undefined })} label={t("any_chapter")}>
              {t("of_chapter", { chapter: nameOf(within) })}
            </Dropped>
          )}
          <Link href={path} className="tap">
            {t("clear")}
          </Link>
        </p>
      )}
    </search>
  );
}

/** A filter that has no field of its own, with the way to let go of it alone. */
function Dropped({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1">
      {children}
      <Link
        href={href}
        aria-label={label}
        title={label}
        className="inline-flex size-6 items-center justify-center text-ink-3 hover:text-ink pointer-coarse:size-11"
      >
        <Icon name="close" size={12} />
      </Link>
    </span>
  );
}
