import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/shell/client-messages";
import { TalkDesk } from "@/components/talking/talk-desk";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { readable } from "@/lib/packages/standing";
import { address as addressOf } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";
import { talkOf } from "@/lib/talking/queries";
import { talkAddress } from "@/lib/talking/schema";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talking");
  return { title: t("title") };
}

/** Everything that is said about a package, thread by thread; an overseer has no part in it. */
export default async function TalkPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked, locale] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
  ]);
  const head = await orNotFound(packageAt(viewer, slug));
  if (!readable(head.relation).proposals) notFound();
  const address = talkAddress.parse(asked);
  const page = await talkOf(viewer, head.relation, address);
  return (
    <ClientMessages of={["shell", "errors", "live", "talking"]}>
      <TalkDesk
        head={head}
        page={page}
        address={address}
        owner={viewer.personId}
        base={addressOf(locale, `/desk/packages/${slug}`)}
      />
    </ClientMessages>
  );
}
