import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { templates } from "@/lib/templates/catalogue";

/** The templates, each with what a package made of it would do. */
export function TemplateList({ hrefOf }: { hrefOf: (template: string) => string }) {
  const locale = useLocale();
  const t = useTranslations("templates");
  return (
    <section aria-labelledby="templates">
      <h3 id="templates" className="font-serif text-lead font-semibold">
        {t("whole")}
      </h3>
      <p className="measure text-ink-2">{t("whole_lead")}</p>
      <ul className="mt-3 grid">
        {templates.map(({ key, name, summary, clauses }) => (
          <li
            key={key}
            className="grid gap-x-6 gap-y-1 border-t border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
          >
            <div>
              <h4 className="font-semibold">{name[locale]}</h4>
              <p className="measure text-ink-2">{summary[locale]}</p>
              <p className="text-small text-ink-3">{t("clauses", { count: clauses.length })}</p>
            </div>
            <Link
              href={hrefOf(key)}
              className={buttonLook("plain")}
              aria-label={`${t("look")}: ${name[locale]}`}
            >
              {t("look")}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
