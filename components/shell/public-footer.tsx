import { useTranslations } from "next-intl";

export function PublicFooter() {
  const t = useTranslations("shell");
  return (
    <footer className="mt-auto border-t border-line bg-sunk text-small text-ink-2 print:hidden">
      <div className="mx-auto grid max-w-[1120px] gap-3 px-[clamp(16px,4vw,48px)] py-8">
        <p className="max-w-[68ch]">{t("footer_about")}</p>
        <nav aria-label={t("footer_nav")} className="flex flex-wrap gap-x-6">
          <a href="/api/v1/packages" className="inline-flex items-center pointer-coarse:min-h-11">
            {t("open_data")}
          </a>
          <span>{t("source")}</span>
        </nav>
      </div>
    </footer>
  );
}
