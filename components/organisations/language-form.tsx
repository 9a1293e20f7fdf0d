"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { places } from "@/components/shell/places";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { chooseLanguage } from "@/lib/organisations/actions";
import { address } from "@/lib/platform/i18n/addresses";
import { isLocale, type Locale, localeNames, locales } from "@/lib/platform/i18n/locales";

/** Chosen, the page comes back in that language: a new document, because direction and fonts belong to it. */
export function LanguageForm({ language: present }: { language: Locale }) {
  const t = useTranslations("organisations.account");
  const { act, error, isBusy } = useAct();
  const [language, setLanguage] = useState(present);
  const [isLeaving, setLeaving] = useState(false);
  const submit = async () => {
    const result = await act(() => chooseLanguage({ language }));
    if (!result?.ok) return;
    setLeaving(true);
    window.location.assign(address(language, places.account));
  };
  return (
    <div className="mt-4 grid max-w-[28rem] gap-4">
      <Select
        label={t("language")}
        isRequired
        value={language}
        onChange={value => isLocale(value) && setLanguage(value)}
        options={locales.map(value => ({ value, label: localeNames[value] }))}
      />
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        <Button onPress={submit} isBusy={isBusy || isLeaving}>
          {t("language_submit")}
        </Button>
      </div>
    </div>
  );
}
