"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SheetLooked } from "@/lib/interchange/sheet-preview";
import type { SheetProblem } from "@/lib/interchange/xlsx/refusal";
import { formatNumber } from "@/lib/platform/format";
import { ChooseFile } from "./choose-file";
import { FileRefusal } from "./file-refusal";
import { SheetPreview } from "./sheet-preview";
import { useFileDesk } from "./use-file-desk";

const accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A spreadsheet: what it becomes, and keeping that. */
export function SheetDesk({ slug }: { slug: string }) {
  const locale = useLocale();
  const t = useTranslations("spreadsheet");
  const common = useTranslations("import.screen");
  const desk = useFileDesk<SheetLooked, SheetProblem>("/api/spreadsheet", slug, {
    sending: percent => common("sending", { percent }),
    reading: common("reading"),
    keeping: common("keeping"),
    kept: count => common("kept_done", { count: formatNumber(count, locale) }),
    problem: ({ fault, params }) => t(`fault.${fault}`, params),
  });
  const { step, refusal, busy, read, keep, back } = desk;
  return (
    <div className="grid gap-8">
      {!step && <ChooseFile busy={busy} onRead={read} words="spreadsheet.screen" accept={accept} />}
      {refusal && (
        <FileRefusal title={t("screen.problem")} sentence={refusal}>
          {common("nothing_kept")}
        </FileRefusal>
      )}
      {step && (
        <SheetPreview name={step.file.name} looked={step.looked} busy={busy} onKeep={keep} onBack={back} />
      )}
    </div>
  );
}
