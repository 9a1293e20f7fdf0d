import { useLocale, useTranslations } from "next-intl";
import { Suspense } from "react";
import { Link } from "@/components/ui/link";
import { address } from "@/lib/platform/i18n/addresses";
import { Brand } from "./brand";
import { LanguageLinks } from "./language-links";
import { places } from "./places";

/** The header of every page in the open. It knows no session: the same bytes for everybody, from a cache. */
export function PublicHeader() {
  const locale = useLocale();
  const t = useTranslations("shell");
  return (
    <header className="border-b border-line bg-sheet text-small print:hidden">
      <div className="flex flex-wrap items-center gap-x-6 px-[clamp(16px,4vw,48px)] py-0.5">
        <Brand to={places.home} />
        <nav aria-label={t("main_nav")} className="flex items-center gap-x-5">
          <Link href={address(locale, places.packages)} className="inline-flex min-h-11 items-center">
            {t("packages")}
          </Link>
          <Link href={address(locale, places.signIn)} className="inline-flex min-h-11 items-center">
            {t("sign_in")}
          </Link>
        </nav>
        <div className="ms-auto flex min-h-11 items-center">
          <Suspense>
            <LanguageLinks locale={locale} label={t("language")} />
          </Suspense>
        </div>
      </div>
    </header>
  );
}
