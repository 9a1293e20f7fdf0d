import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { useAnnounce } from "@/components/ui/announcer";
import type { Result } from "@/lib/platform/action";
import { formatPercent } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { sendFile } from "./send-file";

type Reply<T, Problem> = Result<T> | { ok: false; problem: Problem };

/** What is said while a file is on its way and once it is kept, and what is wrong with one. */
type Words<Problem> = {
  sending: (percent: string) => string;
  reading: string;
  keeping: string;
  kept: (clauses: number) => string;
  problem: (problem: Problem) => string;
};

/**
 * Choose a file, look at what it becomes, keep it. The file stays in the browser between the steps and is sent again for
 * the next one, so that the server stores nothing before it is told to.
 */
export function useFileDesk<Looked, Problem>(
  to: "/api/returned" | "/api/spreadsheet",
  slug: string,
  words: Words<Problem>,
) {
  const locale = useLocale();
  const router = useRouter();
  const announce = useAnnounce();
  const lost = useTranslations("errors");
  const refusalText = useRefusal();
  const [step, setStep] = useState<{ file: File; looked: Looked }>();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState<string>();

  async function ask<T>(file: File, question: Record<string, string>, work: string): Promise<T | undefined> {
    setRefusal(undefined);
    setBusy(work);
    const reply = await sendFile<Reply<T, Problem>>(
      to,
      file,
      { package: slug, name: file.name.slice(0, 200), ...question },
      share => setBusy(share < 1 ? words.sending(formatPercent(share, locale)) : work),
    ).catch((): undefined => undefined);
    setBusy(undefined);
    if (reply?.ok) return reply.value;
    if (!reply) setRefusal(lost("connection_lost"));
    else if ("problem" in reply) setRefusal(words.problem(reply.problem));
    else setRefusal(refusalText(reply));
    return undefined;
  }

  async function read(file: File) {
    const looked = await ask<Looked>(file, {}, words.reading);
    setStep(looked && { file, looked });
  }

  async function keep(key: string) {
    if (!step) return;
    const kept = await ask<{ clauses: number }>(step.file, { keep: key }, words.keeping);
    if (!kept) return;
    announce(words.kept(kept.clauses));
    router.push(address(locale, `/desk/packages/${slug}/draft`));
  }

  function back() {
    setStep(undefined);
    setRefusal(undefined);
  }

  return { step, refusal, busy, read, keep, back };
}
