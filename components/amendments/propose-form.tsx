"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClauseForm, type ClauseFormProps, type Finished } from "@/components/clauses/clause-form";
import { useTyped } from "@/components/clauses/use-typed";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useOpened } from "@/components/ui/use-opened";
import type { OwnDraft } from "@/lib/amendments/talks";
import type { DraftVerdicts } from "@/lib/amendments/verdicts";
import type { Verdict } from "@/lib/kernel/errors";
import { DraftChoice } from "./draft-choice";
import { type Proposal, proposedChange } from "./proposal";
import { TableNow } from "./table-now";
import { useKeep } from "./use-keep";

export type ProposeFormProps = Pick<
  ClauseFormProps,
  "start" | "ground" | "names" | "typedKey" | "languages" | "clauses"
> & {
  packageId: string;
  proposal: Proposal;
  /** What the clause is called, for the draft's title. */
  title: string;
  drafts: readonly OwnDraft[];
  can: Pick<DraftVerdicts, "draft" | "table_at_once">;
  told: readonly string[];
  closeHref: string;
};

/** Words a change: to be kept privately, or tabled at once by whoever may bind the delegation. */
export function ProposeForm({
  packageId,
  proposal,
  title,
  drafts,
  can,
  told,
  closeHref,
  ...form
}: ProposeFormProps) {
  const t = useTranslations("amendments.propose");
  const opened = useOpened<HTMLElement>();
  const router = useRouter();
  const refusal = useRefusal();
  const { act, error, isBusy, clear } = useAct();
  const keep = useKeep(packageId);
  const [draftId, setDraftId] = useState("");
  const { value: rationale, ...why } = useTyped(`${form.typedKey}.why`, () => "");
  const [isMissing, setMissing] = useState(false);
  const [ready, setReady] = useState<Finished>();
  const reason = (verdict: Verdict) => (verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] }));
  const close = () => router.push(closeHref, { scroll: false });
  const keepPrivately = async (finished: Finished | undefined) => {
    if (!finished) return;
    const change = proposedChange(finished, proposal.countersId);
    const result = await act(
      () => keep(change, draftId, nameOf(finished, title), rationale),
      t("kept"),
      closeHref,
    );
    if (!result?.ok) return;
    finished.done();
    why.forget();
  };
  return (
    <section
      ref={opened}
      tabIndex={-1}
      aria-label={t("label", { title })}
      className="grid scroll-mt-4 gap-5 border-s-[3px] border-accent focus:shadow-none bg-sheet ps-4"
    >
      <h3 className="font-serif text-title font-semibold">
        {t(proposal.countersId ? "heading_counter" : form.ground ? "heading" : "heading_new")}
      </h3>
      <ClauseForm
        {...form}
        onCancel={close}
        acts={read => (
          <>
            <Button
              variant={can.table_at_once.ok ? "plain" : "go"}
              isBusy={isBusy}
              disabledReason={reason(can.draft)}
              onPress={() => void keepPrivately(read())}
            >
              {t("keep")}
            </Button>
            <Button
              variant="go"
              disabledReason={reason(can.table_at_once)}
              onPress={() => {
                clear();
                setMissing(rationale.trim() === "");
                const finished = read();
                if (rationale.trim() !== "") setReady(finished);
              }}
            >
              {t("table")}
            </Button>
          </>
        )}
      >
        <TextField
          label={t("rationale")}
          description={t("rationale_hint")}
          error={isMissing && rationale.trim() === "" ? t("rationale_missing") : undefined}
          rows={3}
          value={rationale}
          onChange={why.type}
        />
        <DraftChoice drafts={drafts} value={draftId} onChange={setDraftId} />
        {error && (
          <p role="alert" className="text-small font-medium text-stopped">
            {error}
          </p>
        )}
      </ClauseForm>
      {ready && (
        <TableNow
          packageId={packageId}
          finished={ready}
          proposal={proposal}
          ground={form.ground?.content}
          names={form.names}
          title={nameOf(ready, title)}
          rationale={rationale}
          told={told}
          onDone={why.forget}
          leadsTo={closeHref}
          onClose={() => setReady(undefined)}
        />
      )}
    </section>
  );
}

/** A new clause is called by the title that was just typed. */
const nameOf = ({ content }: Finished, title: string): string =>
  title || (Object.values(content.body.title)[0] ?? "");
