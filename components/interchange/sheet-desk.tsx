"use client";

import { useLocale, useTranslations } from "next-intl";
import { onDemand, Part, useAhead } from "@/components/ui/on-demand";
import type { SheetLooked } from "@/lib/interchange/sheet-preview";
import type { SheetProblem } from "@/lib/interchange/xlsx/refusal";
import { formatNumber } from "@/lib/platform/format";
import { ChooseFile } from "./choose-file";
import { FileRefusal } from "./file-refusal";
import { useFileDesk } from "./use-file-desk";

const accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// It draws clauses word by word; whoever imports another kind of file needs none of it.
const preview = onDemand(() => import("./sheet-preview").then(({ SheetPreview }) => SheetPreview));

/** A spreadsheet: what it becomes, and keeping that. */
export function SheetDesk({ slug }: { slug: string }) {
  const locale = useLocale();
  const t = useTranslations("spreadsheet");
  const common = useTranslations("import.screen");
  useAhead(preview);
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
        <Part
          of={preview}
          props={{ name: step.file.name, looked: step.looked, busy, onKeep: keep, onBack: back }}
          whileComing={<p role="status">{common("reading")}</p>}
        />
      )}
    </div>
  );
}
