"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { useAnnounce } from "@/components/ui/announcer";
import type { KeptReturn, ReturnReply } from "@/lib/interchange/return-reply";
import type { Returned } from "@/lib/interchange/returned";
import { formatPercent } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { ChooseFile } from "./choose-file";
import { FileRefusal } from "./file-refusal";
import { ReturnPreview } from "./return-preview";
import { sendFile } from "./send-file";

const accept = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * Choose an edited memorandum, look at what it changes, keep it. The file stays in the browser between the steps and is
 * sent again for the next one, so that the server stores nothing before it is told to.
 */
export function ReturnDesk({ slug }: { slug: string }) {
  const locale = useLocale();
  const router = useRouter();
  const announce = useAnnounce();
  const t = useTranslations("documents");
  const lost = useTranslations("errors");
  const refusalText = useRefusal();
  const [step, setStep] = useState<{ file: File; returned: Returned }>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState<string>();

  async function ask<T>(file: File, question: Record<string, string>, work: string): Promise<T | undefined> {
    setRefusal(undefined);
    setBusy(work);
    const reply = await sendFile<ReturnReply<T>>(
      "/api/returned",
      file,
      { package: slug, name: file.name.slice(0, 200), ...question },
      share => setBusy(share < 1 ? t("screen.sending", { percent: formatPercent(share, locale) }) : work),
    ).catch((): undefined => undefined);
    setBusy(undefined);
    if (reply?.ok) return reply.value;
    if (!reply) setRefusal(lost("connection_lost"));
    else if ("problem" in reply) setRefusal(t(`fault.${reply.problem.fault}`, reply.problem.params));
    else setRefusal(refusalText(reply));
    return undefined;
  }

  async function read(file: File) {
    const returned = await ask<Returned>(file, {}, t("screen.reading"));
    setStep(returned && { file, returned });
  }

  async function keep(file: File, key: string) {
    const kept = await ask<KeptReturn>(file, { keep: key }, t("screen.keeping"));
    if (!kept) return;
    announce(t("screen.kept_done", { count: kept.clauses }));
    router.push(address(locale, `/desk/packages/${slug}/draft`));
  }

  return (
    <div className="grid gap-8">
      {!step && <ChooseFile busy={busy} onRead={read} words="documents.screen" accept={accept} />}
      {refusal && (
        <FileRefusal title={t("screen.problem")} sentence={refusal}>
          {t("screen.nothing_kept")}
        </FileRefusal>
      )}
      {step && (
        <ReturnPreview
          returned={step.returned}
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
