"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-fields";
import { Select } from "@/components/ui/select";

const ways = ["blank", "template", "path", "file"] as const;

/** How a package's text begins; a template is named by its key. */
export type Beginning = { how: (typeof ways)[number]; template: string };

/** A template in the reader's words, with what it would become for their side. */
export type OfferedTemplate = {
  key: string;
  name: string;
  summary: string;
  /** Kinds of clause as they are called, each with the titles of its clauses. */
  holds: { kind: string; titles: string[] }[];
};

const pages: Record<Beginning["how"], string> = {
  blank: "draft",
  template: "start",
  path: "start?action=1",
  file: "import",
};

/** The page of the package on which one goes on. */
export const leadsTo = ({ how, template }: Beginning): string =>
  how === "template" && template ? `${pages[how]}?template=${template}` : pages[how];

/** Asks how to begin, and shows what a template holds before anything is kept. */
export function ChooseBeginning({
  templates,
  value,
  onChange,
}: {
  templates: readonly OfferedTemplate[];
  value: Beginning;
  onChange: (value: Beginning) => void;
}) {
  const t = useTranslations("templates");
  const chosen = templates.find(({ key }) => key === value.template);
  return (
    <div className="grid gap-4">
      <RadioGroup
        label={t("begin")}
        isRequired
        name="beginning"
        value={value.how}
        onChange={how => onChange({ ...value, how: how as Beginning["how"] })}
        options={ways.map(way => ({ value: way, label: t(`begin_${way}`), hint: t(`begin_${way}_hint`) }))}
      />
      {value.how === "template" && (
        <div className="grid gap-4 border-s-2 border-line ps-4">
          <Select
            label={t("template")}
            isRequired
            placeholder={t("look")}
            value={value.template}
            onChange={template => onChange({ ...value, template })}
            options={templates.map(({ key, name }) => ({ value: key, label: name }))}
          />
          {chosen && (
            <>
              <p className="measure text-ink-2">{chosen.summary}</p>
              <h2 className="font-semibold">{t("holds")}</h2>
              <ul>
                {chosen.holds.map(({ kind, titles }) => (
                  <li key={kind} className="border-t border-line py-2">
                    <details>
                      <summary className="flex cursor-pointer justify-between gap-3">
                        <span>{kind}</span>
                        <span className="text-ink-2">{t("clauses", { count: titles.length })}</span>
                      </summary>
                      <ul className="mt-1 list-disc ps-5 text-small">
                        {titles.map(title => (
                          <li key={title}>{title}</li>
                        ))}
                      </ul>
                    </details>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}
