"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { createPortal } from "react-dom";

/** The page behind a dialog whose code is still on its way: dimmed at once, and given back by Escape or a press beside it. */
export function DialogComing({ onClose }: { onClose: () => void }) {
  const t = useTranslations("ui");
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    window.addEventListener("keydown", leave);
    return () => window.removeEventListener("keydown", leave);
  }, [onClose]);
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it, wherever the focus is.
    <div
      role="dialog"
      aria-label={t("loading")}
      aria-busy
      onClick={onClose}
      className="fixed inset-0 z-40 flex items-end justify-center bg-[rgb(0_0_0/0.45)] sm:items-center sm:p-6"
    >
      <p className="w-full max-w-[36rem] rounded-t-control border border-line bg-sheet p-6 text-base text-ink-2 shadow-raised sm:rounded-control">
        <span className="animate-pulse">{t("loading")}</span>
      </p>
    </div>,
    document.body,
  );
}
