import Link from "next/link";
import { useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { controlLook } from "@/components/ui/field-look";
import { Icon } from "@/components/ui/icon";
import { type DocumentAddress, isFiltered, type Show } from "@/lib/clauses/address";
import { clauseKinds } from "@/lib/clauses/catalogue";

/** Which clauses are shown. A plain form and links: it works before any script, and every view has its address. */
export function Filters({
  address,
  offered,
  href,
  path,
}: {
  address: DocumentAddress;
  /** Guests have nothing of their own on the table, and overseers do not see it. */
  offered: readonly Show[];
  href: (changed: Partial<DocumentAddress>) => string;
  /** The page without a query. */
  path: string;
}) {
  const t = useTranslations("amendments.filters");
  const words = useClauseWords();
  const cleared = { page: undefined, clause: undefined, chapter: undefined, amendment: undefined };
  return (
    <search className="mb-4 flex flex-wrap items-center gap-x-1 gap-y-2 text-small print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {offered.map(show => (
          <li key={show}>
            <Link
              href={href({ ...cleared, show: address.show === show ? undefined : show })}
              aria-current={address.show === show ? "true" : undefined}
              className="inline-flex min-h-8 items-center rounded-full border border-transparent px-2.5 text-ink-2 no-underline hover:bg-sunk aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:font-semibold aria-[current=true]:text-ink pointer-coarse:min-h-11"
            >
              {t(show)}
            </Link>
          </li>
        ))}
      </ul>
      <form action={path} className="ms-auto flex flex-wrap items-center gap-1.5 max-sm:w-full">
        {address.show && <input type="hidden" name="show" value={address.show} />}
        <select
          name="kind"
          defaultValue={address.kind ?? ""}
          key={address.kind ?? ""}
          aria-label={t("kind")}
          className={`${controlLook} min-h-9! w-36! py-1! pointer-coarse:min-h-11! text-small! max-sm:w-full!`}
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
            className={`${controlLook} min-h-9! py-1! ps-8! pointer-coarse:min-h-11! text-small! sm:w-44!`}
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
          {address.amendment !== undefined && t("of_amendment", { number: String(address.amendment) })}
          {address.q && t("of_words", { words: address.q })}
          <Link href={path} className="tap">
            {t("clear")}
          </Link>
        </p>
      )}
    </search>
  );
}
