import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { ClientMessages } from "@/components/shell/client-messages";
import { InitialDesk } from "@/components/signatures/initial-desk";
import { SigningDesk } from "@/components/signatures/signing-desk";
import { SigningList } from "@/components/signatures/signing-list";
import { TextStanding } from "@/components/signatures/text-standing";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { partiesOf } from "@/lib/packages/party-queries";
import { packageAt } from "@/lib/packages/queries";
import { readable } from "@/lib/packages/standing";
import { orNotFound } from "@/lib/platform/or-not-found";
import { reviewOf } from "@/lib/review/queries";
import { signingsOf } from "@/lib/signatures/queries";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signatures");
  return { title: t("title") };
}

/** From agreed text to one that binds: initialled by every voice, signed by its signatories, in force. */
export default async function SignPage({ params }: Props) {
  const [viewer, { slug }] = await Promise.all([requireViewer(), params]);
  const head = await orNotFound(packageAt(viewer, slug));
  const { relation } = head;
  const [signings, parties, review, t] = await Promise.all([
    signingsOf(viewer, relation),
    partiesOf(viewer, relation),
    readable(relation).proposals ? reviewOf(relation, new Date()) : undefined,
    getTranslations("signatures"),
  ]);
  const blocking = review?.items.filter(({ severity }) => severity === "blocking").length ?? 0;
  return (
    <ClientMessages of={["shell", "signatures", "packages", "errors", "issues"]}>
      <TypingOwner owner={viewer.personId}>
        <div className="package-page gap-12">
          <section className="grid gap-4">
            <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
            <TextStanding
              slug={slug}
              signings={signings}
              blocking={blocking}
              reviews={review !== undefined}
            />
          </section>
          {signings.open && (
            <SigningDesk
              packageId={head.id}
              signing={signings.open}
              signings={signings}
              parties={head.parties}
            />
          )}
          {relation.delegation && (
            <InitialDesk
              packageId={head.id}
              own={relation.delegation.id}
              stage={head.stage}
              text={signings}
              blocking={blocking}
              parties={parties}
            />
          )}
          <SigningList past={signings.past} parties={head.parties} />
        </div>
      </TypingOwner>
    </ClientMessages>
  );
}
