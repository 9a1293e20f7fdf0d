"use client";

import type { RefObject } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { MenuProps } from "./menu";
import { itemLook, popoverLook } from "./popover-look";

/** What a `Menu` shows once it is opened. */
export function MenuSheet({
  id,
  label,
  entries,
  selected,
  begins,
  triggerRef,
  onClose,
}: Omit<MenuProps, "trigger"> & {
  id: string;
  /** Where the focus goes: to an end of the list by keyboard, to the list itself by mouse. */
  begins: "first" | "last" | true;
  triggerRef: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}) {
  return (
    <Popover
      isOpen
      onOpenChange={isOpen => isOpen || onClose()}
      triggerRef={triggerRef}
      placement="bottom end"
      aria-label={label}
      className={`${popoverLook} min-w-44`}
    >
      <Menu
        id={id}
        aria-label={label}
        autoFocus={begins}
        onClose={onClose}
        className="p-1 focus-visible:shadow-none"
        selectionMode={selected === undefined ? "none" : "single"}
        selectedKeys={selected === undefined ? [] : [selected]}
      >
        {entries.map(({ id: entry, label: text, href, onAction }) => (
          <MenuItem
            key={entry}
            id={entry}
            href={href}
            onAction={onAction}
            textValue={text}
            className={itemLook}
          >
            {text}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
