"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { useAnnounce } from "@/components/ui/announcer";
import type { ImportProblem } from "@/lib/interchange/iati/import-error";
import type { Choice, ImportReply, Kept, Looked } from "@/lib/interchange/preview";
import { formatNumber, formatPercent } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { ChooseActivity } from "./choose-activity";
import { ChooseFile } from "./choose-file";
import { ImportPreview } from "./import-preview";
import { ImportRefusal } from "./import-refusal";
import { sendFile } from "./send-file";

type Step = { file: File; looked: Looked };
type Refusal = { problem: ImportProblem } | { sentence: string };

/**
 * Choose a file, choose an activity, look at what it becomes, keep it. The file stays in the browser between the steps
 * and is sent again for the next one, so that the server stores nothing before it is told to.
 */
export function ImportDesk({ slug }: { slug: string }) {
  const locale = useLocale();
  const router = useRouter();
  const announce = useAnnounce();
  const t = useTranslations("import.screen");
  const lost = useTranslations("errors");
  const refusalText = useRefusal();
  const [step, setStep] = useState<Step>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState<string>();

  async function ask<T>(file: File, question: Record<string, string>, work: string): Promise<T | undefined> {
    setRefusal(undefined);
    setBusy(work);
    const onProgress = (share: number) =>
      setBusy(share < 1 ? t("sending", { percent: formatPercent(share, locale) }) : work);
    const reply = await sendFile<ImportReply<T>>(
      "/api/import",
      file,
      { package: slug, name: file.name.slice(0, 200), ...question },
      onProgress,
    ).catch((): undefined => undefined);
    setBusy(undefined);
    if (reply?.ok) return reply.value;
    setRefusal(reply ? refusalOf(reply, refusalText) : { sentence: lost("connection_lost") });
    return undefined;
  }

  async function read(file: File, activity?: Choice) {
    const looked = await ask<Looked>(file, activity ? { activity: activity.identifier } : {}, t("reading"));
    // The list of a file stays as it was first read, so that one can go back to it.
    if (looked)
      setStep({ file, looked: activity && step ? { ...step.looked, preview: looked.preview } : looked });
    else if (!activity) setStep(undefined);
  }

  async function keep({ file, looked }: Step, key: string) {
    const activity = looked.preview?.identifier ?? "";
    const kept = await ask<Kept>(file, { activity, keep: key }, t("keeping"));
    if (!kept) return;
    announce(t("kept_done", { count: formatNumber(kept.clauses, locale) }));
    router.push(address(locale, `/desk/packages/${slug}/draft`));
  }

  const { looked } = step ?? {};
  return (
    <div className="grid gap-8">
      {!looked?.preview && <ChooseFile busy={busy} onRead={file => read(file)} />}
      {refusal && <ImportRefusal refusal={refusal} />}
      {step && looked && !looked.preview && (
        <ChooseActivity
          choices={looked.choices}
          more={looked.more}
          isBusy={busy !== undefined}
          onChoose={choice => read(step.file, choice)}
        />
      )}
      {step && looked?.preview && (
        <ImportPreview
          preview={looked.preview}
          busy={busy}
          onKeep={key => keep(step, key)}
          onBack={() => {
            const single = looked.choices.length === 1;
            setStep(single ? undefined : { file: step.file, looked: { ...looked, preview: undefined } });
            setRefusal(undefined);
          }}
          backTo={looked.choices.length === 1 ? "file" : "list"}
        />
      )}
    </div>
  );
}

function refusalOf<T>(
  reply: Extract<ImportReply<T>, { ok: false }>,
  text: ReturnType<typeof useRefusal>,
): Refusal {
  return "problem" in reply ? { problem: reply.problem } : { sentence: text(reply) };
}
