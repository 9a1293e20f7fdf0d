import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import { Facts } from "@/components/ui/facts";
import { wordingFor } from "@/lib/kernel/localised";
import type { MeetingView as Meeting } from "@/lib/mediation/meeting";
import { Attendance } from "./attendance";
import { MeetingActs } from "./meeting-acts";
import { MeetingStatus } from "./meeting-status";
import { Minutes } from "./minutes";
import { SessionTime } from "./session-time";

/** One session: when, where, about what, who was there, and what was said. */
export function MeetingView({
  packageId,
  meeting,
  parties,
  told,
  hrefOf,
  minutesForm,
}: {
  packageId: string;
  meeting: Meeting;
  parties: readonly ShownParty[];
  told: readonly string[];
  hrefOf: (form?: "change" | "minutes") => string;
  /** In the place of the minutes while they are written. */
  minutesForm: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("mediation");
  const { convener, place, agenda } = meeting;
  return (
    <article aria-labelledby="session" className="grid min-w-0 gap-8">
      <header className="grid gap-2">
        <h3 id="session" dir="auto" className="font-serif text-title font-semibold">
          {meeting.title}
        </h3>
        <MeetingStatus stage={meeting.stage} />
        <p className="text-small text-ink-2">
          {t("sessions.convened_by", {
            organisation: wordingFor(convener.organisation, locale).text,
            person: convener.person,
          })}
        </p>
        <Facts
          facts={[
            {
              term: t("sessions.when"),
              value: <SessionTime key="when" startsAt={meeting.startsAt} endsAt={meeting.endsAt} />,
            },
            { term: t("sessions.where"), value: <Place key="where" place={place} /> },
          ]}
        />
        <MeetingActs
          packageId={packageId}
          meetingId={meeting.id}
          can={meeting.can}
          told={told}
          changeHref={hrefOf("change")}
        />
      </header>
      <section>
        <h4 className="text-base font-semibold">{t("sessions.agenda")}</h4>
        <p className="measure whitespace-pre-line" dir="auto">
          {agenda || t("sessions.no_agenda")}
        </p>
      </section>
      {minutesForm ?? (
        <>
          {meeting.minutes !== null && (
            <section>
              <h4 className="text-base font-semibold">{t("minutes.attendance")}</h4>
              <Attendance attendance={meeting.attendance} parties={parties} />
            </section>
          )}
          <Minutes
            packageId={packageId}
            meeting={meeting}
            parties={parties}
            told={told}
            formHref={hrefOf("minutes")}
          />
        </>
      )}
    </article>
  );
}

/** A link where it is one; it leaves this product, and says nothing of where it was clicked. */
function Place({ place }: { place: string }) {
  const t = useTranslations("mediation.sessions");
  if (place === "") return <span className="text-ink-2">{t("nowhere")}</span>;
  return /^https:\/\/\S+$/.test(place) ? (
    <a href={place} rel="noreferrer noopener" target="_blank" dir="ltr" className="break-all">
      {place}
    </a>
  ) : (
    <span dir="auto">{place}</span>
  );
}
