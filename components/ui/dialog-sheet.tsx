"use client";

import { useTranslations } from "next-intl";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { DialogProps } from "./dialog";
import { IconButton } from "./icon-button";

/** What `Dialog` shows once it is opened. */
export function DialogSheet({ title, isOpen, onOpenChange, children, isAlert = false }: DialogProps) {
  const t = useTranslations("ui");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isAlert}
      className="fixed inset-0 z-40 flex items-end justify-center bg-[rgb(0_0_0/0.45)] sm:items-center sm:p-6"
    >
      <Modal className="max-h-[90dvh] w-full max-w-[36rem] overflow-auto rounded-t-control border border-line bg-sheet shadow-raised sm:rounded-control">
        <AriaDialog role={isAlert ? "alertdialog" : "dialog"} className="grid gap-4 p-6 outline-none">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="font-serif text-title font-semibold">
              {title}
            </Heading>
            {!isAlert && <IconButton icon="close" label={t("close")} onPress={() => onOpenChange(false)} />}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
