"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ExactWording } from "@/components/amendments/exact-wording";
import { useIntent } from "@/components/amendments/use-intent";
import { ClauseForm, type ClauseFormProps, type Finished } from "@/components/clauses/clause-form";
import { useTyped } from "@/components/clauses/use-typed";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { useOpened } from "@/components/ui/use-opened";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { tableBridge } from "@/lib/mediation/actions";
import type { RivalWording } from "./bridge-card";

export type BridgeFormProps = Pick<
  ClauseFormProps,
  "ground" | "names" | "typedKey" | "languages" | "clauses"
> & {
  start: ClauseContent;
  packageId: string;
  title: string;
  /** What is open on the clause, as the mediator sees it. */
  changes: readonly { changeId: string; digest: string }[];
  rivals: readonly RivalWording[];
  /** Bridging text lies there already, and gives way. */
  replaces: boolean;
  told: readonly string[];
  closeHref: string;
};

/** The mediator words a contested clause once for both sides, from the agreed text or from either side's. */
export function BridgeForm({
  packageId,
  title,
  changes,
  rivals,
  replaces,
  told,
  closeHref,
  ...form
}: BridgeFormProps) {
  const t = useTranslations("mediation.form");
  const opened = useOpened<HTMLElement>();
  const router = useRouter();
  const { act, error, clear } = useAct();
  const intent = useIntent();
  const { value: rationale, ...why } = useTyped(`${form.typedKey}.why`, () => "");
  const [ready, setReady] = useState<Finished>();
  const close = () => router.push(closeHref, { scroll: false });
  const agreed = form.ground?.content;
  const grounds: RivalWording[] = [
    ...(agreed ? [{ id: "agreed", label: t("begin_agreed"), content: agreed }] : []),
    ...rivals,
  ];
  const run = async ({ content, baseDigest, done }: Finished) => {
    const input = { packageId, content, rationale, baseDigest: baseDigest ?? null, changes };
    const result = await act(() => tableBridge(intent(input)), t("done"), closeHref);
    if (!result?.ok) return false;
    done();
    why.forget();
    return true;
  };
  return (
    <section
      ref={opened}
      tabIndex={-1}
      aria-label={t("label", { title })}
      className="tone-mediator grid scroll-mt-4 gap-5 border-s-[3px] border-s-tone bg-sheet ps-4 focus:shadow-none"
    >
      <h3 className="font-serif text-title font-semibold">{t("heading")}</h3>
      <ClauseForm
        {...form}
        onCancel={close}
        lead={(_, put) => (
          <fieldset className="flex flex-wrap items-center gap-2 text-small">
            <legend className="float-start me-1 text-ink-2">{t("begin")}</legend>
            {grounds.map(({ id, label, content }) => (
              <Button key={id} onPress={() => put(content)}>
                {label}
              </Button>
            ))}
          </fieldset>
        )}
        acts={read => (
          <Button
            variant="go"
            onPress={() => {
              clear();
              setReady(read());
            }}
          >
            {t("put")}
          </Button>
        )}
      >
        <TextField
          label={t("rationale")}
          description={t("rationale_hint")}
          rows={3}
          value={rationale}
          onChange={why.type}
        />
      </ClauseForm>
      {ready && (
        <ConfirmDialog
          title={t("put_title")}
          isOpen
          onOpenChange={open => !open && setReady(undefined)}
          act={t("put_act")}
          told={told}
          error={error}
          onConfirm={() => run(ready)}
        >
          <ExactWording
            action={agreed ? "change" : "add"}
            base={agreed}
            content={ready.content}
            names={form.names}
          />
          {replaces && <p>{t("replaces")}</p>}
        </ConfirmDialog>
      )}
    </section>
  );
}
