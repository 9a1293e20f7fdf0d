import { useLocale, useTranslations } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import { EmptyState } from "@/components/ui/empty-state";
import { wordingFor } from "@/lib/kernel/localised";
import type { Meetings } from "@/lib/mediation/meeting";
import type { SessionPlace } from "@/lib/mediation/place";
import type { PackageHead } from "@/lib/packages/queries";
import { ConveneLink } from "./convene-link";
import { MeetingForm } from "./meeting-form";
import { MeetingList } from "./meeting-list";
import { MeetingView } from "./meeting-view";
import { MinutesForm } from "./minutes-form";

/** The Sessions page: all of them, and the one that is looked at. */
export function SessionDesk({
  head,
  meetings: { list, shown, can },
  form,
  path,
  owner,
}: {
  head: PackageHead;
  meetings: Meetings;
  form: SessionPlace["form"];
  path: string;
  /** Whose typing the browser keeps. */
  owner: string;
}) {
  const locale = useLocale();
  const t = useTranslations("mediation.sessions");
  const parties = useShownParties(head.parties);
  const mediators = head.guests.filter(({ role }) => role === "mediator");
  const told = [
    ...parties.filter(party => !party.own && !party.left).map(({ name }) => name),
    ...(head.relation.delegation ? mediators.map(({ name }) => wordingFor(name, locale).text) : []),
  ];
  const hrefOf = (id: string, opened?: SessionPlace["form"]) =>
    `${path}?session=${id}${opened ? `&form=${opened}` : ""}`;
  const packageId = head.id;
  const convene = form === "convene" && can.convene.ok;
  return (
    <div className="package-page gap-8">
      <section className="grid gap-3">
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        <p className="measure text-ink-2">{t("lead")}</p>
        {!convene && <ConveneLink can={can.convene} href={`${path}?form=convene`} />}
      </section>
      {convene && (
        <MeetingForm packageId={packageId} typedKey={`${owner}.${packageId}.meeting`} closeHref={path} />
      )}
      {list.length === 0 && !convene && <EmptyState title={t("empty_title")}>{t("empty_text")}</EmptyState>}
      {list.length > 0 && !convene && (
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_320px]">
          <div className="min-w-0">
            {shown && form === "change" && shown.can.change.ok ? (
              <MeetingForm
                key={shown.id}
                packageId={packageId}
                meeting={shown}
                typedKey={`${owner}.${packageId}.meeting.${shown.id}.${shown.startsAt}`}
                closeHref={hrefOf(shown.id)}
              />
            ) : (
              shown && (
                <MeetingView
                  packageId={packageId}
                  meeting={shown}
                  parties={parties}
                  told={told}
                  hrefOf={opened => hrefOf(shown.id, opened)}
                  minutesForm={
                    form === "minutes" && shown.can.record.ok ? (
                      <MinutesForm
                        key={shown.digest}
                        packageId={packageId}
                        meeting={shown}
                        typedKey={`${owner}.${packageId}.minutes.${shown.digest ?? shown.id}`}
                        closeHref={hrefOf(shown.id)}
                      />
                    ) : undefined
                  }
                />
              )
            )}
          </div>
          <nav aria-label={t("list")} className="border-b border-line">
            <MeetingList list={list} shown={shown?.id} parties={parties} hrefOf={id => hrefOf(id)} />
          </nav>
        </div>
      )}
    </div>
  );
}
