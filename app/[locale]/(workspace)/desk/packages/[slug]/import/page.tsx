import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportDesk } from "@/components/interchange/import-desk";
import { SheetDesk } from "@/components/interchange/sheet-desk";
import { ClientMessages } from "@/components/shell/client-messages";
import { fits } from "@/lib/amendments/machine";
import { may } from "@/lib/amendments/policy";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("import.screen");
  return { title: t("title") };
}

/** Begin from what exists: an IATI file or a spreadsheet becomes a draft of the viewer's delegation. */
export default async function ImportPage({ params }: Props) {
  const [viewer, { slug }] = await Promise.all([requireViewer(), params]);
  const { relation } = await orNotFound(packageAt(viewer, slug));
  const [t, sheets, errors] = await Promise.all([
    getTranslations("import.screen"),
    getTranslations("spreadsheet.screen"),
    getTranslations("errors"),
  ]);
  const verdict = [may(relation, "draft"), fits("draft", relation.stage)].find(each => !each.ok);
  return (
    <div className="package-page gap-6">
      <div>
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        <p className="measure text-ink-2">{t("lead")}</p>
      </div>
      {verdict && !verdict.ok ? (
        <p className="measure border-y border-line py-4">{errors(verdict.reason, verdict.params ?? {})}</p>
      ) : (
        <ClientMessages of={["import", "spreadsheet", "clauses", "errors"]}>
          <ImportDesk slug={slug} />
          <section className="mt-6 grid gap-6" aria-labelledby="spreadsheet">
            <div>
              <h2 id="spreadsheet" className="font-serif text-title font-semibold">
                {sheets("title")}
              </h2>
              <p className="measure text-ink-2">{sheets("lead")}</p>
            </div>
            <SheetDesk slug={slug} />
          </section>
        </ClientMessages>
      )}
    </div>
  );
}
