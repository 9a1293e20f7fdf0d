import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { address } from "@/lib/platform/i18n/addresses";

export function Brand({ to }: { to: `/${string}` }) {
  const locale = useLocale();
  const t = useTranslations("shell");
  return (
    <Link
      href={address(locale, to)}
      className="inline-flex min-h-11 items-center font-serif text-lead font-semibold tracking-[-0.01em] text-ink no-underline"
    >
      {t("brand")}
    </Link>
  );
}
