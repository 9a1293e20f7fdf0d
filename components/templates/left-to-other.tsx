import { useLocale, useTranslations } from "next-intl";
import type { Side } from "@/lib/packages/standing";
import type { Wording } from "@/lib/templates/template";

/** What a template has that only the other side may table: something to ask them for (F3, N5). */
export function LeftToOther({ side, titles }: { side: Side; titles: readonly Wording[] }) {
  const locale = useLocale();
  const t = useTranslations("templates");
  if (titles.length === 0) return null;
  return (
    <section className="measure border-s-[3px] border-line-strong ps-4">
      <p>{t(side === "donor" ? "left_to_host" : "left_to_donor")}</p>
      <ul className="my-1 list-disc ps-5">
        {titles.map(title => (
          <li key={title.en}>{title[locale]}</li>
        ))}
      </ul>
      <p className="text-small text-ink-2">{t(side === "donor" ? "left_host_hint" : "left_donor_hint")}</p>
    </section>
  );
}
