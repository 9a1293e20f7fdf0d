"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  ClauseForm,
  type ClauseFormProps,
  type Finished,
  type Ground,
} from "@/components/clauses/clause-form";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useOpened } from "@/components/ui/use-opened";
import { draftAmendment, resolveChange } from "@/lib/amendments/actions";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { wordingFor } from "@/lib/kernel/localised";
import { ConflictChoice } from "./conflict-choice";
import { ExactWording } from "./exact-wording";
import { proposedChange } from "./proposal";
import { useIntent } from "./use-intent";

/** Decides the fields that moved on both sides: theirs, ours, or words of their own for either. */
export function ResolveForm({
  packageId,
  change,
  clears,
  told,
  closeHref,
  ...form
}: Pick<ClauseFormProps, "names" | "typedKey" | "languages" | "clauses"> & {
  packageId: string;
  change: { id: string; digest: string; content: ClauseContent; conflicts: readonly string[] };
  ground: Ground;
  /** Whether the delegation clears its text first: then the decision is drafted, cleared and tabled (R4). */
  clears: boolean;
  told: readonly string[];
  closeHref: string;
}) {
  const locale = useLocale();
  const t = useTranslations("amendments.resolve");
  const opened = useOpened<HTMLElement>();
  const router = useRouter();
  const { act, error, clear } = useAct();
  const intent = useIntent();
  const [ready, setReady] = useState<Finished>();
  const close = () => router.push(closeHref, { scroll: false });
  const run = async () => {
    if (!ready) return false;
    const { id: changeId, digest } = change;
    const { content, done } = ready;
    const result = await act(
      () => resolveChange(intent({ packageId, changeId, digest, content })),
      t("done"),
      closeHref,
    );
    if (result?.ok) done();
    return result?.ok ?? false;
  };
  const keep = async (finished: Finished | undefined) => {
    if (!finished) return;
    const { text: title } = wordingFor(finished.content.body.title, locale);
    const input = {
      packageId,
      title: t("titled", { title }).slice(0, 300),
      rationale: t("because"),
      linked: false,
      changes: [proposedChange(finished, change.id)],
    };
    const result = await act(() => draftAmendment(intent(input)), t("kept"), closeHref);
    if (result?.ok) finished.done();
  };
  return (
    <section
      ref={opened}
      tabIndex={-1}
      aria-label={t("label")}
      className="grid scroll-mt-4 gap-5 border-s-[3px] border-accent focus:shadow-none bg-sheet ps-4"
    >
      <h3 className="font-serif text-title font-semibold">{t("label")}</h3>
      <p className="measure text-small text-ink-2">{t("text")}</p>
      <ClauseForm
        {...form}
        start={change.content}
        onCancel={close}
        lead={(content, put) => (
          <ConflictChoice
            conflicts={change.conflicts}
            agreed={form.ground.content}
            ours={change.content}
            now={content}
            names={form.names}
            onPut={put}
          />
        )}
        acts={finish => (
          <Button
            variant="go"
            onPress={() => {
              clear();
              if (clears) void keep(finish());
              else setReady(finish());
            }}
          >
            {t(clears ? "keep" : "act")}
          </Button>
        )}
      >
        {clears && error && (
          <p role="alert" className="text-small font-medium text-stopped">
            {error}
          </p>
        )}
      </ClauseForm>
      {ready && (
        <ConfirmDialog
          title={t("confirm_title")}
          isOpen
          onOpenChange={open => !open && setReady(undefined)}
          act={t("act")}
          told={told}
          error={error}
          onConfirm={run}
        >
          <ExactWording
            action="change"
            base={form.ground.content}
            content={ready.content}
            names={form.names}
          />
          <p>{t("confirm_text")}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
