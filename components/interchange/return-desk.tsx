"use client";

import { useTranslations } from "next-intl";
import type { FileProblem } from "@/lib/interchange/office/refused-file";
import type { Returned } from "@/lib/interchange/returned";
import { ChooseFile } from "./choose-file";
import { FileRefusal } from "./file-refusal";
import { ReturnPreview } from "./return-preview";
import { useFileDesk } from "./use-file-desk";

const accept = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** An edited memorandum: what it changes, and keeping that. */
export function ReturnDesk({ slug }: { slug: string }) {
  const t = useTranslations("documents");
  const { step, refusal, busy, read, keep, back } = useFileDesk<Returned, FileProblem>(
    "/api/returned",
    slug,
    {
      sending: percent => t("screen.sending", { percent }),
      reading: t("screen.reading"),
      keeping: t("screen.keeping"),
      kept: count => t("screen.kept_done", { count }),
      problem: ({ fault, params }) => t(`fault.${fault}`, params),
    },
  );
  return (
    <div className="grid gap-8">
      {!step && <ChooseFile busy={busy} onRead={read} words="documents.screen" accept={accept} />}
      {refusal && (
        <FileRefusal title={t("screen.problem")} sentence={refusal}>
          {t("screen.nothing_kept")}
        </FileRefusal>
      )}
      {step && <ReturnPreview returned={step.looked} busy={busy} onKeep={keep} onBack={back} />}
    </div>
  );
}
