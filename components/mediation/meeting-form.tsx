"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useTyped } from "@/components/clauses/use-typed";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import type { FieldError } from "@/lib/kernel/errors";
import { changeMeeting, conveneMeeting } from "@/lib/mediation/actions";
import type { MeetingView } from "@/lib/mediation/meeting";
import { fromLocal, type LocalMoment, toLocal } from "./local-moment";
import { useZone } from "./use-zone";

type MeetingFormProps = {
  packageId: string;
  /** The session that is changed; absent where one is convened. */
  meeting?: Pick<MeetingView, "id" | "title" | "place" | "agenda" | "startsAt" | "endsAt">;
  /** Under what the browser keeps what is typed. */
  typedKey: string;
  closeHref: string;
};

type Written = { title: string; place: string; agenda: string; begin: LocalMoment; end: LocalMoment };

/** Convenes a session, or changes one. Times are the writer's own; once the zone is known the fields begin in it.
 * What is typed stays in the browser until it is sent. */
export function MeetingForm(props: MeetingFormProps) {
  const zone = useZone();
  return <Fields key={zone} {...props} zone={zone} />;
}

function Fields({ packageId, meeting, typedKey, closeHref, zone }: MeetingFormProps & { zone: string }) {
  const t = useTranslations("mediation");
  const router = useRouter();
  const issueText = useIssueText();
  const headingId = useId();
  const { act, error, isBusy } = useAct();
  const intent = useIntent();
  const asItStands = (): Written => ({
    title: meeting?.title ?? "",
    place: meeting?.place ?? "",
    agenda: meeting?.agenda ?? "",
    begin: toLocal(meeting?.startsAt),
    end: toLocal(meeting?.endsAt),
  });
  const typed = useTyped<Written>(typedKey, asItStands);
  const { begin, end, ...words } = typed.value;
  const enter = (entered: Partial<Written>) => typed.type({ ...typed.value, ...entered });
  const [issues, setIssues] = useState<readonly FieldError[]>([]);
  const errorOf = (path: string) => {
    const found = issues.find(issue => issue.path === path);
    return found && issueText(found.code);
  };
  const save = async () => {
    const input = { packageId, ...words, startsAt: fromLocal(begin), endsAt: fromLocal(end) };
    const result = await act<unknown>(
      () =>
        meeting ? changeMeeting(intent({ ...input, meetingId: meeting.id })) : conveneMeeting(intent(input)),
      t(meeting ? "meeting.changed" : "meeting.convened"),
      meeting ? closeHref : undefined,
    );
    setIssues(result && !result.ok ? result.fieldErrors : []);
    if (result?.ok) typed.forget();
    if (!result?.ok || meeting) return;
    const { meetingId } = result.value as { meetingId: string };
    router.push(`${closeHref.split("?")[0]}?session=${meetingId}`, { scroll: false });
  };
  // A session mostly ends on the day it begins.
  const beginOn = (day: string) =>
    enter({
      begin: { ...begin, day },
      ...((end.day === "" || end.day === begin.day) && { end: { ...end, day } }),
    });
  return (
    <section aria-labelledby={headingId} className="grid max-w-2xl gap-5 border-s-[3px] border-accent ps-4">
      <h3 id={headingId} className="font-serif text-title font-semibold">
        {t(meeting ? "meeting.change_heading" : "meeting.convene_heading")}
      </h3>
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(asItStands())} />}
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <TextField
        label={t("meeting.title")}
        isRequired
        error={errorOf("title")}
        maxLength={300}
        value={words.title}
        onChange={title => enter({ title })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          label={t("meeting.begins")}
          isRequired
          error={errorOf("startsAt")}
          value={begin.day}
          onChange={beginOn}
        />
        <TextField
          type="time"
          label={t("meeting.begins_time")}
          isRequired
          value={begin.time}
          onChange={time => enter({ begin: { ...begin, time } })}
        />
        <DateField
          label={t("meeting.ends")}
          isRequired
          error={errorOf("endsAt")}
          value={end.day}
          onChange={day => enter({ end: { ...end, day } })}
        />
        <TextField
          type="time"
          label={t("meeting.ends_time")}
          isRequired
          value={end.time}
          onChange={time => enter({ end: { ...end, time } })}
        />
      </div>
      <p className="text-small text-ink-2">{t("meeting.zone", { zone })}</p>
      <TextField
        label={t("meeting.place")}
        error={errorOf("place")}
        maxLength={1_000}
        value={words.place}
        onChange={place => enter({ place })}
      />
      <TextField
        label={t("sessions.agenda")}
        description={t("meeting.agenda_hint")}
        error={errorOf("agenda")}
        rows={5}
        value={words.agenda}
        onChange={agenda => enter({ agenda })}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="go" isBusy={isBusy} onPress={() => void save()}>
          {t(meeting ? "meeting.save_change" : "meeting.save_convene")}
        </Button>
        <Button variant="bare" onPress={() => router.push(closeHref, { scroll: false })}>
          {t("meeting.close")}
        </Button>
      </div>
    </section>
  );
}
