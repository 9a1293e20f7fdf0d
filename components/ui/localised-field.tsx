"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Tab, TabList, TabPanel, TabPanels, Tabs } from "react-aria-components/Tabs";
import { flushSync } from "react-dom";
import { Button } from "./button";
import type { FieldBasics } from "./field-look";
import { Icon } from "./icon";
import { wanted } from "./reveal";
import { TextField } from "./text-field";

export type FieldLanguage = { code: string; name: string; isAuthentic: boolean };

type LocalisedFieldProps = Omit<FieldBasics, "id"> & {
  languages: readonly FieldLanguage[];
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
  rows?: number;
  /** What is wrong with the text in one language; `error` is wrong with it in all. */
  errorIn?: (language: string) => string | undefined;
};

/**
 * One text in several languages: a tab each, the authentic ones marked while they are missing; what else the product speaks
 * comes on asking, unless something is written in it. Every panel stays in the page, so that all languages are submitted and
 * none is lost by switching.
 */
export function LocalisedField({
  label,
  languages,
  value,
  onChange,
  name,
  rows,
  error,
  errorIn,
  ...rest
}: LocalisedFieldProps) {
  const t = useTranslations("ui");
  const labelId = useId();
  const [open, setOpen] = useState(languages[0]?.code ?? "");
  const [showsAll, setShowsAll] = useState(false);
  const shown = languages.filter(
    ({ code, isAuthentic }) => showsAll || isAuthentic || code === open || value[code]?.trim(),
  );
  const tabs = useRef<HTMLDivElement>(null);
  // The button that asked for them is gone: who pressed it goes on among the tabs.
  useEffect(() => {
    if (showsAll) tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }, [showsAll]);
  // What need not be said at all is missing in a language only once it is said in another.
  const isSaid = rest.isRequired || Object.values(value).some(text => text.trim() !== "");
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const field = box.current;
    // In the same moment: an input in a language that is not open cannot get the focus.
    const show = ({ target }: Event) => flushSync(() => setOpen((target as HTMLElement).lang));
    field?.addEventListener(wanted, show);
    return () => field?.removeEventListener(wanted, show);
  }, []);
  return (
    <fieldset ref={box} aria-labelledby={labelId} className="grid min-w-0 gap-2">
      <Tabs selectedKey={open} onSelectionChange={key => setOpen(String(key))}>
        <div className="flex flex-wrap items-end justify-between gap-x-4 border-b border-line">
          <span id={labelId} className="pb-1.5 text-small font-medium">
            {label}
          </span>
          <div className="flex flex-wrap items-end gap-x-1">
            <TabList ref={tabs} aria-label={t("language_tabs")} className="flex flex-wrap gap-x-1">
              {shown.map(language => {
                const isMissing = isSaid && language.isAuthentic && !value[language.code]?.trim();
                return (
                  <Tab
                    key={language.code}
                    id={language.code}
                    className="inline-flex min-h-9 cursor-pointer items-center gap-1.5 border-b-2 border-transparent px-2 text-small text-ink-2 outline-none data-focus-visible:shadow-(--focus) data-selected:border-accent data-selected:font-semibold data-selected:text-ink pointer-coarse:min-h-11"
                  >
                    {language.name}
                    {isMissing && (
                      <Icon name="warning" size={11} label={t("language_missing")} className="text-risk" />
                    )}
                  </Tab>
                );
              })}
            </TabList>
            {shown.length < languages.length && (
              <Button variant="bare" onPress={() => setShowsAll(true)}>
                {t("language_more")}
              </Button>
            )}
          </div>
        </div>
        <TabPanels>
          {shown.map(language => (
            <TabPanel
              key={language.code}
              id={language.code}
              shouldForceMount
              className="pt-2 data-inert:hidden"
            >
              <TextField
                {...rest}
                error={errorIn?.(language.code) ?? error}
                id={name && `${name}.${language.code}`}
                name={name && `${name}.${language.code}`}
                label={t(language.isAuthentic ? "authentic" : "courtesy", { language: language.name })}
                isRequired={rest.isRequired && language.isAuthentic}
                lang={language.code}
                rows={rows}
                isProse
                value={value[language.code] ?? ""}
                onChange={text => onChange({ ...value, [language.code]: text })}
              />
            </TabPanel>
          ))}
        </TabPanels>
      </Tabs>
    </fieldset>
  );
}
