"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { useOpened } from "@/components/ui/use-opened";
import type { OwnDraft } from "@/lib/amendments/talks";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Verdict } from "@/lib/kernel/errors";
import { DraftChoice } from "./draft-choice";
import { placesAmong, rankAt } from "./places";
import { useKeep } from "./use-keep";

export type MoveFormProps = {
  packageId: string;
  title: string;
  agreed: { content: ClauseContent; digest: string };
  /** The others of its chapter on this page, in their order. */
  others: readonly { rank: string; label: string }[];
  /** How many of them stand before it. */
  home: number;
  /** Whether the chapter goes on, on the page before and on the page after. */
  page: { before: boolean; after: boolean };
  drafts: readonly OwnDraft[];
  /** What drafts already hold of this clause; without content where a place cannot be added to it. */
  held: readonly { amendmentId: string; content?: ClauseContent }[];
  can: Verdict;
  closeHref: string;
};

/** Another place within the chapter is another wording: the place is part of what is consented to. */
export function MoveForm(props: MoveFormProps) {
  const { packageId, title, agreed, others, home, page, drafts, held, can, closeHref } = props;
  const t = useTranslations("amendments.move");
  const opened = useOpened<HTMLElement>();
  const clause = useTranslations("amendments.clause");
  const form = useTranslations("clauses.form");
  const router = useRouter();
  const refusal = useRefusal();
  const { act, error, isBusy } = useAct();
  const keep = useKeep(packageId);
  const [place, setPlace] = useState(home);
  const [draftId, setDraftId] = useState(held[0]?.amendmentId ?? drafts[0]?.id ?? "");
  const typed = useOwnTyped(`${packageId}.place.${agreed.content.id}`, () => "");
  const { value: rationale } = typed;
  const places = placesAmong(others, home, page);
  const [up, down] = [places.findLast(at => at < place), places.find(at => at > place)];
  const holding = held.find(({ amendmentId }) => amendmentId === draftId);
  const words = holding ? holding.content : agreed.content;
  const reason = () => {
    if (!can.ok) return refusal({ ...can, fieldErrors: [] });
    if (place === home) return t("unmoved");
    return words ? undefined : t("held");
  };
  const run = async () => {
    if (!words) return;
    const content = { ...words, rank: rankAt(others, place) };
    const change = { action: "change" as const, content, baseDigest: agreed.digest };
    const result = await act(() => keep(change, draftId, title, rationale), clause("kept"), closeHref);
    if (result?.ok) typed.forget();
  };
  return (
    <section
      ref={opened}
      tabIndex={-1}
      aria-label={t("label", { title })}
      className="grid scroll-mt-4 justify-items-start gap-5 border-s-[3px] border-accent bg-sheet ps-4 focus:shadow-none"
    >
      <h3 className="font-serif text-title font-semibold">{t("heading")}</h3>
      <p className="measure text-small text-ink-2">{t("text")}</p>
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
      <p role="status" className="font-serif text-lead">
        {sentence()}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          disabledReason={up === undefined ? t(page.before ? "page_before" : "first") : undefined}
          onPress={() => up !== undefined && setPlace(up)}
        >
          <Icon name="up" /> {t("up")}
        </Button>
        <Button
          disabledReason={down === undefined ? t(page.after ? "page_after" : "last") : undefined}
          onPress={() => down !== undefined && setPlace(down)}
        >
          <Icon name="down" /> {t("down")}
        </Button>
      </div>
      <DraftChoice drafts={drafts} value={draftId} onChange={setDraftId} />
      {draftId === "" && (
        <TextField
          label={clause("why")}
          description={clause("why_hint")}
          rows={3}
          value={rationale}
          onChange={typed.type}
        />
      )}
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="go" isBusy={isBusy} disabledReason={reason()} onPress={() => void run()}>
          {clause("keep")}
        </Button>
        <Button variant="bare" onPress={() => router.push(closeHref, { scroll: false })}>
          {form("close")}
        </Button>
      </div>
    </section>
  );

  function sentence(): string {
    const [before, after] = [others[place - 1]?.label, others[place]?.label];
    if (before !== undefined && after !== undefined) return t("between", { before, after });
    if (after !== undefined) return t("before", { after });
    return before === undefined ? t("alone") : t("after", { before });
  }
}
