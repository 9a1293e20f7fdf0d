import { useLocale, useTranslations } from "next-intl";
import type { OfferedAmendment } from "@/lib/interchange/documents";
import { offeredIn } from "@/lib/interchange/memorandum/words";
import { languageLabel } from "@/lib/platform/format";
import { DownloadForm, SelectOne } from "./document-choices";
import { useRevisionChoices } from "./revision-choices";

/** Two revisions, or an amendment against the text of now, as tracked changes in one language. */
export function ComparisonForms({
  action,
  languages,
  revision,
  amendments,
}: {
  action: string;
  languages: readonly string[];
  revision: number;
  amendments: readonly OfferedAmendment[];
}) {
  const locale = useLocale();
  const t = useTranslations("documents.screen");
  const revisions = useRevisionChoices(revision);
  const choices = offeredIn(languages).map(language => ({
    value: language,
    label: languageLabel(language, locale),
  }));
  const language = (
    <SelectOne
      name="language"
      label={t("one_language")}
      choices={choices}
      chosen={choices.some(({ value }) => value === locale) ? locale : languages[0]}
    />
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {revision === 0 ? (
        <p className="text-ink-2">{t("needs_two")}</p>
      ) : (
        <DownloadForm action={action} submit={t("download")}>
          <SelectOne
            name="from"
            label={t("from")}
            choices={revisions.slice(1)}
            chosen={String(Math.max(0, revision - 1))}
          />
          <SelectOne name="to" label={t("to")} choices={revisions.slice(0, -1)} chosen={String(revision)} />
          {language}
        </DownloadForm>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h3 className="font-serif text-lead font-semibold">{t("amendments")}</h3>
        {amendments.length === 0 ? (
          <p className="text-ink-2">{t("no_amendments")}</p>
        ) : (
          <DownloadForm action={action} submit={t("download")}>
            <SelectOne
              name="amendment"
              label={t("amendment")}
              choices={amendments.map(({ id, number, title }) => ({
                value: id,
                label:
                  number === null
                    ? t("own_draft", { title })
                    : t("number_title", { number: String(number), title }),
              }))}
            />
            {language}
          </DownloadForm>
        )}
      </div>
    </div>
  );
}
