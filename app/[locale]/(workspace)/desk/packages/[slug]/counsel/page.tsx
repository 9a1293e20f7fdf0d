import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CounselPage } from "@/components/counsel/counsel-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { readerOf } from "@/lib/amendments/reader";
import { talksOf } from "@/lib/amendments/talks";
import { directoryOf, outlineLimit } from "@/lib/clauses/queries";
import { counselOf } from "@/lib/counsel/queries";
import { counselPlace } from "@/lib/counsel/schema";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("counsel");
  return { title: t("title") };
}

/** What one's own delegation keeps to itself; for anybody without a seat in it there is no such page. */
export default async function Page({ params, searchParams }: Props) {
  const [viewer, { slug }, asked, locale] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
  ]);
  const head = await orNotFound(packageAt(viewer, slug));
  const counsel = await orNotFound(counselOf(head.relation));
  const { clauses } = await talksOf(head);
  const directory =
    clauses <= outlineLimit
      ? await directoryOf(readerOf(head.relation), { ids: [], kinds: [], all: true })
      : undefined;
  const base = address(locale, `/desk/packages/${slug}`);
  return (
    <ClientMessages of={["shell", "counsel", "clauses", "errors", "issues"]}>
      <CounselPage
        head={head}
        counsel={counsel}
        directory={directory}
        place={counselPlace.parse(asked)}
        owner={viewer.personId}
        base={base}
      />
    </ClientMessages>
  );
}
