"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { address, inLanguage } from "@/lib/platform/i18n/addresses";
import { type Locale, localeNames, locales } from "@/lib/platform/i18n/locales";
import { places } from "./places";

/** What is about the person rather than the work: account, organisation, signing out. */
export function PersonMenu({
  locale,
  name,
  organisation,
}: {
  locale: Locale;
  name: string;
  organisation: string;
}) {
  const t = useTranslations("shell");
  return (
    <Menu
      label={t("me", { name, organisation })}
      trigger={
        <>
          <span className="lg:hidden">
            <Icon name="person" />
          </span>
          <span className="max-w-40 truncate max-lg:hidden">{name}</span>
        </>
      }
      entries={[
        { id: "account", label: t("account"), href: address(locale, places.account) },
        { id: "organisation", label: t("organisation"), href: address(locale, places.organisation) },
        { id: "sign-out", label: t("sign_out"), href: address(locale, places.signOut) },
      ]}
    />
  );
}

/** The same page in another language. Loads a new document: direction and fonts belong to it. */
export function LanguageMenu({ locale }: { locale: Locale }) {
  const t = useTranslations("shell");
  const pathname = usePathname();
  return (
    <Menu
      label={`${t("language")}: ${localeNames[locale]}`}
      trigger={localeNames[locale]}
      selected={locale}
      entries={locales.map(other => ({
        id: other,
        label: localeNames[other],
        onAction: () => window.location.assign(inLanguage(pathname, other)),
      }))}
    />
  );
}
