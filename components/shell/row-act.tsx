"use client";

import type { ReactNode } from "react";
import { ActButton } from "@/components/ui/act-button";
import type { ButtonVariant } from "@/components/ui/button-look";
import type { Result } from "@/lib/platform/action";
import { useAct } from "./use-act";

/** A button that acts at once, one of several that do not wait for each other; why it was refused stands beside it. */
export function RowAct({
  run,
  done,
  children,
  ...button
}: {
  run: () => Promise<Result<unknown>>;
  /** Said when it is done. */
  done: string;
  variant?: ButtonVariant;
  "aria-label"?: string;
  children: ReactNode;
}) {
  const { act, error } = useAct();
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <ActButton {...button} onAct={() => act(run, done)}>
        {children}
      </ActButton>
      {error && (
        <span role="alert" className="text-small font-medium text-stopped">
          {error}
        </span>
      )}
    </span>
  );
}
