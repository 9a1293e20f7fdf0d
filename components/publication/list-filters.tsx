import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { wordingFor } from "@/lib/kernel/localised";
import { stages } from "@/lib/packages/standing";
import { formatCountry } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { intlTags } from "@/lib/platform/i18n/locales";
import type { Facets, ListQuery } from "@/lib/publication/view";

const box =
  "min-h-9 w-full rounded-control border border-field bg-sheet px-2.5 text-base text-ink pointer-coarse:min-h-11";

/** A plain form that asks by its address: works without JavaScript, can be linked to and kept. */
export function ListFilters({ query, facets }: { query: ListQuery; facets: Facets }) {
  const locale = useLocale();
  const t = useTranslations("publication.list");
  const stageWord = useTranslations("packages.stage");
  const byName = new Intl.Collator(intlTags[locale]).compare;
  const countries = facets.countries.map(code => ({ value: code, label: formatCountry(code, locale) }));
  const donors = facets.donors.map(({ id, name }) => ({ value: id, label: wordingFor(name, locale).text }));
  return (
    <search>
      <form
        action={address(locale, "/packages")}
        aria-label={t("filters")}
        className="mt-6 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1.4fr_auto] print:hidden"
      >
        <Labelled label={t("search")} id="filter-q">
          <input
            id="filter-q"
            type="search"
            name="q"
            defaultValue={query.q}
            maxLength={200}
            className={box}
          />
        </Labelled>
        <Choice
          label={t("country")}
          name="country"
          chosen={query.country}
          options={countries.sort((a, b) => byName(a.label, b.label))}
        />
        <Choice
          label={t("stage")}
          name="stage"
          chosen={query.stage}
          options={stages.map(stage => ({ value: stage, label: stageWord(stage) }))}
        />
        <Choice
          label={t("donor")}
          name="donor"
          chosen={query.donor}
          options={donors.sort((a, b) => byName(a.label, b.label))}
        />
        <button type="submit" className={buttonLook("plain")}>
          {t("show")}
        </button>
      </form>
    </search>
  );
}

function Choice({
  label,
  name,
  chosen,
  options,
}: {
  label: string;
  name: string;
  chosen: string | undefined;
  options: readonly { value: string; label: string }[];
}) {
  const t = useTranslations("publication.list");
  return (
    <Labelled label={label} id={`filter-${name}`}>
      <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ""} className={box}>
        <option value="">{t("any")}</option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 text-small text-ink-2">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
