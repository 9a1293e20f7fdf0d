import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { formatParts, languageLabel } from "@/lib/platform/format";
import type { PublishedPackage } from "@/lib/publication/view";

/** What a reader can take away: the text as a document, its days, its data, its record. */
export function Downloads({ published: { slug, languages } }: { published: PublishedPackage }) {
  const locale = useLocale();
  const t = useTranslations("publication.downloads");
  const open = `/api/v1/packages/${slug}`;
  const words = languages.includes(locale) ? locale : languages[0];
  const others = languages.filter(code => code !== words);
  const memorandum = (query: string) => [
    { name: "DOCX", href: `${open}/memorandum.docx${query}` },
    { name: "PDF", href: `${open}/memorandum.pdf${query}` },
  ];
  const rows = [
    ...[words, ...others].map((code = "", place) => ({
      // The other languages follow under the same name.
      title: place === 0 ? t("memorandum") : undefined,
      note: languageLabel(code, locale),
      files: memorandum(`?language=${code}`),
    })),
    ...(others.length > 0 ? [{ title: undefined, note: t("all_languages"), files: memorandum("") }] : []),
    {
      title: t("calendar"),
      note: t("calendar_note"),
      files: [{ name: "ICS", href: `${open}/calendar.ics?language=${locale}` }],
    },
    { title: t("data"), note: t("data_note"), files: [{ name: "JSON", href: open }] },
    { title: t("record"), note: t("record_note"), files: [{ name: "JSON", href: `${open}/record` }] },
  ];
  return (
    <section id="downloads" aria-labelledby="downloads-title" className="print:hidden">
      <h2 id="downloads-title" className="font-serif text-title font-semibold">
        {t("title")}
      </h2>
      <ul className="mt-3.5 border-b border-line">
        {rows.map(({ title, note, files }) => (
          <li
            key={`${title} ${note}`}
            className={`grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-1 text-small sm:grid-cols-[9rem_minmax(0,1fr)_auto] ${title ? "border-t border-line" : ""}`}
          >
            <span className={`font-semibold max-sm:col-span-2 ${title ? "" : "max-sm:hidden"}`}>{title}</span>
            <span className="text-ink-2">{note}</span>
            <span className="flex gap-x-4">
              {files.map(({ name, href }) => (
                <a
                  key={name}
                  href={href}
                  aria-label={t("file", {
                    what: formatParts([title ?? t("memorandum"), note], locale),
                    format: name,
                  })}
                  className="tap inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11"
                >
                  <Icon name="download" /> {name}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
