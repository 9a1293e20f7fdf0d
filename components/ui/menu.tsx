"use client";

import { type ReactNode, useId, useState } from "react";
import { Button, type PressEvent } from "react-aria-components/Button";
import { Icon } from "./icon";
import { onDemand, useAhead, usePart } from "./on-demand";
import { useEarlyPress } from "./use-early-press";

export type MenuEntry = { id: string; label: string; href?: string; onAction?: () => void };

export type MenuProps = {
  trigger: ReactNode;
  label: string;
  entries: readonly MenuEntry[];
  /** The entry in force, where the menu chooses among settings. */
  selected?: string;
};

const menuSheet = onDemand(() => import("./menu-sheet").then(({ MenuSheet }) => MenuSheet));

/** A few ways on from one button. `label` is the button's accessible name where its content is more than its words. */
export function Menu({ trigger, ...menu }: MenuProps) {
  const id = useId();
  const early = useEarlyPress();
  const triggerRef = early.ref;
  const [opened, setOpened] = useState<"first" | "last" | true>();
  useAhead(menuSheet);
  const Sheet = usePart(menuSheet, opened !== undefined);
  const isComing = opened !== undefined && !Sheet;
  const open = (begins: "first" | "last" | true) => {
    // What closes gives the focus back to what had it, and the browser gives it to the button only after the press.
    triggerRef.current?.focus({ preventScroll: true });
    setOpened(begins);
  };
  // As lists of the platform do: a mouse opens at once, a finger and a key when they are lifted.
  const pressStart = ({ pointerType }: PressEvent) => {
    if (pointerType === "mouse" || pointerType === "pen") open(true);
  };
  const press = ({ pointerType }: PressEvent) => {
    if (pointerType === "touch") open(true);
    if (pointerType === "keyboard" || pointerType === "virtual") open("first");
  };
  return (
    <>
      <Button
        {...early}
        aria-label={menu.label}
        aria-haspopup="true"
        aria-expanded={opened !== undefined}
        aria-controls={opened && Sheet && id}
        isPending={isComing}
        onPressStart={pressStart}
        onPress={press}
        onKeyDown={event => {
          if (event.key === "ArrowDown") open("first");
          else if (event.key === "ArrowUp") open("last");
          else event.continuePropagation();
        }}
        className={({ isPending }) =>
          `inline-flex min-h-9 max-w-full cursor-pointer items-center gap-2 rounded-control px-2 text-small text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-h-11 ${isPending ? "animate-pulse" : ""}`
        }
      >
        {trigger}
        <Icon name="down" size={11} />
      </Button>
      {opened && Sheet && (
        <Sheet
          {...menu}
          id={id}
          begins={opened}
          triggerRef={triggerRef}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
