"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";

/** A fresh private address. Nothing keeps it, so it takes the focus and can be copied at once. */
export function SecretAddress({ address }: { address: string }) {
  const t = useTranslations("calendars.box");
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (address) box.current?.focus();
  }, [address]);
  const copy = async () => {
    // Selected first: where the browser keeps the clipboard to itself, Ctrl+C is all that is left to do.
    shown.current?.select();
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    if (copied) announce(t("copied"));
  };
  return (
    <div ref={box} tabIndex={-1} className="grid gap-2 border-s-[3px] border-accent ps-3">
      <h3 className="text-base font-semibold">{t("made_title")}</h3>
      <p className="text-small text-ink-2">{t("made_text")}</p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={shown}
          readOnly
          aria-label={t("link")}
          value={address}
          dir="ltr"
          onFocus={event => event.currentTarget.select()}
          className="min-h-10 min-w-0 flex-1 basis-40 rounded-control border border-field bg-sunk px-3 text-small"
        />
        <Button onPress={copy}>{t("copy")}</Button>
      </div>
    </div>
  );
}
