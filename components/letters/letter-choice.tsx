"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { chooseLetters } from "@/lib/letters/actions";
import { type LetterChoice as Choice, letterChoices } from "@/lib/letters/constants";
import { DIGEST_HOUR_UTC } from "@/lib/letters/digest-hour";
import { formatHour } from "@/lib/platform/format";

/** When its reader is written to. */
export function LetterChoice({ choice: present }: { choice: Choice }) {
  const locale = useLocale();
  const t = useTranslations("letters");
  const { act, error, isBusy } = useAct();
  const [choice, setChoice] = useState(present);
  const submit = () => act(() => chooseLetters({ choice }), t("saved"));
  return (
    <div className="mt-4 grid max-w-[28rem] gap-4">
      <RadioGroup
        label={t("choice.label")}
        isRequired
        value={choice}
        onChange={value => setChoice(letterChoices.find(one => one === value) ?? choice)}
        options={letterChoices.map(value => ({
          value,
          label: t(`choice.${value}`),
          hint: t(`choice_hint.${value}`, { hour: formatHour(DIGEST_HOUR_UTC, locale) }),
        }))}
      />
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        <Button onPress={submit} isBusy={isBusy}>
          {t("save")}
        </Button>
      </div>
    </div>
  );
}
