import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { SessionDesk } from "@/components/mediation/session-desk";
import { ClientMessages } from "@/components/shell/client-messages";
import { sessionPlace } from "@/lib/mediation/place";
import { meetingsOf } from "@/lib/mediation/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mediation.sessions");
  return { title: t("title") };
}

/** When the parties met, what they said, and what each delegation says of the minutes. */
export default async function SessionsPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked, locale] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
  ]);
  const place = sessionPlace.parse(asked);
  const head = await orNotFound(packageAt(viewer, slug));
  const meetings = await orNotFound(meetingsOf(head.relation, place.session ?? null, new Date()));
  return (
    <ClientMessages of={["shell", "errors", "issues", "mediation", "packages"]}>
      <TypingOwner owner={viewer.personId}>
        <SessionDesk
          head={head}
          meetings={meetings}
          form={place.form}
          path={address(locale, `/desk/packages/${slug}/sessions`)}
          owner={viewer.personId}
        />
      </TypingOwner>
    </ClientMessages>
  );
}
