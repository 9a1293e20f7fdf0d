"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeep } from "@/components/amendments/use-keep";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { type ContentOf, readContent } from "@/lib/clauses/catalogue";
import type { Verdict } from "@/lib/kernel/errors";

/** The days of a clause that stands in time, and the part of its body that holds them. */
const places = {
  milestone: { part: "window", days: ["earliest", "target", "latest"] },
  phase: { part: "period", days: ["start", "end"] },
} as const;

type MoveWindowProps = {
  packageId: string;
  /** The agreed wording, which the change starts from. */
  content: ContentOf<"milestone"> | ContentOf<"phase">;
  baseDigest: string;
  /** The clause's title in the reader's language, after which the draft is called. */
  title: string;
  can: Verdict;
  draftHref: string;
};

/** Another window for a milestone, or other days for a phase, kept as a private draft: a change like any other, to be tabled from the Draft page. */
export function MoveWindow({ packageId, content, baseDigest, title, can, draftHref }: MoveWindowProps) {
  const t = useTranslations("plan.move");
  const issueText = useIssueText();
  const refusal = useRefusal();
  const { act, error } = useAct();
  const keep = useKeep(packageId);
  const { part, days } = places[content.kind];
  const agreed: Record<string, string> = content.kind === "phase" ? content.body.period : content.body.window;
  const asItStands = () => ({ days: agreed, rationale: "" });
  // Days that were chosen against another wording say nothing about this one.
  const typed = useOwnTyped(`${packageId}.move.${content.id}.${baseDigest}`, asItStands);
  const { days: chosen, rationale } = typed.value;
  const [issues, setIssues] = useState<readonly { path: string; code: string }[]>([]);
  const [state, setState] = useState<"open" | "busy" | "kept">("open");
  const isMoved = days.some(day => chosen[day] !== agreed[day]);
  const issueAt = (path: string) => {
    const issue = issues.find(one => one.path === path);
    return issue && issueText(issue.code);
  };
  const submit = async () => {
    const read = readContent({ ...content, body: { ...content.body, [part]: chosen } });
    setIssues(read.ok ? [] : read.issues);
    if (!read.ok) return;
    setState("busy");
    const change = { action: "change" as const, content: read.content, baseDigest };
    const result = await act(() => keep(change, "", title, rationale), t("kept"));
    if (result?.ok) typed.forget();
    setState(result?.ok ? "kept" : "open");
  };
  if (state === "kept")
    return (
      <p role="status" className="border-t border-line pt-4">
        {t("kept")} <Link href={draftHref}>{t("table_it")}</Link>
      </p>
    );
  return (
    <form
      className="grid gap-3 border-t border-line pt-4"
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 className="text-base font-semibold">{t(content.kind === "phase" ? "title_phase" : "title")}</h3>
      <p className="text-ink-2">{t("lead")}</p>
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(asItStands())} />}
      {days.map(day => (
        <DateField
          key={day}
          label={t(day)}
          value={chosen[day] ?? ""}
          onChange={value => typed.type({ rationale, days: { ...chosen, [day]: value } })}
          error={issueAt(`${part}.${day}`)}
          isRequired
        />
      ))}
      {issueAt(part) && (
        <p role="alert" className="font-medium text-stopped">
          {issueAt(part)}
        </p>
      )}
      <TextField
        label={t("why")}
        description={t("why_hint")}
        value={rationale}
        onChange={rationale => typed.type({ days: chosen, rationale })}
        rows={3}
      />
      {error && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        <Button
          type="submit"
          variant="go"
          isBusy={state === "busy"}
          disabledReason={
            can.ok ? (isMoved ? undefined : t("unmoved")) : refusal({ ...can, fieldErrors: [] })
          }
        >
          {t("keep")}
        </Button>
      </div>
    </form>
  );
}
