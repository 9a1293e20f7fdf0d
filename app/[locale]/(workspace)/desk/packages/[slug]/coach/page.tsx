import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { CoachPage } from "@/components/coach/coach-page";
import { ClientMessages } from "@/components/shell/client-messages";
import { talksOf } from "@/lib/amendments/talks";
import { coachOf } from "@/lib/coach/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("coach");
  return { title: t("title") };
}

/** What the sources would have one look at, in the text as this reader sees it. */
export default async function PackageCoachPage({ params }: Props) {
  const [viewer, { slug }, locale] = await Promise.all([requireViewer(), params, getLocale()]);
  const read = async () => {
    const head = await packageAt(viewer, slug);
    return { head, coached: await coachOf(head.relation, new Date()), talks: await talksOf(head) };
  };
  const { head, coached, talks } = await orNotFound(read());
  return (
    <ClientMessages of={["shell", "coach", "errors", "issues"]}>
      <TypingOwner owner={viewer.personId}>
        <CoachPage
          packageId={head.id}
          coached={coached}
          isParty={head.relation.delegation !== undefined}
          hasText={talks.clauses > 0}
          draftHref={address(locale, `/desk/packages/${slug}/draft`)}
          startHref={address(locale, `/desk/packages/${slug}/start`)}
        />
      </TypingOwner>
    </ClientMessages>
  );
}
