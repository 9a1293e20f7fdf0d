"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useKeep } from "@/components/amendments/use-keep";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";
import { type ContentOf, readContent } from "@/lib/clauses/catalogue";
import type { Verdict } from "@/lib/kernel/errors";

const days = ["earliest", "target", "latest"] as const;

type MoveWindowProps = {
  packageId: string;
  /** The agreed wording, which the change starts from. */
  content: ContentOf<"milestone">;
  baseDigest: string;
  /** The clause's title in the reader's language, after which the draft is called. */
  title: string;
  can: Verdict;
  draftHref: string;
};

/** Another window for a milestone, kept as a private draft: a change like any other, to be tabled from the Draft page. */
export function MoveWindow({ packageId, content, baseDigest, title, can, draftHref }: MoveWindowProps) {
  const t = useTranslations("plan.move");
  const issueText = useIssueText();
  const refusal = useRefusal();
  const { act, error } = useAct();
  const keep = useKeep(packageId);
  const [window, setWindow] = useState(content.body.window);
  const [rationale, setRationale] = useState("");
  const [issues, setIssues] = useState<readonly { path: string; code: string }[]>([]);
  const [state, setState] = useState<"open" | "busy" | "kept">("open");
  const isMoved = days.some(day => window[day] !== content.body.window[day]);
  const issueAt = (path: string) => {
    const issue = issues.find(one => one.path === path);
    return issue && issueText(issue.code);
  };
  const submit = async () => {
    const read = readContent({ ...content, body: { ...content.body, window } });
    setIssues(read.ok ? [] : read.issues);
    if (!read.ok) return;
    setState("busy");
    const change = { action: "change" as const, content: read.content, baseDigest };
    const result = await act(() => keep(change, "", title, rationale), t("kept"));
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
      <h3 className="text-base font-semibold">{t("title")}</h3>
      <p className="text-ink-2">{t("lead")}</p>
      {days.map(day => (
        <DateField
          key={day}
          label={t(day)}
          value={window[day]}
          onChange={value => setWindow({ ...window, [day]: value })}
          error={issueAt(`window.${day}`)}
          isRequired
        />
      ))}
      {issueAt("window") && (
        <p role="alert" className="font-medium text-stopped">
          {issueAt("window")}
        </p>
      )}
      <TextField
        label={t("why")}
        description={t("why_hint")}
        value={rationale}
        onChange={setRationale}
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
