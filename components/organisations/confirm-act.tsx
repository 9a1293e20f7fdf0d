"use client";

import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Verdict } from "@/lib/kernel/errors";
import { yes } from "@/lib/kernel/errors";
import type { Result } from "@/lib/platform/action";

/** A deliberate act on somebody or something of a list: a quiet button, and the question that explains it. */
export function ConfirmAct({
  label,
  of,
  title,
  text,
  done,
  tone = "stop",
  can = yes,
  run,
}: {
  label: string;
  /** Whom it concerns, for those who hear the button without its row. */
  of: string;
  title: string;
  text: string;
  /** Said when it is done. */
  done: string;
  tone?: "go" | "stop";
  can?: Verdict;
  run: () => Promise<Result<unknown>>;
}) {
  const [isOpen, setOpen] = useState(false);
  const { act, error, clear } = useAct();
  const refusal = useRefusal();
  return (
    <>
      <Button
        variant="bare"
        aria-label={`${label}: ${of}`}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        onPress={() => {
          clear();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={label}
        tone={tone}
        error={error}
        onConfirm={async () => (await act(run, done))?.ok ?? false}
      >
        <p>{text}</p>
      </ConfirmDialog>
    </>
  );
}
