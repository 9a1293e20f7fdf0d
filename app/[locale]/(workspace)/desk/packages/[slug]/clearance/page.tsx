import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { ClearanceRule } from "@/components/clearance/clearance-rule";
import { RoundList } from "@/components/clearance/round-list";
import { RoundText } from "@/components/clearance/round-text";
import { StandIns } from "@/components/clearance/stand-ins";
import { ClientMessages } from "@/components/shell/client-messages";
import { PrivateFrame } from "@/components/ui/private-frame";
import { readerOf } from "@/lib/amendments/reader";
import { directoryOf } from "@/lib/clauses/queries";
import { referencesOf } from "@/lib/clauses/references";
import { clearanceOf, draftText } from "@/lib/clearance/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import type { Relation } from "@/lib/packages/standing";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const place = z.object({
  round: z.uuid().optional().catch(undefined),
  part: z.coerce.number().int().min(1).max(1_000).catch(1),
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clearance");
  return { title: t("title") };
}

/** How one's own delegation clears its text before it is tabled, and what waits to be cleared. */
export default async function ClearancePage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked, locale, t] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
    getTranslations("clearance"),
  ]);
  const now = new Date();
  const { relation } = await orNotFound(packageAt(viewer, slug));
  const clearance = await orNotFound(clearanceOf(viewer, relation, now));
  const { round: roundId, part } = place.parse(asked);
  const round = clearance.rounds.find(({ id }) => id === roundId);
  const text = round && round.stage === "open" ? await textOf(relation, round.amendmentId, part) : undefined;
  const path = address(locale, `/desk/packages/${slug}/clearance`);
  return (
    <ClientMessages of={["shell", "clearance", "clauses", "amendments", "errors", "issues"]}>
      <TypingOwner owner={viewer.personId}>
        <div className="package-page gap-10">
          <section className="grid gap-2">
            <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
            <p className="measure text-ink-2">{t("lead")}</p>
          </section>
          {round && text && (
            <RoundText
              packageId={relation.packageId}
              round={round}
              text={text.text}
              path={path}
              directory={text.directory}
              draftPath={address(locale, `/desk/packages/${slug}/draft`)}
            />
          )}
          <RoundList
            packageId={relation.packageId}
            rounds={clearance.rounds}
            can={clearance.can.recall}
            path={path}
            today={now.toISOString()}
            isRuled={clearance.rule !== null}
          />
          <PrivateFrame title={t("rule")}>
            <ClearanceRule packageId={relation.packageId} clearance={clearance} />
          </PrivateFrame>
          <PrivateFrame title={t("stand_ins")}>
            <StandIns packageId={relation.packageId} clearance={clearance} own={viewer.personId} />
          </PrivateFrame>
        </div>
      </TypingOwner>
    </ClientMessages>
  );
}

async function textOf(relation: Relation, amendmentId: string, part: number) {
  const text = await draftText(relation, amendmentId, part);
  const ids = text.changes.flatMap(({ content }) => [content.id, ...referencesOf(content)]);
  const directory = await directoryOf(readerOf(relation), { ids, kinds: [], all: false });
  return { text, directory };
}
