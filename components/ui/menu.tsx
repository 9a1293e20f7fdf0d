"use client";

import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "./icon";
import { itemLook, popoverLook } from "./popover-look";
import { useEarlyPress } from "./use-early-press";

export type MenuEntry = { id: string; label: string; href?: string; onAction?: () => void };

/** A few ways on from one button. `label` is the button's accessible name where its content is more than its words. */
export function Menu({
  trigger,
  label,
  entries,
  selected,
}: {
  trigger: ReactNode;
  label: string;
  entries: readonly MenuEntry[];
  /** The entry in force, where the menu chooses among settings. */
  selected?: string;
}) {
  const early = useEarlyPress();
  return (
    <MenuTrigger>
      <Button
        {...early}
        aria-label={label}
        className="inline-flex min-h-9 max-w-full cursor-pointer items-center gap-2 rounded-control px-2 text-small text-ink-2 hover:bg-sunk hover:text-ink pointer-coarse:min-h-11"
      >
        {trigger}
        <Icon name="down" size={11} />
      </Button>
      <Popover placement="bottom end" className={`${popoverLook} min-w-44`}>
        <AriaMenu
          className="p-1 focus-visible:shadow-none"
          selectionMode={selected === undefined ? "none" : "single"}
          selectedKeys={selected === undefined ? [] : [selected]}
        >
          {entries.map(({ id, label: text, href, onAction }) => (
            <MenuItem key={id} id={id} href={href} onAction={onAction} textValue={text} className={itemLook}>
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
