"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useTyped } from "@/components/clauses/use-typed";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import {
  type Beginning,
  ChooseBeginning,
  leadsTo,
  type OfferedTemplate,
} from "@/components/templates/choose-beginning";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LocalisedField } from "@/components/ui/localised-field";
import { TextField } from "@/components/ui/text-field";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { startPackage } from "@/lib/packages/actions";
import { authenticLanguages } from "@/lib/packages/constants";
import { formatLabelled, formatLanguage, formatParts, languageLabel } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { slugOf } from "./slug";

type Organisation = { id: string; kind: string; name: Localised; country: string | null };

type Written = {
  title: Record<string, string>;
  /** Only where it was written by hand; else it follows the title. */
  slug?: string;
  counterparts: readonly string[];
  languages: readonly string[];
  term: { start: string; end: string };
  beginning: Beginning;
};

const nothingWritten = (): Written => ({
  title: {},
  counterparts: [],
  languages: ["en", "fr"],
  term: { start: "", end: "" },
  beginning: { how: "blank", template: "" },
});

/** The few facts a package starts from. What was typed stays through a refusal, a lost connection or a reload. */
export function StartForm({
  others,
  isHost,
  templates,
  owner,
}: {
  others: readonly Organisation[];
  isHost: boolean;
  templates: readonly OfferedTemplate[];
  /** Whose typing the browser keeps. */
  owner: string;
}) {
  const locale = useLocale();
  const router = useRouter();
  const t = useTranslations("packages");
  const issueText = useIssueText();
  const fieldId = useId();
  const { act, error, isBusy } = useAct();
  const typed = useTyped<Written>(`${owner}.start`, nothingWritten);
  const { title, slug: ownSlug, counterparts, languages, term, beginning } = typed.value;
  const enter = (entered: Partial<Written>) => typed.type({ ...typed.value, ...entered });
  const [isLeaving, setLeaving] = useState(false);
  const [issues, setIssues] = useState<{ path: string; code: string }[]>([]);
  const slug = ownSlug ?? slugOf(title.en ?? title.fr ?? Object.values(title)[0] ?? "");
  const errorOf = (path: string) => {
    const found = issues.find(issue => issue.path === path || issue.path.startsWith(`${path}.`));
    return found && issueText(found.code);
  };
  const toggle = (of: "counterparts" | "languages", value: string) => (on: boolean) =>
    enter({ [of]: on ? [...typed.value[of], value] : typed.value[of].filter(item => item !== value) });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await act(() =>
      startPackage({ title, slug, counterparts, languages, termStart: term.start, termEnd: term.end }),
    );
    setIssues(result && !result.ok ? result.fieldErrors : []);
    if (!result?.ok) return;
    // What has begun stays busy until its page is there: a second press would only be refused.
    setLeaving(true);
    typed.forget();
    router.push(address(locale, `/desk/packages/${result.value.slug}/${leadsTo(beginning)}`));
  };
  const labels: Record<string, string> = {
    title: t("new.name"),
    slug: t("new.slug"),
    counterparts: t("new.counterparts"),
    languages: t("new.languages"),
    termStart: t("new.term_start"),
    termEnd: t("new.term_end"),
  };
  return (
    <form onSubmit={submit} noValidate className="mt-6 grid gap-6">
      <ErrorSummary
        answer={issues}
        errors={issues.map(({ path, code }) => {
          const [field = "", language] = path.split(".");
          const label = labels[field] ?? field;
          const of =
            field === "title" && language
              ? formatParts([label, formatLanguage(language, locale)], locale)
              : label;
          return { fieldId: `${fieldId}-${field}`, message: formatLabelled(of, issueText(code), locale) };
        })}
      />
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(nothingWritten())} />}
      {error && issues.length === 0 && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div id={`${fieldId}-title`} tabIndex={-1}>
        <LocalisedField
          label={t("new.name")}
          description={t("new.name_hint")}
          error={errorOf("title")}
          isRequired
          name="title"
          languages={authenticLanguages.map(code => ({
            code,
            name: languageLabel(code, locale),
            isAuthentic: languages.includes(code),
          }))}
          value={title}
          onChange={title => enter({ title })}
        />
      </div>
      <TextField
        id={`${fieldId}-slug`}
        name="slug"
        label={t("new.slug")}
        description={t("new.slug_hint")}
        error={errorOf("slug")}
        isRequired
        value={slug}
        onChange={slug => enter({ slug })}
      />
      <fieldset id={`${fieldId}-counterparts`} tabIndex={-1} className="grid gap-1">
        <legend className="text-small font-medium">{t("new.counterparts")}</legend>
        <p className="text-small text-ink-2">
          {others.length === 0
            ? t("new.nobody")
            : isHost
              ? t("new.counterparts_host")
              : t("new.counterparts_donor")}
        </p>
        <FieldRefusal text={errorOf("counterparts")} />
        {others.map(({ id, name, kind }) => (
          <Checkbox key={id} isSelected={counterparts.includes(id)} onChange={toggle("counterparts", id)}>
            {`${wordingFor(name, locale).text} · ${t(`side.${kind === "host" ? "host" : "donor"}`)}`}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset id={`${fieldId}-languages`} tabIndex={-1} className="grid gap-1">
        <legend className="text-small font-medium">{t("new.languages")}</legend>
        <p className="text-small text-ink-2">{t("new.languages_hint")}</p>
        <FieldRefusal text={errorOf("languages")} />
        <div className="flex flex-wrap gap-x-6">
          {authenticLanguages.map(code => (
            <Checkbox key={code} isSelected={languages.includes(code)} onChange={toggle("languages", code)}>
              {languageLabel(code, locale)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
        <DateField
          id={`${fieldId}-termStart`}
          name="termStart"
          label={t("new.term_start")}
          error={errorOf("termStart")}
          isRequired
          value={term.start}
          onChange={start => enter({ term: { ...term, start } })}
        />
        <DateField
          id={`${fieldId}-termEnd`}
          name="termEnd"
          label={t("new.term_end")}
          description={t("new.term_hint")}
          error={errorOf("termEnd")}
          isRequired
          value={term.end}
          onChange={end => enter({ term: { ...term, end } })}
        />
      </div>
      <ChooseBeginning templates={templates} value={beginning} onChange={beginning => enter({ beginning })} />
      <div>
        <Button type="submit" variant="go" isBusy={isBusy || isLeaving}>
          {t("new.submit")}
        </Button>
      </div>
    </form>
  );
}

function FieldRefusal({ text }: { text: string | undefined }) {
  return text ? <p className="text-small font-medium text-stopped">{text}</p> : null;
}
