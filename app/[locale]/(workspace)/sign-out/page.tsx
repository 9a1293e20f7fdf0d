import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SignOutForm } from "@/components/organisations/sign-out-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { places } from "@/components/shell/places";
import { mainId } from "@/components/shell/skip-link";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { address } from "@/lib/platform/i18n/addresses";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signin");
  return { title: t("out_title") };
}

/** A page and not a link that acts: what ends a session is asked for, never prefetched. */
export default async function SignOutPage() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("signin")]);
  return (
    <main id={mainId} className="mx-auto grid min-h-[70dvh] max-w-[460px] content-center gap-4 px-4">
      <h1 className="font-serif text-title font-semibold">{t("out_title")}</h1>
      <p className="text-ink-2">{t("out_lead")}</p>
      <div className="flex flex-wrap gap-3">
        <ClientMessages of={["shell", "signin"]}>
          <SignOutForm />
        </ClientMessages>
        <Link href={address(locale, places.inbox)} className={buttonLook("plain")}>
          {t("stay")}
        </Link>
      </div>
    </main>
  );
}
