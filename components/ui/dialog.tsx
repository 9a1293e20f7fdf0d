"use client";

import type { ReactNode } from "react";
import { DialogComing } from "./dialog-coming";
import { onDemand, useAhead, usePart } from "./on-demand";

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
  /** An act that must be answered: no close button, no click beside it. */
  isAlert?: boolean;
};

export const dialogSheet = onDemand(() => import("./dialog-sheet").then(({ DialogSheet }) => DialogSheet));

/** A sheet above the page; on a phone it fills the width and rises from the bottom edge. */
export function Dialog(props: DialogProps) {
  useAhead(dialogSheet);
  const Sheet = usePart(dialogSheet, props.isOpen);
  if (Sheet) return <Sheet {...props} />;
  return props.isOpen && <DialogComing onClose={() => props.onOpenChange(false)} />;
}
