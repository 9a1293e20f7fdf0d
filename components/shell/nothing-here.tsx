import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { address } from "@/lib/platform/i18n/addresses";
import { places } from "./places";

/** The same words for what does not exist and for what the reader may not see. */
export function NothingHere({ isDesk = false }: { isDesk?: boolean }) {
  const locale = useLocale();
  const t = useTranslations("shell.not_found");
  return (
    <section className="mx-auto grid max-w-[46rem] justify-items-start gap-4 px-5 py-16">
      <h1 className="font-serif text-head font-semibold">{t("title")}</h1>
      <p className="max-w-[62ch] text-ink-2">{t(isDesk ? "desk_text" : "text")}</p>
      <Link href={address(locale, isDesk ? places.desk : places.packages)} className={buttonLook("plain")}>
        {t(isDesk ? "desk_action" : "action")}
      </Link>
    </section>
  );
}
