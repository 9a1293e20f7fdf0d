import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { MoveAhead, MoveWindow } from "@/components/plan/on-demand-move";
import { PlanView } from "@/components/plan/plan-view";
import { ClientMessages } from "@/components/shell/client-messages";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { readerOf } from "@/lib/amendments/reader";
import { draftVerdicts } from "@/lib/amendments/verdicts";
import { wordingFor } from "@/lib/kernel/localised";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { planOf } from "@/lib/plan/queries";
import { planAddress, planQuery } from "@/lib/plan/schema";
import { timelineOf } from "@/lib/plan/timeline";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("plan");
  return { title: t("title") };
}

/** When everything is to happen, what is contested about it, and a way to propose another day. */
export default async function PlanPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked] = await Promise.all([requireViewer(), params, searchParams]);
  const { id: packageId, relation, parties, termStart, termEnd } = await orNotFound(packageAt(viewer, slug));
  const place = planAddress.parse(asked);
  const [plan, locale, t] = await Promise.all([
    planOf(readerOf(relation), place),
    getLocale(),
    getTranslations("plan"),
  ]);
  const { ground } = plan;
  const timeline = timelineOf(plan, termEnd);
  const base = address(locale, `/desk/packages/${slug}`);
  const toDraft = (clause: string) => `${base}/draft?clause=${clause}`;
  if (timeline.phases.length + timeline.loose.length + timeline.marks.length === 0)
    return (
      <div className="py-8">
        <EmptyState
          title={t("empty_title")}
          action={
            <Link href={`${base}/draft`} className={buttonLook("plain")}>
              {t("to_draft")}
            </Link>
          }
        >
          {t("empty_text")}
        </EmptyState>
      </div>
    );
  return (
    <ClientMessages of={["shell", "errors", "issues", "amendments", "plan"]}>
      <TypingOwner owner={viewer.personId}>
        <div className="py-8">
          <MoveAhead />
          <PlanView
            timeline={timeline}
            parties={parties}
            term={{ from: termStart, to: termEnd }}
            today={new Date().toISOString().slice(0, 10)}
            milestoneCount={plan.milestoneCount}
            phase={place.phase}
            clause={place.clause}
            links={{
              toPhase: phase => `${base}/plan${planQuery({}, { phase })}`,
              toClause: clause => `${base}/plan${planQuery(place, { clause })}`,
              toDraft,
              toReadiness: `${base}/readiness`,
            }}
            form={
              (ground?.content.kind === "milestone" || ground?.content.kind === "phase") && (
                <MoveWindow
                  key={ground.digest}
                  packageId={packageId}
                  content={ground.content}
                  baseDigest={ground.digest}
                  title={wordingFor(ground.content.body.title, locale).text}
                  can={draftVerdicts(relation).draft}
                  draftHref={toDraft(ground.content.id)}
                />
              )
            }
          />
        </div>
      </TypingOwner>
    </ClientMessages>
  );
}
