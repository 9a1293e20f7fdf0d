"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useTyped } from "@/components/clauses/use-typed";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/kernel/errors";
import { formatMoment } from "@/lib/platform/format";
import { openThread } from "@/lib/talking/actions";
import type { Audience } from "@/lib/talking/policy";
import type { About } from "@/lib/talking/schema";
import { Compose, type Sent } from "./compose";
import { nothingWritten, type TalkTable } from "./talk-setting";

/** Begins a conversation: a button until it is pressed, then the first message. */
export function OpenThread({
  table,
  audience,
  about,
  label,
  can,
  closeHref,
}: {
  table: TalkTable;
  audience: Audience;
  about: About;
  /** What it is about, where that is not plain from its place. */
  label?: string;
  can: Verdict;
  /** Where the page goes on without the form, where it was opened for it: it is then open from the start. */
  closeHref?: string;
}) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const refusal = useRefusal();
  const { act, error, clear } = useAct();
  const intent = useIntent();
  const subject =
    about.on === "package" ? "package" : about.on === "clause" ? about.clauseId : about.changeId;
  const typed = useTyped(
    `${table.owner}.${table.packageId}.talk.${audience}.${subject}`,
    () => nothingWritten,
  );
  const [isOpen, setOpen] = useState(closeHref !== undefined);
  const isPrivate = audience === "delegation";
  const own = table.parties.find(party => party.own);
  const close = () => {
    clear();
    typed.startAgain(nothingWritten);
    setOpen(false);
  };
  const send = async (sent: Sent) => {
    const input = { packageId: table.packageId, audience, about, ...sent };
    const result = await act(() => openThread(intent(input)), t("said"), closeHref);
    if (result?.ok) close();
  };
  if (!can.ok || !(isOpen || typed.restored))
    return (
      <div>
        <Button
          onPress={() => setOpen(true)}
          disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        >
          {t(isPrivate ? "open_private" : "open")}
        </Button>
      </div>
    );
  return (
    <Compose
      table={table}
      label={label ?? t(isPrivate ? "your_words_private" : "your_words")}
      hearers={isPrivate ? table.talkers.filter(one => one.delegationId === own?.id) : table.talkers}
      mayAsk={!isPrivate}
      writing={typed.value}
      onWrite={typed.type}
      kept={typed.keptAt && t("compose.kept", { time: formatMoment(typed.keptAt, locale) })}
      act={t("send")}
      can={can}
      error={error}
      onSend={send}
      onClose={close}
    />
  );
}
