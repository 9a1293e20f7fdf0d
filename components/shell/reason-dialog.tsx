"use client";

import { type ReactNode, useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { RestoredNote } from "./restored-note";

/** What the field for the reason is called, what its words are for, and what is said where it is empty. */
type ReasonWords = { label: string; hint: string; missing: string };

/** Asks, before an act that ends something, why; what was typed outlives a reload until the act is done. */
export function ReasonDialog({
  typedKey,
  words,
  isOpen,
  onOpenChange,
  onConfirm,
  children,
  ...asked
}: {
  /** Under which the browser keeps what is typed. */
  typedKey: string;
  words: ReasonWords;
  title: string;
  act: string;
  told: readonly string[];
  error: string | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Whether it was done. */
  onConfirm: (reason: string) => Promise<boolean>;
  children: ReactNode;
}) {
  const typed = useOwnTyped(typedKey, () => "");
  const { value: reason } = typed;
  const [missing, setMissing] = useState(false);
  const isEmpty = reason.trim() === "";
  const run = async () => {
    setMissing(isEmpty);
    if (isEmpty || !(await onConfirm(reason))) return false;
    typed.forget();
    return true;
  };
  return (
    <ConfirmDialog {...asked} isOpen={isOpen} onOpenChange={onOpenChange} tone="stop" onConfirm={run}>
      {children}
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
      <TextField
        label={words.label}
        description={words.hint}
        isRequired
        error={missing && isEmpty ? words.missing : undefined}
        rows={3}
        value={reason}
        onChange={typed.type}
      />
    </ConfirmDialog>
  );
}
