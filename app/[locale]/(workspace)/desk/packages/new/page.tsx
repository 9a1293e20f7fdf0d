import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StartForm } from "@/components/packages/start-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { organisationsOf } from "@/lib/packages/list-queries";
import { mayStart } from "@/lib/packages/policy";
import { templates } from "@/lib/templates/catalogue";
import { offerOf } from "@/lib/templates/offer";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("packages.new");
  return { title: t("title") };
}

/** A package begins with who sits at the table, for how long, and in which languages. */
export default async function NewPackagePage() {
  const viewer = await requireViewer();
  const [t, words, locale] = await Promise.all([
    getTranslations("packages"),
    getTranslations("clauses"),
    getLocale(),
  ]);
  const may = mayStart(viewer.organisationKind).ok;
  const isHost = viewer.organisationKind === "host";
  const others = may
    ? await organisationsOf(isHost ? ["donor"] : ["host", "donor"], viewer.organisationId)
    : [];
  const offered = templates.map(template => ({
    key: template.key,
    name: template.name[locale],
    summary: template.summary[locale],
    holds: offerOf(template, { side: isHost ? "host" : "donor", known: [] }).becomes.map(
      ({ kind, titles }) => ({
        kind: words(`kinds.${kind}`),
        titles: titles.map(title => title[locale] ?? ""),
      }),
    ),
  }));
  return (
    <div className="mx-auto max-w-[760px] px-4 py-8 sm:px-6">
      <h1 className="font-serif text-title font-semibold">{t("new.title")}</h1>
      {may ? (
        <>
          <p className="measure mt-1 text-ink-2">{t("new.lead")}</p>
          <ClientMessages of={["shell", "packages", "errors", "issues", "templates"]}>
            <StartForm others={others} isHost={isHost} templates={offered} owner={viewer.personId} />
          </ClientMessages>
        </>
      ) : (
        <p className="measure mt-2 text-ink-2">{t("only_sides_start")}</p>
      )}
    </div>
  );
}
