"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Choice } from "@/lib/interchange/preview";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDateRange, formatNumber } from "@/lib/platform/format";

/** The activities of a file; programmes stand before what has no components, since they are what one looks for. */
export function ChooseActivity({
  choices,
  more,
  isBusy,
  onChoose,
}: {
  choices: readonly Choice[];
  more: number;
  isBusy: boolean;
  onChoose: (choice: Choice) => void;
}) {
  const locale = useLocale();
  const t = useTranslations("import.screen");
  const [words, setWords] = useState("");
  const wanted = words.trim().toLocaleLowerCase(locale);
  const fitting = choices
    .filter(choice =>
      [choice.identifier, ...Object.values(choice.title)].some(text =>
        text.toLocaleLowerCase(locale).includes(wanted),
      ),
    )
    .toSorted((a, b) => Number(b.components > 0) - Number(a.components > 0));
  return (
    <section className="grid gap-4">
      <div>
        <h2 className="font-serif text-title font-semibold">{t("which")}</h2>
        <p className="measure text-ink-2">
          {t("which_lead", { count: formatNumber(choices.length + more, locale) })}
        </p>
      </div>
      <div className="max-w-md">
        <TextField label={t("filter")} type="search" name="filter" value={words} onChange={setWords} />
      </div>
      {fitting.length === 0 && <p className="text-ink-2">{t("none_fit")}</p>}
      <ul className="border-t border-line">
        {fitting.map(choice => (
          <li
            key={choice.identifier}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <ActivityFacts choice={choice} />
            <Button
              isBusy={isBusy}
              aria-label={`${t("look")}: ${wordingFor(choice.title, locale).text}`}
              onPress={() => onChoose(choice)}
            >
              {t("look")}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="text-small text-ink-2">
          {t("more_choices", { shown: formatNumber(choices.length, locale) })}
        </p>
      )}
    </section>
  );
}

function ActivityFacts({ choice }: { choice: Choice }) {
  const locale = useLocale();
  const t = useTranslations("import.screen");
  const { text, language } = wordingFor(choice.title, locale);
  const facts = [
    choice.start && choice.end && formatDateRange(choice.start, choice.end, locale),
    choice.components > 0 && t("components", { count: formatNumber(choice.components, locale) }),
    t("clauses", { count: formatNumber(choice.clauses, locale) }),
  ].filter(Boolean);
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p lang={language} dir="auto" className="font-medium">
        {text}
      </p>
      <p className="text-small text-ink-2">
        <bdi>{choice.identifier}</bdi> · {facts.join(" · ")}
      </p>
    </div>
  );
}
