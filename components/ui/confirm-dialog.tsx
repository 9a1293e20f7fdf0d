"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { useOneAtATime } from "./use-one-at-a-time";

type ConfirmDialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Exactly what will happen: the wording that binds, the amount, the effect. */
  children: ReactNode;
  /** Who will be told, by name. */
  told?: readonly string[];
  /** The verb of the act ("Consent", "Sign"), never "OK". */
  act: string;
  tone?: "go" | "stop";
  /** Resolves when the act is done; the dialog closes on `true` and stays, for its message to be read, on `false`. */
  onConfirm: () => Promise<boolean>;
  /** Why the last try did not succeed. */
  error?: string;
};

/** A deliberate act: says what will happen, asks once, cannot be done twice by accident, says who will be told. */
export function ConfirmDialog({
  title,
  isOpen,
  onOpenChange,
  children,
  told,
  act,
  tone = "go",
  onConfirm,
  error,
}: ConfirmDialogProps) {
  const t = useTranslations("ui");
  const { isBusy, once } = useOneAtATime();
  const confirm = () =>
    once(async () => {
      if (await onConfirm()) onOpenChange(false);
    });
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={open => !isBusy && onOpenChange(open)} isAlert>
      <div className="grid gap-3 text-base">{children}</div>
      {told && told.length > 0 && (
        <p className="border-s-[3px] border-line-strong ps-3 text-small text-ink-2">
          <span className="font-medium text-ink">{t("told")}</span> {told.join(" · ")}
        </p>
      )}
      <p className="text-small text-ink-2">{t("once")}</p>
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={() => onOpenChange(false)}>{t("cancel")}</Button>
        <Button variant={tone} isBusy={isBusy} onPress={confirm}>
          {isBusy ? t("working") : act}
        </Button>
      </div>
    </Dialog>
  );
}
