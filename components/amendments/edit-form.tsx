"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClauseForm, type ClauseFormProps, type Finished } from "@/components/clauses/clause-form";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { useOpened } from "@/components/ui/use-opened";
import { editDraft } from "@/lib/amendments/actions";
import type { Verdict } from "@/lib/kernel/errors";
import { proposedChange } from "./proposal";
import { useIntent } from "./use-intent";

/** Words a change again that is still private; one whose text moved meanwhile is first carried over. */
export function EditForm({
  packageId,
  amendmentId,
  countersId,
  isGone,
  can,
  closeHref,
  ...form
}: Pick<
  ClauseFormProps,
  "start" | "ground" | "begunFrom" | "names" | "typedKey" | "languages" | "clauses"
> & {
  packageId: string;
  amendmentId: string;
  countersId: string | undefined;
  /** Whether its clause is no longer before the parties: what is saved is then a clause of its own. */
  isGone: boolean;
  can: Verdict;
  closeHref: string;
}) {
  const t = useTranslations("amendments.drafts");
  const opened = useOpened<HTMLElement>();
  const router = useRouter();
  const refusal = useRefusal();
  const { act, error, isBusy } = useAct();
  const intent = useIntent();
  const [newId] = useState(() => crypto.randomUUID());
  const close = () => router.push(closeHref, { scroll: false });
  const save = async (finished: Finished | undefined) => {
    if (!finished) return;
    const { content } = finished;
    const change = isGone
      ? { put: [proposedChange({ content: { ...content, id: newId } })], drop: [content.id] }
      : { put: [proposedChange(finished, countersId)] };
    const input = { packageId, amendmentId, ...change };
    const result = await act(() => editDraft(intent(input)), t("saved"), closeHref);
    if (result?.ok) finished.done();
  };
  return (
    <section
      ref={opened}
      tabIndex={-1}
      aria-label={t("edit_label")}
      className="grid scroll-mt-4 gap-5 border-s-[3px] border-accent focus:shadow-none bg-sheet ps-4"
    >
      <h3 className="font-serif text-title font-semibold">{t("edit_label")}</h3>
      <ClauseForm
        {...form}
        onCancel={close}
        acts={finish => (
          <Button
            variant="go"
            isBusy={isBusy}
            disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
            onPress={() => void save(finish())}
          >
            {t("save")}
          </Button>
        )}
      >
        {error && (
          <p role="alert" className="text-small font-medium text-stopped">
            {error}
          </p>
        )}
      </ClauseForm>
    </section>
  );
}
