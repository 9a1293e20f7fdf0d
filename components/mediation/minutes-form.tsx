"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useTyped } from "@/components/clauses/use-typed";
import { useAct } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";
import type { FieldError } from "@/lib/kernel/errors";
import { wordingFor } from "@/lib/kernel/localised";
import { recordMinutes } from "@/lib/mediation/actions";
import type { MeetingView } from "@/lib/mediation/meeting";
import { useRoleName } from "./attendance";
import { OtherPeople, type OtherPerson } from "./other-people";

type Written = {
  minutes: string;
  people: readonly string[];
  others: readonly OtherPerson[];
};

/** Writes what was said and who was there. What is typed stays in the browser until it is sent. */
export function MinutesForm({
  packageId,
  meeting,
  typedKey,
  closeHref,
}: {
  packageId: string;
  meeting: Pick<MeetingView, "id" | "title" | "minutes" | "digest" | "attendance" | "attendable">;
  typedKey: string;
  closeHref: string;
}) {
  const locale = useLocale();
  const t = useTranslations("mediation.minutes");
  const words = useTranslations("mediation.meeting");
  const router = useRouter();
  const issueText = useIssueText();
  const roleOf = useRoleName();
  const headingId = useId();
  const { act, error, isBusy } = useAct();
  const intent = useIntent();
  const [issues, setIssues] = useState<readonly FieldError[]>([]);
  const typed = useTyped<Written>(typedKey, () => ({
    minutes: meeting.minutes ?? "",
    people: meeting.attendance.flatMap(({ personId }) => personId ?? []),
    others: meeting.attendance
      .filter(({ personId }) => personId === null)
      .map(({ name, organisation }, index) => ({
        key: String(index),
        name,
        organisation: wordingFor(organisation, locale).text,
      })),
  }));
  const { minutes, people, others } = typed.value;
  const missing = issues.find(({ path }) => path === "minutes");
  const save = async () => {
    const input = {
      packageId,
      meetingId: meeting.id,
      rewrites: meeting.digest,
      minutes,
      people,
      others: others.flatMap(({ name, organisation }) => (name.trim() ? [{ name, organisation }] : [])),
    };
    const result = await act(() => recordMinutes(intent(input)), t("saved"), closeHref);
    setIssues(result && !result.ok ? result.fieldErrors : []);
    if (result?.ok) typed.forget();
  };
  return (
    <section aria-labelledby={headingId} className="grid gap-5 border-s-[3px] border-accent ps-4">
      <h4 id={headingId} className="font-serif text-title font-semibold">
        {t("heading", { title: meeting.title })}
      </h4>
      {typed.restored && <p className="text-small text-ink-2">{t("restored")}</p>}
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <fieldset className="grid gap-1">
        <legend className="text-small font-medium">{t("had_place")}</legend>
        {meeting.attendable.map(person => (
          <Checkbox
            key={person.personId}
            isSelected={people.includes(person.personId)}
            onChange={there =>
              typed.type({
                ...typed.value,
                people: there
                  ? [...people, person.personId]
                  : people.filter(personId => personId !== person.personId),
              })
            }
          >
            {[person.name, person.role && roleOf(person.role), wordingFor(person.organisation, locale).text]
              .filter(Boolean)
              .join(" · ")}
          </Checkbox>
        ))}
      </fieldset>
      <OtherPeople value={others} onChange={changed => typed.type({ ...typed.value, others: changed })} />
      <TextField
        label={t("words")}
        description={t("words_hint")}
        isRequired
        isProse
        error={missing && issueText(missing.code)}
        rows={12}
        value={minutes}
        onChange={said => typed.type({ ...typed.value, minutes: said })}
      />
      {meeting.digest !== null && <p className="text-small">{t("asks_again")}</p>}
      <div className="flex flex-wrap gap-2">
        <Button variant="go" isBusy={isBusy} onPress={() => void save()}>
          {t("save")}
        </Button>
        <Button variant="bare" onPress={() => router.push(closeHref, { scroll: false })}>
          {words("close")}
        </Button>
      </div>
    </section>
  );
}
