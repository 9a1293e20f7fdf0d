import { useLocale, useTranslations } from "next-intl";
import { places } from "@/components/shell/places";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { address } from "@/lib/platform/i18n/addresses";

const points = ["package", "consent", "record"] as const;

/** What this is, in one screen, and the way to what is published. */
export default function LandingPage() {
  const locale = useLocale();
  const t = useTranslations("shell");
  return (
    <>
      <h1 className="max-w-[18ch] font-serif text-display font-semibold tracking-[-0.02em] text-balance">
        {t("landing.title")}
      </h1>
      <p className="measure mt-4 font-serif text-[1.22rem] leading-[1.55]">{t("landing.lead")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        <Link href={address(locale, places.packages)} className={buttonLook("go")}>
          {t("landing.see_packages")}
        </Link>
        <Link href={address(locale, places.signIn)} className={buttonLook("plain")}>
          {t("sign_in")}
        </Link>
      </p>
      <h2 className="sr-only">{t("landing.how_title")}</h2>
      <ul className="mt-[clamp(40px,6vw,72px)] grid border-t border-line md:grid-cols-3">
        {points.map((point, index) => (
          <li
            key={point}
            className={`border-line py-6 pe-6 max-md:border-b ${index > 0 ? "md:border-s md:ps-6" : ""}`}
          >
            <h3 className="font-serif text-lead font-semibold">{t(`landing.${point}_title`)}</h3>
            <p className="mt-1.5 text-ink-2">{t(`landing.${point}_text`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
