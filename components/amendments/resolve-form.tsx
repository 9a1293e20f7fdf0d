"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
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
import { resolveChange } from "@/lib/amendments/actions";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { ConflictChoice } from "./conflict-choice";
import { ExactWording } from "./exact-wording";
import { useIntent } from "./use-intent";

/** Decides the fields that moved on both sides: theirs, ours, or words of their own for either. */
export function ResolveForm({
  packageId,
  change,
  told,
  closeHref,
  ...form
}: Pick<ClauseFormProps, "names" | "typedKey" | "languages" | "clauses"> & {
  packageId: string;
  change: { id: string; digest: string; content: ClauseContent; conflicts: readonly string[] };
  ground: Ground;
  told: readonly string[];
  closeHref: string;
}) {
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
              setReady(finish());
            }}
          >
            {t("act")}
          </Button>
        )}
      />
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
