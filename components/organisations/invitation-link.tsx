"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";

/** The address of a fresh invitation. Nothing keeps it, so it takes the focus and can be copied at once. */
export function InvitationLink({ name, link }: { name: string; link: string }) {
  const t = useTranslations("organisations.invite");
  const announce = useAnnounce();
  const box = useRef<HTMLElement>(null);
  const shown = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (link) box.current?.focus();
  }, [link]);
  const copy = async () => {
    // Selected first: where the browser keeps the clipboard to itself, Ctrl+C is all that is left to do.
    shown.current?.select();
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (copied) announce(t("copied"));
  };
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="made"
      className="mt-6 grid max-w-[44rem] gap-2 border-s-[3px] border-accent bg-sheet p-4"
    >
      <h3 id="made" className="text-base font-semibold">
        {t("made_title", { name })}
      </h3>
      <p className="text-small text-ink-2">{t("made_text", { name })}</p>
      <div className="flex flex-wrap gap-2">
        <input
          ref={shown}
          readOnly
          aria-label={t("link")}
          value={link}
          dir="ltr"
          onFocus={event => event.currentTarget.select()}
          className="min-h-10 min-w-0 flex-1 basis-64 rounded-control border border-field bg-sunk px-3 text-small"
        />
        <Button onPress={copy}>{t("copy")}</Button>
      </div>
    </section>
  );
}
