"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

/** The browser's own control for files lies unseen over a button of ours, so that a file can be dropped on it too. */
export function ChooseFile({
  busy,
  onRead,
  words = "import.screen",
  accept = ".xml,application/xml,text/xml",
}: {
  busy: string | undefined;
  onRead: (file: File) => void;
  words?: "import.screen" | "documents.screen" | "spreadsheet.screen";
  accept?: string;
}) {
  const t = useTranslations(words);
  const id = useId();
  const [file, setFile] = useState<File>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !busy) onRead(file);
  };
  return (
    <form onSubmit={submit} aria-label={t("file")} className="grid gap-3 border-y border-line py-5">
      <div className="grid gap-1">
        <span className="text-small font-medium">{t("file")}</span>
        <span id={`${id}-hint`} className="text-small text-ink-2">
          {t("file_hint")}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-3">
          <label htmlFor={id} className={`${buttonLook()} relative focus-within:shadow-(--focus)`}>
            {t("choose_file")}
            <input
              id={id}
              type="file"
              accept={accept}
              aria-describedby={`${id}-hint`}
              className="absolute inset-0 cursor-pointer opacity-0"
              onChange={event => setFile(event.target.files?.[0])}
            />
          </label>
          <span dir="auto" className="min-w-0 break-all text-small text-ink-2">
            {file?.name ?? t("no_file")}
          </span>
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant="go"
          isBusy={busy !== undefined}
          disabledReason={file ? undefined : t("no_file")}
        >
          {t("read")}
        </Button>
        <span role="status" className="text-small text-ink-2 tabular-nums">
          {busy}
        </span>
      </div>
    </form>
  );
}
