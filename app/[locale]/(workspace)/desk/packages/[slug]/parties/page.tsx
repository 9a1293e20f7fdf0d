import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { Decisions } from "@/components/packages/decisions";
import { FormerParties } from "@/components/packages/former-parties";
import { GuestList } from "@/components/packages/guest-list";
import { PartyList } from "@/components/packages/party-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { wordingFor } from "@/lib/kernel/localised";
import { may } from "@/lib/mediation/policy";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { organisationsOf } from "@/lib/packages/list-queries";
import { type Parties, partiesOf, seatable } from "@/lib/packages/party-queries";
import { packageAt } from "@/lib/packages/queries";
import { orNotFound } from "@/lib/platform/or-not-found";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("packages.parties");
  return { title: t("title") };
}

/** Whether an organisation neither has a place here nor is proposed for one already. */
const isFree = ({ parties, guests, motions }: Parties, organisationId: string): boolean =>
  [...parties, ...guests].every(there => there.organisationId !== organisationId) &&
  motions.every(({ subject }) => !("organisationId" in subject) || subject.organisationId !== organisationId);

/** Who sits here, who may bind whom, and what is decided beside the text. */
export default async function PartiesPage({ params }: Props) {
  const [viewer, { slug }] = await Promise.all([requireViewer(), params]);
  const { relation, title, languages } = await orNotFound(packageAt(viewer, slug));
  const [view, people, candidates, donors, locale, t] = await Promise.all([
    partiesOf(viewer, relation),
    seatable(relation),
    relation.delegation ? organisationsOf(["mediator", "oversight", "civil_society"]) : [],
    relation.delegation ? organisationsOf(["donor"]) : [],
    getLocale(),
    getTranslations("packages.parties"),
  ]);
  return (
    <ClientMessages of={["shell", "packages", "errors", "issues", "mediation"]}>
      <TypingOwner owner={viewer.personId}>
        <div className="package-page gap-12">
          <section>
            <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
            <p className="measure text-ink-2">{t("lead")}</p>
            <PartyList
              packageId={relation.packageId}
              stage={relation.stage}
              view={view}
              people={people}
              locale={locale}
            />
            <FormerParties former={view.former} locale={locale} />
          </section>
          <GuestList
            packageId={relation.packageId}
            guests={view.guests}
            dismissed={view.dismissed}
            canDismiss={may(relation, "dismiss").ok}
            told={view.parties.filter(({ own }) => !own).map(({ name }) => wordingFor(name, locale).text)}
            locale={locale}
          />
          {relation.delegation && (
            <Decisions
              packageId={relation.packageId}
              stage={relation.stage}
              slug={slug}
              title={title}
              languages={languages}
              view={view}
              candidates={candidates.filter(({ id }) => isFree(view, id))}
              donors={donors.filter(({ id }) => isFree(view, id))}
              own={relation.delegation.id}
            />
          )}
        </div>
      </TypingOwner>
    </ClientMessages>
  );
}
