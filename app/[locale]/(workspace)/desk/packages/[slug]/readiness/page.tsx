import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { formLanguages } from "@/components/amendments/form-languages";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { AssessmentView } from "@/components/readiness/assessment-view";
import { ClientMessages } from "@/components/shell/client-messages";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";
import { assessmentOf } from "@/lib/readiness/queries";
import { readinessPlace } from "@/lib/readiness/schema";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("readiness");
  return { title: t("title") };
}

/** Which institution is ready for what, as each side sees it and as all agreed. */
export default async function ReadinessPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked] = await Promise.all([requireViewer(), params, searchParams]);
  const head = await orNotFound(packageAt(viewer, slug));
  const [assessment, locale] = await Promise.all([assessmentOf(head.relation), getLocale()]);
  return (
    <ClientMessages of={["shell", "errors", "issues", "packages", "readiness"]}>
      <TypingOwner owner={viewer.personId}>
        <AssessmentView
          head={head}
          assessment={assessment}
          place={readinessPlace.parse(asked)}
          languages={formLanguages(head.languages, locale)}
          path={address(locale, `/desk/packages/${slug}/readiness`)}
          owner={viewer.personId}
        />
      </TypingOwner>
    </ClientMessages>
  );
}
