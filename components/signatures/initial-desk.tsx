"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { MotionAnswer } from "@/components/packages/motion-answer";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { no, type Verdict } from "@/lib/kernel/errors";
import { wordingFor } from "@/lib/kernel/localised";
import { move } from "@/lib/packages/actions";
import type { Parties } from "@/lib/packages/party-queries";
import type { MotionSubject } from "@/lib/packages/schema";
import type { Stage } from "@/lib/packages/standing";
import { formatList } from "@/lib/platform/format";
import type { Signings } from "@/lib/signatures/queries";
import { SpokenDigest } from "./spoken-digest";

type Props = {
  packageId: string;
  own: string;
  stage: Stage;
  text: Signings;
  blocking: number;
  parties: Parties;
};

/** Initialling, and taking an initialled text back: both need every voice, so both are motions. */
export function InitialDesk({ packageId, own, stage, text, blocking, parties }: Props) {
  const t = useTranslations("signatures");
  const locale = useLocale();
  const kind = stage === "initialled" ? "reopen" : "initial";
  const motion = parties.motions.find(({ subject }) => subject.kind === kind);
  const nameOf = (id: string) =>
    wordingFor(parties.parties.find(party => party.id === id)?.name ?? {}, locale).text;
  const told = parties.parties.map(({ name }) => wordingFor(name, locale).text);
  if (motion) {
    const waiting = parties.parties.filter(({ id }) => !motion.yes.includes(id)).map(({ id }) => nameOf(id));
    const stale = motion.subject.kind === "initial" && motion.subject.root !== text.root;
    return (
      <section className="grid gap-3">
        <h2 className="font-serif text-title font-semibold">{t(kind)}</h2>
        <p className="measure">
          {motion.subject.kind === "initial"
            ? t("initial_moved", { name: nameOf(motion.delegationId), revision: motion.subject.revision })
            : t("reopen_moved", { name: nameOf(motion.delegationId) })}{" "}
          {t("said_yes", { names: formatList(motion.yes.map(nameOf), locale) })}{" "}
          {t("waits_for", { names: formatList(waiting, locale) })}
        </p>
        {stale && <p className="measure font-medium text-at-risk">{t("motion_stale")}</p>}
        <MotionAnswer
          packageId={packageId}
          motionId={motion.id}
          title={t(kind)}
          told={told}
          can={motion.can}
          isMover={motion.delegationId === own}
          hasVoted={motion.yes.includes(own)}
        />
      </section>
    );
  }
  // What is in force is signed: only an amendment of it can be initialled next, or the same text by a donor that came since.
  if (text.inForce?.revision === text.revision && text.unbound.length === 0) return null;
  const possible = verdictOf(kind, stage, text, blocking, parties.can.move);
  return kind === "reopen" ? (
    <Reopen packageId={packageId} told={told} can={possible} />
  ) : (
    <Initial
      packageId={packageId}
      told={told}
      can={possible}
      text={text}
      unbound={text.unbound.map(nameOf)}
    />
  );
}

/** What the button says before the command decides it again. */
function verdictOf(
  kind: "initial" | "reopen",
  stage: Stage,
  text: Signings,
  blocking: number,
  move: Verdict,
) {
  if (!move.ok || kind === "reopen") return move;
  if (text.revision === 0) return no("not-now", "nothing_agreed");
  if (stage !== "negotiating" && stage !== "in_force") return no("not-now", "package_closed");
  return blocking > 0 ? no("not-now", "review_incomplete", { count: blocking }) : move;
}

function Initial({
  packageId,
  told,
  can,
  text,
  unbound,
}: {
  packageId: string;
  told: readonly string[];
  can: Verdict;
  text: Signings;
  /** Those seated since the text in force was signed, by name. */
  unbound: readonly string[];
}) {
  const t = useTranslations("signatures");
  const locale = useLocale();
  const [order, setOrder] = useState<"free" | "fixed">("free");
  const { revision, root } = text;
  return (
    <section className="grid gap-4">
      <h2 className="font-serif text-title font-semibold">{t("initial")}</h2>
      <p className="measure text-ink-2">{t("initial_text")}</p>
      {unbound.length > 0 && (
        <p className="measure">{t("unbound", { names: formatList(unbound, locale) })}</p>
      )}
      <RadioGroup
        label={t("order")}
        isRequired
        value={order}
        onChange={value => setOrder(value === "fixed" ? "fixed" : "free")}
        options={[
          { value: "free", label: t("order_free") },
          { value: "fixed", label: t("order_fixed") },
        ]}
      />
      {/* Anew for each text: whoever was asked about one is asked again when it moves. */}
      <Put
        key={root}
        packageId={packageId}
        subject={{ kind: "initial", revision, root, order }}
        name="initial"
        told={told}
        can={can}
      >
        <p>{t("initial_effect", { revision, count: text.clauseCount })}</p>
        <SpokenDigest root={root} />
      </Put>
    </section>
  );
}

function Reopen({ packageId, told, can }: { packageId: string; told: readonly string[]; can: Verdict }) {
  const t = useTranslations("signatures");
  return (
    <section className="grid gap-4">
      <h2 className="font-serif text-title font-semibold">{t("reopen")}</h2>
      <p className="measure text-ink-2">{t("reopen_text")}</p>
      <Put packageId={packageId} subject={{ kind: "reopen" }} name="reopen" told={told} can={can}>
        <p>{t("reopen_effect")}</p>
      </Put>
    </section>
  );
}

function Put({
  packageId,
  subject,
  name,
  told,
  can,
  children,
}: {
  packageId: string;
  subject: MotionSubject;
  name: "initial" | "reopen";
  told: readonly string[];
  can: Verdict;
  children: ReactNode;
}) {
  const t = useTranslations("signatures");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const [isAsked, setAsked] = useState(false);
  return (
    <div>
      <Button
        variant={name === "initial" ? "go" : "plain"}
        onPress={() => setAsked(true)}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t(`${name}_act`)}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={t(name)}
          isOpen
          onOpenChange={setAsked}
          act={t(`${name}_act`)}
          tone={name === "initial" ? "go" : "stop"}
          told={told}
          error={error}
          onConfirm={async () => (await act(() => move({ packageId, subject })))?.ok ?? false}
        >
          {children}
        </ConfirmDialog>
      )}
    </div>
  );
}
