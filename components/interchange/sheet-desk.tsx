"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { useAnnounce } from "@/components/ui/announcer";
import type { Kept } from "@/lib/interchange/preview";
import type { SheetLooked, SheetReply } from "@/lib/interchange/sheet-preview";
import { formatNumber, formatPercent } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { ChooseFile } from "./choose-file";
import { FileRefusal } from "./file-refusal";
import { sendFile } from "./send-file";
import { SheetPreview } from "./sheet-preview";

const accept = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Choose a spreadsheet, look at what it becomes, keep it. The file stays in the browser between the steps and is sent
 * again for the next one, so that the server stores nothing before it is told to.
 */
export function SheetDesk({ slug }: { slug: string }) {
  const locale = useLocale();
  const router = useRouter();
  const announce = useAnnounce();
  const t = useTranslations("spreadsheet");
  const common = useTranslations("import.screen");
  const lost = useTranslations("errors");
  const refusalText = useRefusal();
  const [step, setStep] = useState<{ file: File; looked: SheetLooked }>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState<string>();

  async function ask<T>(file: File, question: Record<string, string>, work: string): Promise<T | undefined> {
    setRefusal(undefined);
    setBusy(work);
    const reply = await sendFile<SheetReply<T>>(
      "/api/spreadsheet",
      file,
      { package: slug, name: file.name.slice(0, 200), ...question },
      share => setBusy(share < 1 ? common("sending", { percent: formatPercent(share, locale) }) : work),
    ).catch((): undefined => undefined);
    setBusy(undefined);
    if (reply?.ok) return reply.value;
    if (!reply) setRefusal(lost("connection_lost"));
    else if ("problem" in reply) setRefusal(t(`fault.${reply.problem.fault}`, reply.problem.params));
    else setRefusal(refusalText(reply));
    return undefined;
  }

  async function read(file: File) {
    const looked = await ask<SheetLooked>(file, {}, common("reading"));
    setStep(looked && { file, looked });
  }

  async function keep(file: File, key: string) {
    const kept = await ask<Kept>(file, { keep: key }, common("keeping"));
    if (!kept) return;
    announce(common("kept_done", { count: formatNumber(kept.clauses, locale) }));
    router.push(address(locale, `/desk/packages/${slug}/draft`));
  }

  return (
    <div className="grid gap-8">
      {!step && <ChooseFile busy={busy} onRead={read} words="spreadsheet.screen" accept={accept} />}
      {refusal && (
        <FileRefusal title={t("screen.problem")} sentence={refusal}>
          {common("nothing_kept")}
        </FileRefusal>
      )}
      {step && (
        <SheetPreview
          name={step.file.name}
          looked={step.looked}
          busy={busy}
          onKeep={key => keep(step.file, key)}
          onBack={() => {
            setStep(undefined);
            setRefusal(undefined);
          }}
        />
      )}
    </div>
  );
}
