import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ComparisonForms } from "@/components/interchange/comparison-forms";
import { FileRefusal } from "@/components/interchange/file-refusal";
import { MemorandumForm } from "@/components/interchange/memorandum-form";
import { ReturnDesk } from "@/components/interchange/return-desk";
import { ClientMessages } from "@/components/shell/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { fits } from "@/lib/amendments/machine";
import { may } from "@/lib/amendments/policy";
import { comparableAmendments } from "@/lib/interchange/documents";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { readable } from "@/lib/packages/standing";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("documents.screen");
  return { title: t("title") };
}

/** The memorandum as a file, what changed in it, and the way back. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const [viewer, { slug }, { failed }] = await Promise.all([requireViewer(), params, searchParams]);
  const head = await orNotFound(packageAt(viewer, slug));
  const { relation, languages, revision, isPublic } = head;
  const [amendments, locale, t, sheets, errors] = await Promise.all([
    comparableAmendments(head),
    getLocale(),
    getTranslations("documents.screen"),
    getTranslations("spreadsheet"),
    getTranslations("errors"),
  ]);
  const here = address(locale, `/desk/packages/${slug}/documents`);
  const verdict = [may(relation, "draft"), fits("draft", relation.stage)].find(each => !each.ok);
  const opens = `/api/v1/packages/${slug}/memorandum`;
  return (
    <ClientMessages of={["documents", "clauses", "errors"]}>
      <div className="package-page gap-12">
        <div>
          <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
          <p className="measure text-ink-2">{t("lead")}</p>
        </div>
        {failed && <FileRefusal title={t("failed_title")} sentence={t("failed_text")} />}
        <section
          className="grid grid-cols-[minmax(0,1fr)] gap-4"
          aria-labelledby={revision === 0 ? undefined : "whole"}
        >
          {revision === 0 ? (
            <EmptyState title={t("nothing_agreed")}>{t("nothing_agreed_text")}</EmptyState>
          ) : (
            <>
              <div>
                <h3 id="whole" className="font-serif text-lead font-semibold">
                  {t("whole")}
                </h3>
                <p className="measure text-ink-2">
                  {t(readable(relation).proposals ? "whole_lead" : "whole_lead_overseer")}
                </p>
              </div>
              <MemorandumForm action={`${here}/memorandum`} languages={languages} revision={revision} />
              <p>
                <a href={`${here}/tables`}>{sheets("download")}</a>
              </p>
              {isPublic && (
                <p className="measure text-small text-ink-2">
                  {t("public_note")}{" "}
                  <span className="whitespace-nowrap">
                    <a href={`${opens}.pdf`}>PDF</a> · <a href={`${opens}.docx`}>DOCX</a>
                  </span>
                </p>
              )}
            </>
          )}
        </section>
        <section className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="compared">
          <div>
            <h3 id="compared" className="font-serif text-lead font-semibold">
              {t("compared")}
            </h3>
            <p className="measure text-ink-2">{t("compared_lead")}</p>
          </div>
          <ComparisonForms
            action={`${here}/comparison`}
            languages={languages}
            revision={revision}
            amendments={amendments}
          />
        </section>
        <section className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="back">
          <div>
            <h3 id="back" className="font-serif text-lead font-semibold">
              {t("back")}
            </h3>
            <p className="measure text-ink-2">{t("back_lead")}</p>
          </div>
          {verdict && !verdict.ok ? (
            <p className="measure border-y border-line py-4">
              {errors(verdict.reason, verdict.params ?? {})}
            </p>
          ) : (
            <ReturnDesk slug={slug} />
          )}
        </section>
      </div>
    </ClientMessages>
  );
}
