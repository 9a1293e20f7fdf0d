import { useLocale, useTranslations } from "next-intl";
import { labelsFor, offeredIn } from "@/lib/interchange/memorandum/words";
import { formatLanguage, formatList, languageLabel } from "@/lib/platform/format";
import { DownloadForm, SelectOne } from "./document-choices";
import { useRevisionChoices } from "./revision-choices";

/** Which revision, in which languages, how laid out, in which format. */
export function MemorandumForm({
  action,
  languages,
  revision,
}: {
  action: string;
  /** The package's authentic languages. */
  languages: readonly string[];
  /** The latest. */
  revision: number;
}) {
  const locale = useLocale();
  const t = useTranslations("documents.screen");
  const revisions = useRevisionChoices(revision);
  const offered = offeredIn(languages).map(language => ({
    value: language,
    label: languageLabel(language, locale),
  }));
  const inEnglish = languages.filter(language => labelsFor(language) !== language);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <DownloadForm action={action} submit={t("download")}>
        <SelectOne
          name="revision"
          label={t("revision")}
          choices={revisions.filter(({ value }) => value !== "0")}
        />
        <SelectOne
          name="language"
          label={t("first_language")}
          choices={[{ value: "", label: t("every_language") }, ...offered]}
        />
        <SelectOne
          name="second"
          label={t("second_language")}
          choices={[{ value: "", label: t("no_second") }, ...offered]}
        />
        <SelectOne
          name="layout"
          label={t("layout")}
          choices={(["one_after_another", "side_by_side"] as const).map(value => ({
            value,
            label: t(value),
          }))}
        />
        <SelectOne
          name="format"
          label={t("format")}
          choices={(["docx", "pdf"] as const).map(value => ({ value, label: t(value) }))}
        />
      </DownloadForm>
      <p className="text-small text-ink-2">
        {t("languages_hint")} {t("making")}
        {inEnglish.length > 0 &&
          ` ${t("in_english", {
            languages: formatList(
              inEnglish.map(language => formatLanguage(language, locale)),
              locale,
            ),
          })}`}
      </p>
    </div>
  );
}
