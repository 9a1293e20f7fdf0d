import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DeskFactors } from "@/components/factors/desk-factors";
import { DeskRecord } from "@/components/organisations/desk-record";
import { InvitationList } from "@/components/organisations/invitation-list";
import { InviteForm } from "@/components/organisations/invite-form";
import { PeopleList } from "@/components/organisations/people-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { places } from "@/components/shell/places";
import { Link } from "@/components/ui/link";
import { deskFactors } from "@/lib/factors/desk-queries";
import { wordingFor } from "@/lib/kernel/localised";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { deskOf, deskRecord } from "@/lib/organisations/queries";
import { address } from "@/lib/platform/i18n/addresses";

type Props = { searchParams: Promise<{ before?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.organisation");
  return { title: t("title") };
}

/** Who belongs to us, who is invited, who did what. */
export default async function OrganisationPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ before }, locale, t, shell, letters] = await Promise.all([
    searchParams,
    getLocale(),
    getTranslations("organisations"),
    getTranslations("shell"),
    getTranslations("letters"),
  ]);
  const { people, invitations, can } = await deskOf(viewer, new Date());
  const from = /^\d{1,9}$/.test(String(before)) ? Number(before) : undefined;
  const [record, factors] = can.readRecord.ok
    ? await Promise.all([deskRecord(viewer, from), deskFactors(viewer, new Date())])
    : [null, null];
  const { organisationId } = viewer;
  const name = wordingFor(viewer.organisationName, locale);
  return (
    <ClientMessages of={["shell", "organisations", "factors", "errors", "issues"]}>
      <div className="mx-auto grid max-w-[1120px] gap-12 px-4 py-8 sm:px-6">
        <header>
          <p className="text-small text-ink-2">{shell(`kind.${viewer.organisationKind}`)}</p>
          <h1 className="font-serif text-title font-semibold" lang={name.language}>
            {name.text}
          </h1>
          {can.readRecord.ok && (
            <Link href={address(locale, `${places.organisation}/outbox`)}>{letters("outbox.link")}</Link>
          )}
        </header>
        <section>
          <h2 className="font-serif text-title font-semibold">{t("organisation.people")}</h2>
          <p className="measure text-ink-2">{t("organisation.people_lead")}</p>
          {!can.invite.ok && (
            <p className="measure mt-2 text-small text-ink-2">{t("organisation.only_administrators")}</p>
          )}
          <PeopleList
            organisationId={organisationId}
            people={people}
            canAct={can.invite.ok}
            locale={locale}
          />
        </section>
        {can.invite.ok && (
          <section>
            <h2 className="font-serif text-title font-semibold">{t("invite.title")}</h2>
            <p className="measure text-ink-2">{t("invite.lead")}</p>
            <InvitationList organisationId={organisationId} invitations={invitations} />
            <InviteForm organisationId={organisationId} can={can.invite} />
          </section>
        )}
        {factors && <DeskFactors organisationId={organisationId} factors={factors} />}
        <section id="record">
          <h2 className="font-serif text-title font-semibold">{t("record.title")}</h2>
          <p className="measure text-ink-2">{record ? t("record.lead") : t("record.refused")}</p>
          {record && <DeskRecord {...record} isFirst={from === undefined} />}
        </section>
      </div>
    </ClientMessages>
  );
}
