import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import { Status } from "@/components/ui/status";
import type { MeetingView } from "@/lib/mediation/meeting";
import { formatMoment } from "@/lib/platform/format";
import { askedFor } from "./asked";
import { MinutesActs } from "./minutes-acts";

type MinutesProps = {
  packageId: string;
  meeting: MeetingView;
  parties: readonly ShownParty[];
  told: readonly string[];
  formHref: string;
};

/** What was said, and each delegation's word on it. */
export function Minutes({ packageId, meeting, parties, told, formHref }: MinutesProps) {
  const locale = useLocale();
  const t = useTranslations("mediation.minutes");
  const own = parties.find(party => party.own);
  return (
    <section aria-labelledby="minutes" className="grid gap-3">
      <h4 id="minutes" className="text-base font-semibold">
        {t("title")}
      </h4>
      {meeting.minutes === null || meeting.digest === null || meeting.minutedAt === null ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <>
          <p className="measure font-serif text-clause whitespace-pre-line" dir="auto">
            {meeting.minutes}
          </p>
          <p className="text-note text-ink-3">
            {t("recorded", { moment: formatMoment(meeting.minutedAt, locale) })}
          </p>
          <Answers answers={meeting.answers} parties={askedFor(parties, meeting)} />
          {own && (
            <MinutesActs
              packageId={packageId}
              meetingId={meeting.id}
              digest={meeting.digest}
              can={meeting.can.answer}
              told={told}
            />
          )}
        </>
      )}
      {meeting.can.record.ok && (
        <p className="print:hidden">
          <Link href={formHref} scroll={false} className={buttonLook("plain")}>
            {t(meeting.minutes === null ? "record" : "rewrite")}
          </Link>
        </p>
      )}
    </section>
  );
}

function Answers({ answers, parties }: Pick<MeetingView, "answers"> & Pick<MinutesProps, "parties">) {
  const t = useTranslations("mediation.minutes");
  return (
    <div>
      <h5 className="text-note font-medium text-ink-3">{t("answers")}</h5>
      <ul className="grid gap-1.5 pt-1 text-small">
        {parties.map(party => {
          const said = answers.find(({ delegationId }) => delegationId === party.id);
          return (
            <li key={party.id} className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-2">
                <Seat tone={party.tone}>
                  <span lang={party.language}>{party.name}</span>
                </Seat>
                {said ? (
                  <Status
                    tone={said.objection === null ? "done" : "stopped"}
                    icon={said.objection === null ? "check" : "stopped"}
                  >
                    {t(said.objection === null ? "approved" : "objected")}
                  </Status>
                ) : (
                  <span className="text-ink-3">{t("waiting")}</span>
                )}
              </span>
              {said?.objection && (
                <span dir="auto" className="max-w-[70ch] whitespace-pre-line text-ink-2">
                  {said.objection}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
