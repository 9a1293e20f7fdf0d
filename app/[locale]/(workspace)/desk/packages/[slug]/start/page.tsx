import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { StartPage } from "@/components/templates/start-page";
import { readerOf } from "@/lib/amendments/reader";
import { talksOf } from "@/lib/amendments/talks";
import { draftVerdicts } from "@/lib/amendments/verdicts";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { address as addressOf } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";
import { servingClauses } from "@/lib/templates/queries";
import { type StartAddress, startAddress } from "@/lib/templates/schema";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("templates");
  return { title: t("title") };
}

/** Begin from a template, or along the twelve priority actions (N2). */
export default async function PackageStartPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked, locale] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
  ]);
  const head = await orNotFound(packageAt(viewer, slug));
  const [clauses, { drafts }] = await Promise.all([servingClauses(readerOf(head.relation)), talksOf(head)]);
  const can = draftVerdicts(head.relation).draft;
  const pathTo = (view: string) => addressOf(locale, `/desk/packages/${slug}/${view}`);
  return (
    <ClientMessages of={["shell", "templates", "amendments", "errors", "issues"]}>
      <StartPage
        address={startAddress.parse(asked)}
        can={can}
        table={{
          head,
          side: head.relation.delegation?.side ?? "host",
          canDraft: can.ok,
          clauses,
          known: clauses,
          drafts,
          href: address => pathTo("start") + queryOf(address),
          draftHref: pathTo("draft"),
          coachHref: pathTo("coach"),
        }}
      />
    </ClientMessages>
  );
}

function queryOf({ action, template }: StartAddress): string {
  const parts = Object.entries({ action, template }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return parts.length === 0 ? "" : `?${new URLSearchParams(parts)}`;
}
