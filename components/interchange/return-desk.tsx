"use client";

import { useTranslations } from "next-intl";
import { onDemand, Part, useAhead } from "@/components/ui/on-demand";
import type { FileProblem } from "@/lib/interchange/office/refused-file";
import type { Returned } from "@/lib/interchange/returned";
import { ChooseFile } from "./choose-file";
import { FileRefusal } from "./file-refusal";
import { useFileDesk } from "./use-file-desk";

const accept = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

// It draws clauses word by word; whoever only fetches a memorandum needs none of it.
const preview = onDemand(() => import("./return-preview").then(({ ReturnPreview }) => ReturnPreview));

/** An edited memorandum: what it changes, and keeping that. */
export function ReturnDesk({ slug }: { slug: string }) {
  const t = useTranslations("documents");
  useAhead(preview);
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
      {step && (
        <Part
          of={preview}
          props={{ returned: step.looked, busy, onKeep: keep, onBack: back }}
          whileComing={<p role="status">{t("screen.reading")}</p>}
        />
      )}
    </div>
  );
}
