"use client";

import { type ReactNode, useId } from "react";
import { Button as AriaButton, type PressEvent } from "react-aria-components/Button";
import { type ButtonVariant, buttonLook } from "./button-look";
import { useEarlyPress } from "./use-early-press";

type ButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  type?: "button" | "submit";
  /** Sent with the form when this button submits it. */
  name?: string;
  value?: string;
  form?: string;
  onPress?: (event: PressEvent) => void;
  /** Work is under way: the button keeps its place and focus, and cannot be pressed twice. */
  isBusy?: boolean;
  /** Why this cannot be done now, and who can. The button stays in the tab order so that the reason can be found. */
  disabledReason?: string;
  /** The same where one reason, said once beside them, holds for several buttons: the id of what says it. */
  refusedBy?: string;
  "aria-label"?: string;
  "aria-expanded"?: boolean;
  "aria-describedby"?: string;
};

export function Button({
  variant,
  disabledReason,
  refusedBy,
  isBusy,
  children,
  onPress,
  type = "button",
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const described = [rest["aria-describedby"], refusedBy, disabledReason && reasonId]
    .filter(Boolean)
    .join(" ");
  const refused = disabledReason !== undefined || refusedBy !== undefined;
  const early = useEarlyPress();
  const button = (
    <AriaButton
      {...rest}
      {...(type === "button" && early)}
      type={refused ? "button" : type}
      isPending={isBusy}
      aria-disabled={refused || undefined}
      aria-describedby={described || undefined}
      onPress={refused ? undefined : onPress}
      className={({ isPending }) => `${buttonLook(variant)} ${isPending ? "animate-pulse" : ""}`}
    >
      {children}
    </AriaButton>
  );
  if (disabledReason === undefined) return button;
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2 gap-y-1">
      {button}
      <span id={reasonId} className="max-w-[44ch] text-note text-ink-2">
        {disabledReason}
      </span>
    </span>
  );
}
