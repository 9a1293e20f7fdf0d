import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ListPage } from "@/components/publication/list-page";
import { listQuery } from "@/lib/publication/list-query";
import { packagesInTheOpen } from "@/lib/publication/published";

/** What is shown depends on the address alone and comes whole: nothing waits behind a skeleton. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("publication.list");
  return { title: t("title"), description: t("lead") };
}

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = listQuery.parse(await searchParams);
  return <ListPage query={query} list={await packagesInTheOpen(query)} />;
}
